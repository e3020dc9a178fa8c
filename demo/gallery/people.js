/** Who lives in the gallery: with a drawn portrait and without, short names and long ones, several scripts. */
const PEOPLE = new Map(
  Object.entries({
    alice: {nickname: 'Alice Springs', hair: '#8a4b2a', skin: '#f0c9a8', shirt: '#3d6fb4', wall: '#dfe7ee'},
    bob: {nickname: 'Bob Marten', hair: '#2b2320', skin: '#c98f63', shirt: '#b5502f', wall: '#8fa79b'},
    carol: {nickname: 'Carol Nguyen', hair: '#1d1a22', skin: '#eabf96', shirt: '#57407c', wall: '#e9dcc9'},
    dan: {
      nickname: 'Dan',
      hair: '#caa15a',
      skin: '#f3d2b3',
      shirt: '#2f6b5a',
      wall: '#5d6b82',
      noAvatar: true,
    },
    erin: {nickname: 'Erin O’Hara', hair: '#a63d1f', skin: '#f6d9c0', shirt: '#20303f', wall: '#c9d7df'},
    farid: {nickname: 'فريد العلي', hair: '#1b1714', skin: '#b9814f', shirt: '#e2e6ea', wall: '#46586b'},
    grace: {nickname: '林美玲', hair: '#191619', skin: '#efcba4', shirt: '#c2466b', wall: '#f1ece4'},
    maximilian: {
      nickname: 'Maximilian-Alexander von und zu Hohenlohe-Langenburg-Schillingsfürst',
      hair: '#9a9a9d',
      skin: '#e8c1a0',
      shirt: '#1f2a3d',
      wall: '#6f8296',
      noAvatar: true,
    },
    ivy: {nickname: '', hair: '#3a2c25', skin: '#8a5a38', shirt: '#d7a13b', wall: '#a9bfc9', noAvatar: true},
  }),
);

/** Whom a page knows and no backend does. */
const STRANGERS = new Map(
  Object.entries({
    nadia: {nickname: 'Nadia Haddad', hair: '#20242b', skin: '#dcae85', shirt: '#7c3a57', wall: '#d7dde2'},
    oskar: {nickname: 'Oskar Lindqvist', hair: '#d9b36c', skin: '#f4d7bd', shirt: '#3a5a40', wall: '#7d8a97'},
    pia: {nickname: 'Pia', hair: '#7a3b1d', skin: '#e9bf9c', shirt: '#c7862f', wall: '#bfcdd6'},
  }),
);

const portraits = new Map();
/** Keeps decoded pictures at hand. */
const kept = [];

/** Everyone but oneself, in the order in which they come into a call. */
export const OTHERS = [...PEOPLE.keys()].filter(userId => userId !== 'alice');

/** Whom a page knows and no backend does. */
export const GUESTS = [...STRANGERS.keys()];

/** Somebody as a page offers them: with a name and a picture. @param {string} userId */
export function introduce(userId) {
  const {nickname} = looksOf(userId);
  return {userId, nickname, avatar: portrait(userId)};
}

/** @param {string} userId */
export function profileOf(userId) {
  const {nickname, noAvatar} = looksOf(userId);
  return {nickname, avatar: noAvatar ? '' : portrait(userId)};
}

/**
 * What a view shows of somebody: their portrait, as a camera would frame it.
 * @param {string} userId
 */
export function picture(userId) {
  const image = document.createElement('img');
  image.alt = '';
  image.src = portrait(userId);
  image.style.cssText = 'display: block; inline-size: 100%; block-size: 100%; object-fit: cover';
  return image;
}

/** Resolves when every portrait can be shown without delay. */
export async function loadPortraits() {
  await Promise.all(
    [...PEOPLE.keys(), ...STRANGERS.keys()].map(userId => {
      const image = picture(userId);
      kept.push(image);
      return image.decode();
    }),
  );
}

/** The address of a portrait, made once. @param {string} userId */
function portrait(userId) {
  const known = portraits.get(userId);
  if (known) return known;
  const address = URL.createObjectURL(new Blob([drawing(userId)], {type: 'image/svg+xml'}));
  portraits.set(userId, address);
  return address;
}

/** @param {string} userId */
function looksOf(userId) {
  return PEOPLE.get(userId) ?? STRANGERS.get(userId);
}

/** @param {string} userId */
function drawing(userId) {
  const {hair, skin, shirt, wall} = looksOf(userId);
  return `
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="1280" height="960">
      <defs>
        <linearGradient id="light" x2="1" y2="1">
          <stop stop-color="#fff" stop-opacity=".45"/>
          <stop offset="1" stop-color="#000" stop-opacity=".35"/>
        </linearGradient>
      </defs>
      <path fill="${wall}" d="M0 0h640v480H0z"/>
      <path fill="#fff" opacity=".3" d="M40 30h150v190H40z"/>
      <path fill="#000" opacity=".12" d="M480 120h130v14H480zM480 210h130v14H480zM496 66h18v54h-18zM520 78h14v42h-14zM560 156h22v54h-22z"/>
      <path fill="url(#light)" d="M0 0h640v480H0z"/>
      <path fill="${hair}" d="M320 84c-78 0-112 58-108 132 2 44 18 84 34 98h148c16-14 32-54 34-98 4-74-30-132-108-132z"/>
      <path fill="${shirt}" d="M120 480c4-92 66-128 140-140h120c74 12 136 48 140 140z"/>
      <path fill="${skin}" d="M276 300h88v52c-18 26-70 26-88 0z"/>
      <path fill="#000" opacity=".12" d="M276 318c26 20 62 20 88 0v20c-26 18-62 18-88 0z"/>
      <ellipse cx="320" cy="232" rx="76" ry="94" fill="${skin}"/>
      <path fill="${hair}" d="M244 214c4-58 40-82 78-82s74 22 76 82c-22-14-40-36-48-54-22 30-66 50-106 54z"/>
      <path fill="none" stroke="#2a211d" stroke-width="6" stroke-linecap="round" d="M280 230q10-8 20 0M340 230q10-8 20 0M292 280q28 22 56 0"/>
    </svg>`.trim();
}
