import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

/** Whose avatar. */
export interface AvatarOptions {
  /** Chooses the colour: the same person has the same colour everywhere. */
  readonly userId: string;
  /** Gives the initials; the id does when it is empty. */
  readonly name: string;
  /** A picture; it shows when it is safe (see `safeAvatarUrl`) and loads, else the initials do. */
  readonly url: string;
}

/** How many colours there are; avatar.styles.ts has one rule for each. */
export const AVATAR_TONES = 8;

/**
 * A round picture of a person, or their initials. Decoration: the name always stands beside it. Its part is `avatar`; style
 * it with `avatarStyles` and size it with `font-size`.
 */
export function avatar({userId, name, url}: AvatarOptions): TemplateResult {
  const picture = safeAvatarUrl(url);
  return html`<span class="avatar" part="avatar" data-tone=${toneOf(userId)} aria-hidden="true">
    ${initialsOf(name === '' ? userId : name)}
    ${
      picture === ''
        ? nothing
        : html`<img
            alt=""
            draggable="false"
            referrerpolicy="no-referrer"
            src=${picture}
            @load=${showPicture}
            @error=${hidePicture}
          />`
    }
  </span>`;
}

/**
 * The address when a person's picture may be loaded from it: `https:`, the page's own origin, `data:image/` or `blob:`.
 * Anything else gives an empty string.
 */
export function safeAvatarUrl(url: string): string {
  if (url === '') return '';
  if (/^data:image\//i.test(url)) return url;
  try {
    const {href, protocol, origin} = new URL(url, document.baseURI);
    const isOwn = origin !== 'null' && origin === location.origin;
    return protocol === 'https:' || protocol === 'blob:' || isOwn ? href : '';
  } catch {
    return '';
  }
}

/** One or two letters for a name: of its first and last word, or its first character where there is one word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter(word => word !== '');
  const first = firstCharacter(words[0] ?? '');
  const last = words.length > 1 ? firstCharacter(words.at(-1) ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}

/** A number from 0 to AVATAR_TONES - 1 that depends on the id alone. */
export function toneOf(userId: string): number {
  let hash = 0;
  for (const character of userId) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % AVATAR_TONES;
}

function firstCharacter(word: string): string {
  for (const {segment} of new Intl.Segmenter().segment(word)) return segment;
  return '';
}

function showPicture(event: Event): void {
  if (event.target instanceof HTMLElement) event.target.hidden = false;
}

function hidePicture(event: Event): void {
  if (event.target instanceof HTMLElement) event.target.hidden = true;
}
