import {readFile} from 'node:fs/promises';

/**
 * @typedef {object} Token
 * @property {string} name
 * @property {string} fallback What applies while the page sets nothing; empty when it cannot be read.
 * @property {string} description
 */

/** The theme's public custom properties, in the order of their documentation. @returns {Promise<Token[]>} */
export async function readTokens() {
  const code = await readFile('src/theme/tokens.ts', 'utf8');
  return [...code.matchAll(/^ \* @cssprop (--[\w-]+) - (.*)$/gm)].map(([, name = '', description = '']) => ({
    name,
    fallback: fallbackOf(name, code),
    description,
  }));
}

/** The second argument of the first `var()` that reads the property. @param {string} name @param {string} code */
function fallbackOf(name, code) {
  const start = code.indexOf(`var(${name},`);
  if (start < 0) return '';
  const from = start + `var(${name},`.length;
  let depth = 1;
  let end = from;
  for (; depth > 0 && end < code.length; end++) {
    if (code[end] === '(') depth++;
    if (code[end] === ')') depth--;
  }
  return code.slice(from, end - 1).trim();
}
