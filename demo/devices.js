import './header.js';
import {connectSettings} from './settings.js';

const settings = document.querySelector('tui-device-settings');
const verdict = document.getElementById('verdict');

connectSettings([settings]);
settings.addEventListener('tui-device-check', ({detail}) => {
  const problems = Object.keys(detail).filter(part => detail[part] === 'problem');
  verdict.textContent =
    problems.length === 0 ? 'Everything is ready for a call.' : `Not ready: ${problems.join(', ')}.`;
});
