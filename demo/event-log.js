import {CALLBACK_EVENTS, OBSERVER_CALLBACKS} from '../dist/tui-call.js';

/** These come all the time: one line each, kept up to date. */
const CONTINUOUS = new Set(['onUserVoiceVolumeChanged', 'onUserNetworkQualityChanged']);
const LONGEST = 200;

/**
 * Writes every callback and every change of state into a list, newest first.
 * @param {HTMLElement} list
 * @param {EventTarget} source The document, or one kit.
 * @param {string} [who] Shown before each line, where several people share a list.
 */
export function writeLog(list, source, who = '') {
  const title = name => (who === '' ? name : `${who}: ${name}`);
  for (const [callback, {type}] of Object.entries(CALLBACK_EVENTS)) {
    const lines = new Map();
    source.addEventListener(type, ({detail}) => {
      const former = CONTINUOUS.has(callback) ? lines.get(callback) : undefined;
      const line = former?.isConnected ? former : callbackLine(title(callback), callback === 'onError');
      fill(line, OBSERVER_CALLBACKS[callback], detail);
      if (line !== former) prepend(list, line);
      lines.set(callback, line);
    });
  }
  source.addEventListener('tui-call-state-change', ({detail: {status, previous}}) => {
    prepend(list, stateLine(title(`${previous} → ${status}`)));
  });
}

/** @param {HTMLElement} list */
export function clearLog(list) {
  list.replaceChildren();
}

function callbackLine(title, isFailure) {
  const line = element('li', isFailure ? 'failure' : '');
  const summary = element('summary');
  summary.append(element('time'), element('b', '', title), element('small'), element('code'));
  const details = element('details');
  details.append(summary, element('code'));
  line.append(details);
  return line;
}

function stateLine(title) {
  const line = element('li', 'state');
  const content = element('div');
  content.append(element('time', '', now()), element('b', '', title));
  line.append(content);
  return line;
}

/** In the line what the callback is called with; below, when it is opened, what is known of the call. */
function fill(line, names, detail) {
  const isArgument = ([name]) => names.includes(name);
  const entries = Object.entries(detail);
  const count = Number(line.dataset.count ?? 0) + 1;
  line.dataset.count = String(count);
  line.querySelector('time').textContent = now();
  line.querySelector('small').textContent = count > 1 ? `× ${count}` : '';
  const [given, known] = line.querySelectorAll('code');
  given.textContent = describe(entries.filter(isArgument), ', ');
  known.textContent = describe(
    entries.filter(entry => !isArgument(entry)),
    '\n',
  );
}

function describe(entries, separator) {
  return entries.map(([name, value]) => `${name}: ${show(value)}`).join(separator);
}

/** Maps as objects, so that what is in them can be read. */
function show(value) {
  if (typeof value === 'string') return `'${value}'`;
  if (value instanceof Map) return show(Object.fromEntries(value));
  if (value instanceof Error) return value.message;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{${describe(Object.entries(value), ', ')}}`;
}

function prepend(list, line) {
  list.prepend(line);
  while (list.children.length > LONGEST) list.lastElementChild.remove();
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function now() {
  return new Date().toLocaleTimeString('en-GB');
}
