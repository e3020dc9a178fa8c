import '../header.js';
import {directionOf, readChoice, SIZES, writeChoice} from './choice.js';
import {STATES} from './states.js';

const index = document.getElementById('index');
const frame = document.getElementById('frame');
const box = document.getElementById('box');
const room = document.getElementById('room');
const menus = {
  theme: document.getElementById('theme'),
  lang: document.getElementById('language'),
  dir: document.getElementById('direction'),
  text: document.getElementById('text'),
  size: document.getElementById('size'),
};

for (const [element, states] of Object.entries(STATES)) index.append(group(element, Object.keys(states)));
for (const [name, menu] of Object.entries(menus)) {
  menu.addEventListener('change', () => {
    location.hash = writeChoice({...readChoice(), [name]: menu.value});
  });
}
document.getElementById('previous').addEventListener('click', () => step(-1));
document.getElementById('next').addEventListener('click', () => step(1));
new ResizeObserver(fit).observe(room);
addEventListener('hashchange', show);
show();

function group(element, states) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = element;
  details.dataset.element = element;
  details.append(summary, ...states.map(state => entry(element, state)));
  return details;
}

function entry(element, state) {
  const link = document.createElement('a');
  link.textContent = state;
  link.dataset.element = element;
  link.dataset.state = state;
  return link;
}

function links() {
  return [...index.querySelectorAll('a')];
}

function show() {
  const choice = readChoice();
  const hash = writeChoice(choice);
  document.documentElement.dataset.theme = choice.theme;
  for (const [name, menu] of Object.entries(menus)) menu.value = choice[name];
  for (const link of links()) {
    const {element, state} = link.dataset;
    link.href = writeChoice({...choice, element, state});
    const isHere = element === choice.element && state === choice.state;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (isHere) link.parentElement.open = true;
  }
  document.getElementById('title').textContent = `${choice.element}: ${choice.state}`;
  document.getElementById('alone').href = `gallery/state.html${hash}`;
  frame.title = `${choice.element}, ${choice.state}, ${directionOf(choice)}`;
  if (frame.contentWindow.location.href === 'about:blank') frame.src = `gallery/state.html${hash}`;
  else frame.contentWindow.location.replace(`gallery/state.html${hash}`);
  fit();
}

/** The frame has the real size, so that the page in it is laid out for it, and is shown smaller where it must. */
function fit() {
  const [width, height] = SIZES[readChoice().size];
  const scale = Math.min(1, room.clientWidth / width);
  frame.style.inlineSize = `${width}px`;
  frame.style.blockSize = `${height}px`;
  frame.style.scale = String(scale);
  box.style.inlineSize = `${width * scale}px`;
  box.style.blockSize = `${height * scale}px`;
}

function step(by) {
  const all = links();
  const at = all.findIndex(link => link.hasAttribute('aria-current'));
  location.hash = all.at((at + by) % all.length).hash;
}
