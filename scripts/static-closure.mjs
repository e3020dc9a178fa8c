import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {parseAst} from 'rollup/parseAst';

/**
 * A built module and everything that it imports statically, as paths of files: what comes with it at once.
 * @param {string} file
 * @param {Set<string>} seen
 * @returns {Promise<Set<string>>}
 */
export async function staticClosure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const node of parseAst(await readFile(file, 'utf8')).body) {
    const source = 'source' in node ? node.source?.value : undefined;
    if (typeof source === 'string') await staticClosure(path.join(path.dirname(file), source), seen);
  }
  return seen;
}
