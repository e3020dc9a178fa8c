/**
 * The Markdown that is made from the manifest.
 *
 * @typedef {import('./plugins.mjs').ElementDeclaration} ElementDeclaration
 * @typedef {import('./events.mjs').EventFacts} EventFacts
 * @typedef {import('./tokens.mjs').Token} Token
 */

/** One line for each element, for the README. @param {readonly ElementDeclaration[]} elements */
export function elementIndex(elements) {
  const rows = elements.map(({tagName, description}) => [
    `[\`<${tagName}>\`](docs/elements.md#${tagName})`,
    /^.*?\.(?=\s|$)/s.exec(description ?? '')?.[0],
  ]);
  return table(['Element', 'Purpose'], rows);
}

/**
 * Everything about every element, event and token.
 * @param {object} facts
 * @param {readonly ElementDeclaration[]} facts.elements
 * @param {readonly EventFacts[]} facts.events
 * @param {Readonly<Record<string, readonly string[]>>} facts.callbackArguments By callback.
 * @param {readonly Token[]} facts.tokens
 */
export function reference({elements, events, callbackArguments, tokens}) {
  return [
    '# Elements',
    'Generated from the sources by `npm run manifest`.',
    ...elements.map(chapter),
    ...eventsChapter(events, callbackArguments),
    '## Theme',
    'Custom properties that a page may set on an element or anywhere above it.',
    table(
      ['Property', 'Default', 'Meaning'],
      tokens.map(({name, fallback, description}) => [code(name), code(fallback), description]),
    ),
  ].join('\n\n');
}

/**
 * @param {readonly EventFacts[]} events
 * @param {Readonly<Record<string, readonly string[]>>} callbackArguments By callback.
 */
function eventsChapter(events, callbackArguments) {
  return [
    '## Events',
    'An element that has an engine dispatches every callback of the engine as an event. From the element that owns ' +
      'the engine it bubbles out of every shadow root; from an element that shares the engine it does not bubble. ' +
      'The `detail` of a callback has the named arguments and, where they apply, `callId`, `groupId`, `roomId`, ' +
      '`role`, `mediaType`, `reason`, `userId` and `userData`.',
    table(
      ['Event', 'Class', 'Callback', 'When'],
      events.map(({name, className, callback, description}) => [
        code(name),
        code(className),
        callback && code(`${callback}(${(callbackArguments[callback] ?? []).join(', ')})`),
        description,
      ]),
    ),
  ];
}

/** @param {ElementDeclaration} element */
function chapter(element) {
  const members = element.members ?? [];
  const sections = [
    section(
      'Attributes and properties',
      ['Property', 'Attribute', 'Type', 'Default', 'Meaning'],
      fields(members),
    ),
    section(
      'Methods',
      ['Method', 'Meaning'],
      members.flatMap(member =>
        member.kind === 'method' ? [[code(signature(member)), member.description]] : [],
      ),
    ),
    section(
      'Events',
      ['Event', 'When'],
      (element.events ?? []).map(({name, description}) => [code(name), description]),
    ),
    section(
      'Slots',
      ['Slot', 'Content'],
      (element.slots ?? []).map(({name, description}) => [
        name === '' ? '(default)' : code(name),
        description,
      ]),
    ),
    section(
      'Parts',
      ['Part', 'What it is'],
      (element.cssParts ?? []).map(({name, description}) => [code(name), description]),
    ),
    section(
      'Custom properties',
      ['Property', 'Default', 'Meaning'],
      (element.cssProperties ?? []).map(entry => [code(entry.name), code(entry.default), entry.description]),
    ),
    section(
      'States',
      ['State', 'When'],
      (element.cssStates ?? []).map(({name, description}) => [code(`:state(${name})`), description]),
    ),
  ];
  return [`## ${element.tagName}`, element.description ?? '', ...sections.filter(Boolean)].join('\n\n');
}

/** @param {NonNullable<ElementDeclaration['members']>} members */
function fields(members) {
  return members.flatMap(member => {
    if (member.kind !== 'field') return [];
    const attribute = 'attribute' in member && typeof member.attribute === 'string' ? member.attribute : '';
    return [
      [
        code(member.name),
        code(attribute),
        code(member.type?.text),
        code(member.default),
        'readonly' in member && member.readonly === true
          ? `${member.description ?? ''} Read-only.`
          : member.description,
      ],
    ];
  });
}

/** @param {import('custom-elements-manifest/schema').ClassMethod} method */
function signature({name, parameters, return: result}) {
  const list = (parameters ?? []).map(
    parameter => `${parameter.name}${parameter.optional === true ? '?' : ''}`,
  );
  return `${name}(${list.join(', ')})${result?.type === undefined ? '' : `: ${result.type.text}`}`;
}

/** @param {string} title @param {string[]} head @param {readonly (readonly (string | undefined)[])[]} rows */
function section(title, head, rows) {
  return rows.length === 0 ? '' : `### ${title}\n\n${table(head, rows)}`;
}

/** @param {string[]} head @param {readonly (readonly (string | undefined)[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly (string | undefined)[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string | undefined} text */
function cell(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

/** @param {string | undefined} text */
function code(text) {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}
