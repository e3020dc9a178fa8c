import {readdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * Every file below a folder whose name ends so, sorted, with paths that begin with the folder. None when there is no
 * such folder.
 * @param {string} folder
 * @param {string} suffix
 * @returns {Promise<string[]>}
 */
export async function listFiles(folder, suffix) {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true}).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith(suffix))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
}
