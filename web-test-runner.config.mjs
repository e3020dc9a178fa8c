import {access} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';

import {BROWSER_ARGS, findBrowser} from './scripts/browser.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const {executablePath, env, packed} = await findBrowser();

/**
 * Sources import each other by their `.js` names; a worker's or a page's URL asks for such a name too.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
async function serveTypeScript(context, next) {
  const file = context.path.endsWith('.js') && !context.path.startsWith('/node_modules/') ? context.path : '';
  if (file !== '' && !(await isFile(file)) && (await isFile(file.replace(/\.js$/, '.ts')))) {
    context.path = file.replace(/\.js$/, '.ts');
  }
  return next();
}

/** @param {string} urlPath */
async function isFile(urlPath) {
  return access(ROOT + decodeURIComponent(urlPath)).then(
    () => true,
    () => false,
  );
}

/**
 * The TRTC SDK imports one module that is written for Node.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['plugins']>[number]}
 */
const sdpAsModule = {
  name: 'sdp-as-module',
  transform({path, body}) {
    if (!path.endsWith('/node_modules/sdp/sdp.js')) return undefined;
    return `const module = {};\n${String(body)}\nexport default module.exports;`;
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/package/**'],
  rootDir: ROOT,
  nodeResolve: true,
  concurrency: 2,
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${ROOT}tsconfig.json`}), sdpAsModule],
  middleware: [serveTypeScript],
  browsers: [
    chromeLauncher({
      launchOptions: {executablePath, env, headless: packed ? 'shell' : true, args: BROWSER_ARGS},
      // A context each, so that files that run side by side never share a BroadcastChannel or a storage.
      createPage: async ({browser}) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  // What a test waits for comes by itself; on a machine that is busy or slow it takes its time.
  testFramework: {config: {timeout: 30_000}},
  testsFinishTimeout: 300_000,
  testRunnerHtml: testFramework =>
    `<!doctype html><html lang="en"><head><title>Tests</title></head>` +
    `<body><script type="module" src="${testFramework}"></script></body></html>`,
  // The Chat SDK tells everything it does until its first login.
  filterBrowserLogs: ({args}) => !/^(Lit is in dev mode|Chat +\d|%c *Chat)/.test(String(args[0])),
};
