import path from 'node:path';

/**
 * What the files of one folder of `src` may import.
 * @typedef {object} Layer
 * @property {readonly string[]} folders The folders of `src`; `*` stands for all.
 * @property {readonly string[]} packages The npm packages; `*` stands for all.
 */

/**
 * The question that a layer table answers: may this file import that one?
 * @param {Readonly<Record<string, Layer>>} layers By folder; a file directly in `src` has its own name as the folder.
 * @param {readonly string[]} adapters Folders whose subfolders must not see each other.
 * @param {string} from A file, relative to `src`, with `/`.
 * @param {string} specifier What it imports.
 * @returns {string | undefined} What is wrong with it.
 */
export function layerProblem(layers, adapters, from, specifier) {
  const folder = folderOf(from);
  const layer = layers[folder];
  if (layer === undefined) return `src/${folder} is in no layer. Add it to the table in eslint.config.mjs.`;
  if (!specifier.startsWith('.')) return packageProblem(layer, folder, specifier);
  const target = path.posix.join(path.posix.dirname(from), specifier);
  if (target.startsWith('..')) return `src must not import from outside of src.`;
  const other = folderOf(target);
  if (other !== folder) {
    const allowed = layer.folders.includes('*') || layer.folders.includes(other);
    return allowed ? undefined : `src/${folder} must not import from src/${other}.`;
  }
  const [mine, theirs] = [subfolderOf(from), subfolderOf(target)];
  const apart = adapters.includes(folder) && theirs !== '' && mine !== theirs;
  return apart ? `Adapters must not see each other: src/${folder}/${theirs} is another one.` : undefined;
}

/** @param {Layer} layer @param {string} folder @param {string} specifier */
function packageProblem(layer, folder, specifier) {
  const allowed = layer.packages.some(
    name => name === '*' || specifier === name || specifier.startsWith(`${name}/`),
  );
  return allowed ? undefined : `src/${folder} must not import the package ${specifier}.`;
}

/** @param {string} file */
function folderOf(file) {
  const [first = ''] = file.split('/');
  return first.replace(/\.[jt]s$/, '');
}

/** @param {string} file */
function subfolderOf(file) {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}

/**
 * The ESLint rule over a layer table.
 * @param {string} sourceFolder Absolute path of `src`.
 * @param {Readonly<Record<string, Layer>>} layers
 * @param {readonly string[]} adapters
 * @returns {import('eslint').Rule.RuleModule}
 */
export function layersRule(sourceFolder, layers, adapters) {
  return {
    meta: {type: 'problem', schema: [], messages: {wrongWay: '{{problem}}'}},
    create(context) {
      const from = path.relative(sourceFolder, context.filename).split(path.sep).join('/');
      /** @param {{source?: import('estree').Node | null | undefined}} node */
      const check = ({source}) => {
        if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
        const problem = layerProblem(layers, adapters, from, source.value);
        if (problem !== undefined) context.report({node: source, messageId: 'wrongWay', data: {problem}});
      };
      return {
        ImportDeclaration: check,
        ImportExpression: check,
        ExportNamedDeclaration: check,
        ExportAllDeclaration: check,
        TSImportType: check,
      };
    },
  };
}
