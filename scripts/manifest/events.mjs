import {readFile} from 'node:fs/promises';

import ts from 'typescript';

import {listFiles} from '../files.mjs';

/**
 * @typedef {object} EventFacts
 * @property {string} name Its name, as a listener writes it.
 * @property {string} className
 * @property {string} description
 * @property {string} detail The type of its `detail`; empty when it has none.
 * @property {string} callback The observer callback that it carries; empty when it carries none.
 * @property {readonly string[]} maps The interfaces of the DOM's types that know it.
 */

/** Every event class of the elements, by name. @returns {Promise<EventFacts[]>} */
export async function readEvents() {
  const files = await listFiles('src/elements/events', '.ts');
  const events = await Promise.all(files.map(async file => eventsOf(file, await readFile(file, 'utf8'))));
  return events.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} file @param {string} code */
function eventsOf(file, code) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const maps = mapsOf(source);
  return source.statements.filter(ts.isClassDeclaration).flatMap(node => {
    const name = staticType(node);
    const className = node.name?.text ?? '';
    if (name === undefined) return [];
    const parent = node.heritageClauses?.[0]?.types[0];
    const detail = parent?.typeArguments?.[0]?.getText(source) ?? '';
    const callback = /^CallbackDetail<'(\w+)'>$/.exec(detail)?.[1] ?? '';
    const description = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node)[0]?.comment) ?? '';
    const known = maps.filter(entry => entry.name === name && entry.className === className);
    return [{name, className, description, detail, callback, maps: known.map(entry => entry.map)}];
  });
}

/** @param {import('typescript').ClassDeclaration} node */
function staticType(node) {
  for (const member of node.members) {
    if (!ts.isPropertyDeclaration(member) || member.name.getText() !== 'type') continue;
    if (member.initializer !== undefined && ts.isStringLiteral(member.initializer))
      return member.initializer.text;
  }
  return undefined;
}

/** The lines of the interfaces in `declare global`. @param {import('typescript').SourceFile} source */
function mapsOf(source) {
  /** @type {{map: string, name: string, className: string}[]} */
  const lines = [];
  /** @param {import('typescript').Node} node */
  const visit = node => {
    if (ts.isInterfaceDeclaration(node)) {
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
        lines.push({
          map: node.name.text,
          name: member.name.text,
          className: member.type?.getText(source) ?? '',
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}
