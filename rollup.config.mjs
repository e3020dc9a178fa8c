import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

import commonjs from '@rollup/plugin-commonjs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

import {shareHelpers} from './scripts/bundle/helpers.mjs';
import {thirdPartyNotices} from './scripts/bundle/notices.mjs';
import {shrinkTemplates} from './scripts/bundle/templates.mjs';

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const {name, version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/**
 * The vendors' SDKs, each with what we need of it in a file of its own under a name that stays: they are big, many pages
 * never need them, and the module build and the classic build load the same files when one does.
 * @type {Readonly<Record<string, string>>}
 */
const VENDORS = {
  'vendor/chat': 'dist/esm/signaling/tencent/chat-bundle.js',
  'vendor/trtc': 'dist/esm/media/trtc/trtc-bundle.js',
};

/**
 * The words of every language but English, for the same reasons. They import nothing that the first file has in it: it
 * would load twice where the page has it from the classic build.
 * @type {Readonly<Record<string, string>>}
 */
const LOCALES = Object.fromEntries(
  ['locales', 'device-locales'].flatMap(folder =>
    readdirSync(new URL(`src/i18n/${folder}/`, import.meta.url))
      .map(file => path.basename(file, '.ts'))
      .filter(language => language !== 'en')
      .map(language => [`${folder}/${language}`, `dist/esm/i18n/${folder}/${language}.js`]),
  ),
);

/** What is loaded later, by both builds alike. */
const LATER = {...VENDORS, ...LOCALES};

/**
 * What every bundle of this package goes through; the size check bundles in the same way.
 * @param {{module: boolean}} format A classic script offers its one global by a top-level `var`, which must stay.
 */
export const plugins = ({module}) => [
  nodeResolve({browser: true, exportConditions: ['production']}),
  // What the TRTC SDK imports is written for Node.
  commonjs({include: /node_modules\/(sdp|webrtc-adapter)\//}),
  shareHelpers(),
  shrinkTemplates(),
  shrinkOurs(
    terser({
      ecma: 2020,
      module,
      compress: {passes: 4},
      format: {comments: /^!/},
    }),
  ),
];

/**
 * The vendors' files are small already, and doing it again would take longer than everything else together.
 * @param {import('rollup').Plugin} shrink
 * @returns {import('rollup').Plugin}
 */
function shrinkOurs(shrink) {
  const {renderChunk} = shrink;
  if (typeof renderChunk !== 'function') throw new Error('The minifier works in another way than it did.');
  return {
    ...shrink,
    renderChunk(code, chunk, ...more) {
      return chunk.name in VENDORS ? null : renderChunk.call(this, code, chunk, ...more);
    },
  };
}

/**
 * Leaves what is loaded later out of the classic build: `import()` finds it beside the script, whatever page it is on.
 * @returns {import('rollup').Plugin}
 */
function laterBeside() {
  const files = new Map(
    Object.entries(LATER).map(([file, source]) => [path.resolve(source), `./${file}.js`]),
  );
  return {
    name: 'later-beside',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const id = files.get(path.resolve(path.dirname(importer), source));
      return id === undefined ? null : {id, external: true};
    },
  };
}

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
    input: {'tui-call': 'dist/esm/index.js', ...LATER},
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
    plugins: [laterBeside(), ...plugins({module: false})],
    onwarn,
  },
];
