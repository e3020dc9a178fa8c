import {directionOf, readChoice} from './choice.js';
import {loadPortraits} from './people.js';
import {Stage} from './stage.js';
import {STATES} from './states.js';

const root = document.documentElement;
const place = document.getElementById('place');
let stage;
let shown = '';
let work = loadPortraits();

addEventListener('hashchange', follow);
follow();

/** One after the other: a state must not be taken down while it is being reached. */
function follow() {
  const {hash} = location;
  work = work.then(() => show(hash));
}

async function show(hash) {
  const choice = readChoice(hash);
  const {element, state, theme, lang, text} = choice;
  root.dataset.theme = theme;
  root.lang = lang;
  root.dir = directionOf(choice);
  root.style.fontSize = `${text}%`;
  document.title = `${element}: ${state}`;
  document.getElementById('title').textContent = document.title;
  try {
    if (shown !== document.title) await reach(choice);
    await stage.settle();
  } catch (error) {
    reportError(error);
  }
  // The state and its look are there: a test or a photographer waits for this.
  root.dataset.shown = hash;
}

async function reach({element, state}) {
  await stage?.end();
  place.dataset.element = element;
  document.getElementById('page').hidden = element !== 'tui-call-kit';
  stage = new Stage(place);
  shown = document.title;
  await STATES[element][state](stage);
}
