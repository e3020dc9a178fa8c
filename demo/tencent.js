import './header.js';
import {clearLog, writeLog} from './event-log.js';
import {connectSettings} from './settings.js';
import {stateText} from './state-text.js';
import {signUserSig} from './user-sig.js';

const kit = document.getElementById('kit');
const badge = document.getElementById('badge');
const form = document.getElementById('sign-in');
const sdkAppId = document.getElementById('sdk-app-id');
const userId = document.getElementById('user-id');
const userSig = document.getElementById('user-sig');
const secretKey = document.getElementById('secret-key');
const peer = document.getElementById('peer');
const callButtons = document.getElementById('call-buttons');
const log = document.getElementById('log');

connectSettings([kit], [callButtons]);
writeLog(log, document);
kit.engine.subscribe(showState);
showState();
showProof();

form.addEventListener('change', showProof);
form.addEventListener('submit', event => {
  event.preventDefault();
  signIn();
});
peer.addEventListener('input', () => {
  for (const button of callButtons.children) button.userId = peer.checkValidity() ? peer.value : '';
});
document.getElementById('clear').addEventListener('click', () => clearLog(log));

function isByKey() {
  return form.elements.proof.value === 'key';
}

function showProof() {
  const byKey = isByKey();
  document.getElementById('sig-field').hidden = byKey;
  document.getElementById('key-field').hidden = !byKey;
  document.getElementById('key-warning').hidden = !byKey;
  userSig.required = !byKey;
  secretKey.required = byKey;
}

/** The kit logs in by itself as soon as it knows who, where and with which proof. */
function signIn() {
  const identity = {sdkAppId: Number(sdkAppId.value), secretKey: secretKey.value, userId: userId.value};
  kit.getUserSig = isByKey() ? () => signUserSig(identity) : undefined;
  kit.userSig = isByKey() ? '' : userSig.value.trim();
  kit.sdkAppId = identity.sdkAppId;
  kit.userId = identity.userId;
}

function showState() {
  const {state, text} = stateText(kit.callState);
  badge.dataset.state = state;
  badge.textContent = text;
}
