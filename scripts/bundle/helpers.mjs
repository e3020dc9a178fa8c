/** What the compiler writes at the head of every file that has decorators in it. */
const HELPER =
  /^var (__decorate) = \(this && this\.__decorate\) \|\| (function \(.+\) \{\n(?: {4}.*\n)+\});\n/;
const SHARED = '\0decorate';

/**
 * A rollup plugin: brings the compiler's helper for decorators along once, instead of once for each element. Files that are
 * published one by one keep their own.
 * @returns {import('rollup').Plugin}
 */
export function shareHelpers() {
  let helper = '';
  return {
    name: 'share-helpers',
    resolveId: source => (source === SHARED ? SHARED : null),
    load: id => (id === SHARED ? `export const __decorate = ${helper};` : null),
    transform(code) {
      const [found, name, text] = HELPER.exec(code) ?? [];
      if (found === undefined || text === undefined) return null;
      helper = text;
      return {
        code: `import {${name}} from ${JSON.stringify(SHARED)};\n${code.slice(found.length)}`,
        map: null,
      };
    },
  };
}
