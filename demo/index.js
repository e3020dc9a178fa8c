import './header.js';
import {clearLog, writeLog} from './event-log.js';
import {Neighbours} from './neighbours.js';
import {connectNotifications} from './notifications.js';
import {connectSettings} from './settings.js';
import {stateText} from './state-text.js';

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'];
const STORED_NAME = 'user';

const parameters = new URLSearchParams(location.search);
const kit = document.getElementById('kit');
const badge = document.getElementById('badge');
const userId = document.getElementById('user-id');
const peer = document.getElementById('peer');
const presence = document.getElementById('presence');
const chips = document.getElementById('neighbours');
const secondTab = document.getElementById('second-tab');
const callButtons = document.getElementById('call-buttons');
const log = document.getElementById('log');

const channel = parameters.get('channel') ?? kit.channel;
const neighbours = new Neighbours(channel, showNeighbours);
kit.channel = channel;

connectSettings([kit], [callButtons]);
writeLog(log, document);
void connectNotifications(document.getElementById('notifications'), kit);
kit.engine.subscribe(showState);
showState();
showNeighbours([]);

const name = parameters.get('user') ?? sessionStorage.getItem(STORED_NAME) ?? '';
userId.value = name === '' ? NAMES[0] : name;
if (name !== '' && userId.checkValidity()) signIn(name);

document.getElementById('sign-in').addEventListener('submit', event => {
  event.preventDefault();
  signIn(userId.value);
});
peer.addEventListener('input', () => setPeer(peer.value));
document.getElementById('clear').addEventListener('click', () => clearLog(log));
document.getElementById('copy').addEventListener('click', ({currentTarget}) => copySnippet(currentTarget));

/** The kit logs in by itself as soon as it knows who. */
function signIn(user) {
  kit.userId = user;
  sessionStorage.setItem(STORED_NAME, user);
  parameters.set('user', user);
  history.replaceState(null, '', `?${parameters}`);
  document.title = `${user} - tui-call-elements`;
  document.getElementById('sign-in-button').textContent = 'Change name';
  neighbours.enter(user);
}

function showState() {
  const {state, text} = stateText(kit.callState);
  badge.dataset.state = state;
  badge.textContent = text;
}

function showNeighbours(userIds) {
  presence.textContent =
    userIds.length === 0
      ? 'Nobody else is here yet. A second tab is a second person.'
      : `Here in other tabs: ${new Intl.ListFormat('en').format(userIds)}.`;
  secondTab.classList.toggle('primary', userIds.length === 0);
  chips.replaceChildren(
    ...userIds.map(user => {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = 'chip';
      chip.textContent = user;
      chip.addEventListener('click', () => setPeer(user));
      return chip;
    }),
  );
  const [first = ''] = userIds;
  if (peer.value === '' || !peer.dataset.chosen) setPeer(first, false);
  else markChip();
  offerSecondTab(userIds);
}

function setPeer(user, isChosen = true) {
  peer.value = user;
  if (isChosen) peer.dataset.chosen = 'true';
  for (const button of callButtons.children) button.userId = peer.checkValidity() ? user : '';
  markChip();
}

function markChip() {
  for (const chip of chips.children)
    chip.setAttribute('aria-pressed', String(chip.textContent === peer.value));
}

function offerSecondTab(userIds) {
  const taken = new Set([...userIds, kit.userId === '' ? userId.value : kit.userId]);
  const free = NAMES.find(candidate => !taken.has(candidate)) ?? `guest-${userIds.length}`;
  const target = new URLSearchParams(parameters);
  target.set('user', free);
  secondTab.href = `?${target}`;
  secondTab.textContent = `Open a ${userIds.length === 0 ? 'second' : 'further'} tab as ${free}`;
}

async function copySnippet(button) {
  await navigator.clipboard.writeText(document.getElementById('snippet').textContent);
  button.textContent = 'Copied';
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}
