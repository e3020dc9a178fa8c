import './header.js';
import {clearLog, writeLog} from './event-log.js';
import {Neighbours} from './neighbours.js';
import {connectSettings} from './settings.js';
import {stateText} from './state-text.js';

const PEOPLE = [
  {userId: 'alice', nickname: 'Alice Springs'},
  {userId: 'bob', nickname: 'Bob Marten'},
  {userId: 'carol', nickname: 'Carol Finch'},
  {userId: 'dave', nickname: 'Dave Heron'},
  {userId: 'erin', nickname: 'Erin Wren'},
  {userId: 'frank', nickname: 'Frank Swift'},
];

const parameters = new URLSearchParams(location.search);
const kit = document.getElementById('kit');
const badge = document.getElementById('badge');
const names = document.getElementById('names');
const invitees = document.getElementById('invitees');
const presence = document.getElementById('presence');
const furtherTab = document.getElementById('further-tab');
const callButtons = document.getElementById('call-buttons');
const log = document.getElementById('log');
/** Whom the person has ticked or unticked; of the others, whoever is here is rung. */
const choices = new Map();

kit.channel = parameters.get('channel') ?? 'tui-call-group';
kit.inviteable = PEOPLE;
const neighbours = new Neighbours(kit.channel, show);

connectSettings([kit], [callButtons]);
writeLog(log, document);
document.getElementById('clear').addEventListener('click', () => clearLog(log));
kit.engine.subscribe(showState);
showState();

const user = parameters.get('user');
if (PEOPLE.some(({userId}) => userId === user)) signIn(user);
else show();

/** The kit logs in by itself as soon as it knows who. */
function signIn(userId) {
  kit.nickname = nameOf(userId);
  kit.userId = userId;
  parameters.set('user', userId);
  history.replaceState(null, '', `?${parameters}`);
  document.title = `${nameOf(userId)} - tui-call-elements`;
  neighbours.enter(userId);
}

function showState() {
  const {state, text} = stateText(kit.callState);
  badge.dataset.state = state;
  badge.textContent = text;
}

function show() {
  const here = neighbours.userIds;
  const others = PEOPLE.filter(({userId}) => userId !== kit.userId);
  names.replaceChildren(...PEOPLE.map(person => nameButton(person, here)));
  invitees.replaceChildren(invitees.firstElementChild, ...others.map(person => inviteeBox(person, here)));
  presence.textContent =
    here.length === 0
      ? 'Nobody else is here yet. Each tab is another person.'
      : `Here in other tabs: ${new Intl.ListFormat('en').format(here.map(nameOf))}.`;
  offerFurtherTab(here);
  setTargets();
}

function nameButton({userId, nickname}, here) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.textContent = nickname;
  button.disabled = here.includes(userId);
  button.setAttribute('aria-pressed', String(userId === kit.userId));
  button.addEventListener('click', () => signIn(userId));
  return button;
}

function inviteeBox({userId, nickname}, here) {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = userId;
  box.checked = choices.get(userId) ?? here.includes(userId);
  box.addEventListener('change', () => {
    choices.set(userId, box.checked);
    setTargets();
  });
  label.append(box, nickname);
  return label;
}

function setTargets() {
  const chosen = [...invitees.querySelectorAll(':checked')].map(box => box.name);
  for (const button of callButtons.children) button.userIds = chosen.join(' ');
}

function offerFurtherTab(here) {
  const free = PEOPLE.find(({userId}) => userId !== kit.userId && !here.includes(userId));
  furtherTab.hidden = free === undefined || kit.userId === '';
  if (!free) return;
  const target = new URLSearchParams(parameters);
  target.set('user', free.userId);
  furtherTab.href = `?${target}`;
  furtherTab.textContent = `Open a further tab as ${free.nickname}`;
}

function nameOf(userId) {
  return PEOPLE.find(person => person.userId === userId)?.nickname ?? userId;
}
