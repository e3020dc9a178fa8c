import './header.js';
import {clearLog, writeLog} from './event-log.js';
import {connectSettings} from './settings.js';
import {stateText} from './state-text.js';

const kits = [...document.querySelectorAll('tui-call-kit')];
const log = document.getElementById('log');
/** Only the two of this page can call each other. */
const channel = `two-people-${crypto.randomUUID()}`;

connectSettings(kits);
document.getElementById('clear').addEventListener('click', () => clearLog(log));

for (const kit of kits) {
  const badge = kit.querySelector('.badge');
  const showState = () => {
    const {state, text} = stateText(kit.callState);
    badge.dataset.state = state;
    badge.textContent = text;
  };
  kit.engine.subscribe(showState);
  showState();
  writeLog(log, kit, kit.querySelector('h2').textContent);
  kit.channel = channel;
  kit.userId = kit.id;
}
