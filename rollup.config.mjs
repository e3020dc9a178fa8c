import {readFileSync} from 'node:fs';

import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import {thirdPartyNotices} from './scripts/bundle/notices.mjs';
import {shrinkTemplates} from './scripts/bundle/templates.mjs';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const {name, version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The vendors' SDKs. They are big and many pages never need them: in the module build an `import()` of one becomes a
 * chunk of its own, and the classic build must not swallow them.
 */
/** @param {string} id */
const isVendor = id => /^(trtc-sdk-v5|@tencentcloud\/chat)(\/|$)/.test(id);

/**
 * What every bundle of this package goes through; the size check bundles in the same way.
 * @param {{module: boolean}} format A classic script offers its one global by a top-level `var`, which must stay.
 */
export const plugins = ({module}) => [
  nodeResolve({browser: true, exportConditions: ['production']}),
  shrinkTemplates(),
  terser({
    ecma: 2020,
    module,
    compress: {passes: 2},
    format: {comments: /^!/},
  }),
];

const output = {
  banner: `/*! ${name} ${version} | MIT | parts by others: ${NOTICES} */`,
  generatedCode: 'es2015',
};

/**
 * A bundle that a browser cannot load must not be built.
 * @type {import('rollup').WarningHandlerWithDefault}
 */
export const onwarn = (warning, warn) => {
  // The compiler's helper for decorators asks for a `this` that a module does not have, and does without.
  if (warning.code === 'THIS_IS_UNDEFINED') return;
  if (['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY', 'MISSING_GLOBAL_NAME'].includes(warning.code ?? '')) {
    throw new Error(warning.message);
  }
  warn(warning);
};

export default [
  {
    input: {'tui-call': 'dist/esm/index.js'},
    // One file to begin with: what lazy chunks share with it they import from it.
    preserveEntrySignatures: 'allow-extension',
    output: {...output, dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js'},
    plugins: [...plugins({module: true}), thirdPartyNotices(NOTICES)],
    onwarn,
  },
  {
    input: 'dist/esm/index.js',
    output: {
      ...output,
      file: 'dist/tui-call.iife.js',
      format: 'iife',
      name: 'TUICall',
      inlineDynamicImports: true,
    },
    external: isVendor,
    plugins: plugins({module: false}),
    onwarn,
  },
];
