/**
 * @typedef {{start: number, end: number, text: string}} Edit
 * @typedef {{type: string, start: number, end: number} & Record<string, unknown>} SyntaxNode
 */

const TAGS = new Set(['css', 'html', 'svg']);

/**
 * A rollup plugin: takes the indentation and the CSS comments out of Lit's templates, which no minifier touches.
 * Only white space around a line break shrinks, so strings and single-line text stay as they are written.
 * @returns {import('rollup').Plugin}
 */
export function shrinkTemplates() {
  return {
    name: 'shrink-templates',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      /** @type {Edit[]} */
      const edits = [];
      collect(this.parse(code), edits);
      return edits.length === 0 ? null : {code: applyEdits(code, edits), map: null};
    },
  };
}

/** Finds the text of every template. @param {unknown} node @param {Edit[]} edits */
function collect(node, edits) {
  if (Array.isArray(node)) for (const item of node) collect(item, edits);
  if (!isNode(node)) return;
  if (node.type === 'TaggedTemplateExpression' && isNode(node['tag']) && isNode(node['quasi'])) {
    const tag = String(node['tag']['name']);
    if (TAGS.has(tag)) edits.push(...shrunk(node['quasi'], tag));
  }
  for (const child of Object.values(node)) {
    if (typeof child === 'object') collect(child, edits);
  }
}

/** @param {SyntaxNode} template @param {string} tag @returns {Edit[]} */
function shrunk(template, tag) {
  const parts = Array.isArray(template['quasis']) ? template['quasis'] : [];
  return parts.map(({start, end, value}) => {
    const text = String(value.raw).replace(/\s*\n\s*/g, tag === 'css' ? '\n' : ' ');
    return {start, end, text: tag === 'css' ? shrinkCss(text) : text};
  });
}

/** A style sheet whose lines are trimmed already, in fewer characters. @param {string} text */
export function shrinkCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/([{};,])\n/g, '$1')
    .replace(/\n([{}])/g, '$1')
    .replace(/ \{/g, '{')
    .replace(/([{;][\w-]+): /g, '$1:')
    .replace(/,\s+| > /g, found => found.trim())
    .replaceAll(';}', '}')
    .replaceAll('\n', ' ');
}

/** @param {string} code @param {Edit[]} edits */
function applyEdits(code, edits) {
  let result = '';
  let position = 0;
  // A template inside another one's expression is found after it, but lies between two of its parts.
  for (const {start, end, text} of edits.sort((a, b) => a.start - b.start)) {
    result += code.slice(position, start) + text;
    position = end;
  }
  return result + code.slice(position);
}

/** @param {unknown} value @returns {value is SyntaxNode} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
