import {publicOnly, publishedModules, tagsFromTypes} from './scripts/manifest/plugins.mjs';

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts', '**/*.styles.ts', 'src/elements/events/**'],
  litelement: true,
  packagejson: false,
  plugins: [tagsFromTypes(), publicOnly(), publishedModules()],
};
