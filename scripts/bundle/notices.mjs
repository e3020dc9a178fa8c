import {readFile, readdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * A rollup plugin: writes the licences of everything that went into the bundle into one file beside it, so that the
 * bundle itself carries one line only.
 * @param {string} fileName
 * @returns {import('rollup').Plugin}
 */
export function thirdPartyNotices(fileName) {
  return {
    name: 'third-party-notices',
    async generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(part =>
        part.type === 'chunk' ? Object.keys(part.modules) : [],
      );
      const packages = [...new Set(modules.flatMap(packageFolder))].sort();
      const notices = await Promise.all(packages.map(notice));
      this.emitFile({type: 'asset', fileName, source: notices.join('\n\n')});
    },
  };
}

/**
 * The folder of the package that a module belongs to; none for our own modules.
 * @param {string} module
 * @returns {string[]}
 */
function packageFolder(module) {
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.split(path.sep).join('/'));
  return found?.[1] === undefined ? [] : [found[1]];
}

/** @param {string} folder */
async function notice(folder) {
  /** @type {{name: string, version: string, license?: string}} */
  const {name, version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : (await readFile(path.join(folder, file), 'utf8')).trim();
  return `${name} ${version} (${license ?? 'see below'})\n${'-'.repeat(72)}\n${text}\n`;
}
