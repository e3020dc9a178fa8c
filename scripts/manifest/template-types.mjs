/**
 * What the templates of frameworks are to know of the elements, made from the manifest: names alone, since the types of
 * what they name stand in the classes.
 *
 * @typedef {import('./plugins.mjs').ElementDeclaration} ElementDeclaration
 * @typedef {import('./events.mjs').EventFacts} EventFacts
 * @typedef {import('custom-elements-manifest/schema').ClassField & {attribute?: string}} Field
 */

/**
 * The source of `src/frameworks/elements.ts`.
 * @param {readonly ElementDeclaration[]} elements
 * @param {readonly EventFacts[]} events
 */
export function templateTypes(elements, events) {
  const callbacks = events.filter(({callback}) => callback !== '');
  return `/**
 * The names in the templates of frameworks. Generated from the sources by \`npm run manifest\`.
 *
 * @module
 */

/** What every element dispatches that has an engine. */
type CallbackEvents = ${union(callbacks)};

/** By tag: what can be set, which attributes have a name of their own, and what is heard. */
export interface TemplateElements {
${elements.map(element => entry(element, new Set(callbacks.map(({name}) => name)))).join('\n')}
}
`;
}

/** @param {ElementDeclaration} element @param {ReadonlySet<string>} callbacks */
function entry({tagName, members = [], events = []}, callbacks) {
  const fields = members.filter(isSettable);
  const attributes = fields.flatMap(({name, attribute}) =>
    attribute === undefined || attribute === name ? [] : `${name}: '${attribute}'`,
  );
  const own = events.filter(({name}) => !callbacks.has(name));
  const shared = fields.some(({name}) => name === 'engine') ? ['CallbackEvents'] : [];
  return `  /** The names of \`<${tagName}>\`. */
  '${tagName}': {
    /** Properties that can be set. */
    properties: ${union(fields)};
    /** Attributes that are called otherwise than their property. */
    attributes: ${attributes.length > 0 ? `{${attributes.join('; ')}}` : 'object'};
    /** Events. */
    events: ${[...shared, ...own.map(quoted)].join(' | ') || 'never'};
  };`;
}

/** @param {readonly {name: string}[]} named */
function union(named) {
  return named.map(quoted).join(' | ') || 'never';
}

/** @param {{name: string}} named */
function quoted({name}) {
  return `'${name}'`;
}

/** @param {import('custom-elements-manifest/schema').ClassMember} member @returns {member is Field} */
function isSettable(member) {
  return member.kind === 'field' && !('readonly' in member && member.readonly === true);
}
