import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {transform} from 'esbuild';
import {rollup, type Plugin} from 'rollup';
import {compile} from 'svelte/compiler';

/** The SDKs of the backend that is not used here: bundling them takes long. */
const VENDORS = /node_modules\/(@tencentcloud\/chat|trtc-sdk-v5)\//;

/** What the bundles of applications do with files that no browser knows. */
const sources: Plugin = {
  name: 'sources',
  load: id => (VENDORS.test(id) ? 'export default undefined;' : null),
  async transform(code, id) {
    if (id.endsWith('.svelte')) return compile(code, {filename: id, dev: true}).js;
    if (id.endsWith('.jsx')) return transform(code, {loader: 'jsx', jsx: 'automatic', sourcemap: true});
    return null;
  },
};

/** An application as its own build would make it, for development: there the frameworks are strictest. */
export async function bundleApp(entry: string): Promise<string> {
  const build = await rollup({
    input: `test/e2e/apps/${entry}`,
    plugins: [sources, nodeResolve({browser: true, exportConditions: ['development']}), commonjs()],
    onLog: () => undefined,
  });
  const flags = ['__VUE_OPTIONS_API__', '__VUE_PROD_DEVTOOLS__', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__'];
  const {output} = await build.generate({
    format: 'es',
    inlineDynamicImports: true,
    intro: `const process = {env: {NODE_ENV: 'development'}};\n${flags.map(flag => `globalThis.${flag} = false;`).join('')}`,
  });
  await build.close();
  return output[0].code;
}
