/**
 * Fails when modules of `src` import each other in a circle. Imports of types count too: a circle of types is a circle
 * of ideas.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import ts from 'typescript';

import {listFiles} from '../files.mjs';

/**
 * The groups of files that reach each other.
 * @param {ReadonlyMap<string, readonly string[]>} graph File -> the files it imports.
 * @returns {string[][]}
 */
export function findCycles(graph) {
  const reach = new Map([...graph.keys()].map(file => [file, reachable(graph, file)]));
  /** @type {string[][]} */
  const cycles = [];
  const seen = new Set();
  for (const [file, others] of reach) {
    if (seen.has(file) || !others.has(file)) continue;
    const cycle = [...others].filter(other => reach.get(other)?.has(file));
    for (const member of cycle) seen.add(member);
    cycles.push(cycle);
  }
  return cycles;
}

/** @param {ReadonlyMap<string, readonly string[]>} graph @param {string} start */
function reachable(graph, start) {
  /** @type {Set<string>} */
  const found = new Set();
  const queue = [...(graph.get(start) ?? [])];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return found;
}

/** @param {string} folder */
async function readGraph(folder) {
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const file of await listFiles(folder, '.ts')) {
    const {importedFiles} = ts.preProcessFile(await readFile(file, 'utf8'), true, true);
    const relative = importedFiles.map(imported => imported.fileName).filter(name => name.startsWith('.'));
    graph.set(
      file,
      relative.map(name => path.join(path.dirname(file), name.replace(/\.js$/, '.ts'))),
    );
  }
  return graph;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cycles = findCycles(await readGraph('src'));
  for (const cycle of cycles) console.error(`These import each other: ${cycle.join(', ')}`);
  if (cycles.length > 0) process.exitCode = 1;
}
