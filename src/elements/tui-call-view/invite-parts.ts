import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import type {InviteeFacts} from './invite-people.js';

/** What the field for an id is made of. */
export interface FieldFacts {
  /** The words. */
  readonly localize: Localize;
  /** What was typed. */
  readonly words: string;
  /** What is wrong; empty when nothing is. */
  readonly problem: string;
  /** Takes what is typed. */
  readonly type: (words: string) => void;
}

/** What the list is made of. */
export interface ListFacts extends FieldFacts {
  /** Whom to show. */
  readonly people: readonly InviteeFacts[];
  /** The page offers nobody. */
  readonly isEmpty: boolean;
  /** The list is long enough to be searched. */
  readonly isSearchable: boolean;
  /** There is no place for one more. */
  readonly isFull: boolean;
  /** Whether somebody is chosen. */
  readonly isChosen: (userId: string) => boolean;
  /** Chooses somebody, or no longer. */
  readonly choose: (userId: string, isChosen: boolean) => void;
}

/** What the buttons are made of. */
export interface ActionFacts {
  /** The words. */
  readonly localize: Localize;
  /** The dialog itself asks; else the page's own picker rings people. */
  readonly isAsking: boolean;
  /** Somebody can be invited. */
  readonly isReady: boolean;
  /** Closes the dialog. */
  readonly close: () => void;
}

/** The title, and for how many there is a place. */
export function renderHead(places: number, localize: Localize): TemplateResult {
  return html`
    <header>
      <h2 id="invite-title" part="invite-title">${localize.name('invitePeople')}</h2>
      <span class="muted" role="status">${localize.term('invitePlaces', places)}</span>
    </header>
  `;
}

/** The people to choose from. */
export function renderList(facts: ListFacts): TemplateResult {
  const {localize, people, isEmpty, isSearchable, words} = facts;
  const missing = localize.term(isEmpty ? 'inviteNobody' : 'inviteNoMatch');
  return html`
    ${
      isSearchable
        ? html`<input
            type="search"
            part="invite-field"
            aria-label=${localize.name('inviteSearch')}
            placeholder=${localize.term('inviteSearch')}
            .value=${live(words)}
            @input=${(event: Event) => facts.type(textOf(event))}
            @keydown=${keepFromSubmitting}
          />`
        : nothing
    }
    ${
      people.length === 0
        ? html`<p class="muted" role="status">${missing}</p>`
        : html`<ul
            part="invite-list"
            role="list"
            tabindex=${people.some(person => canChoose(person, facts)) ? nothing : 0}
          >
            ${repeat(
              people,
              ({userId}) => userId,
              person => renderPerson(person, facts),
            )}
          </ul>`
    }
    ${renderProblem(facts.problem)}
  `;
}

/** A field to type an id into. */
export function renderIdField({localize, words, problem, type}: FieldFacts): TemplateResult {
  return html`
    <label class="field">
      <span>${localize.name('inviteUserId')}</span>
      <input
        type="text"
        part="invite-field"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${problem !== ''}
        aria-describedby="invite-problem"
        .value=${live(words)}
        @input=${(event: Event) => type(textOf(event))}
      />
    </label>
    ${renderProblem(problem)}
  `;
}

/** The buttons. */
export function renderActions({localize, isAsking, isReady, close}: ActionFacts): TemplateResult {
  return html`
    <footer>
      <button type="button" class="quiet" part="invite-cancel" @click=${close}>
        ${localize.name(isAsking ? 'inviteCancel' : 'dismiss')}
      </button>
      ${
        isAsking
          ? html`<button class="main" part="invite-now" ?disabled=${!isReady}>
              ${localize.name('inviteNow')}
            </button>`
          : nothing
      }
    </footer>
  `;
}

/** A list in which nobody can be chosen takes the focus itself, so that keys can scroll it. */
function canChoose({userId, presence}: InviteeFacts, {isFull, isChosen}: ListFacts): boolean {
  return presence === undefined && (!isFull || isChosen(userId));
}

function renderPerson(person: InviteeFacts, facts: ListFacts): TemplateResult {
  const {userId, name, picture, presence} = person;
  const isChosen = presence === undefined && facts.isChosen(userId);
  return html`
    <li>
      <label part="invite-person">
        <input
          type="checkbox"
          name=${userId}
          .checked=${live(isChosen || presence === 'in')}
          ?disabled=${!canChoose(person, facts)}
          @change=${(event: Event) => facts.choose(userId, isChecked(event))}
        />
        ${avatar({userId, name, url: picture})}
        <span class="ellipsis" dir="auto">${name}</span>
        ${presence === undefined ? nothing : html`<span class="muted">${presenceText(presence, facts)}</span>`}
      </label>
    </li>
  `;
}

function presenceText(presence: 'in' | 'ringing', {localize}: ListFacts): string {
  return localize.term(presence === 'in' ? 'inviteInCall' : 'inviting');
}

/** A live region that stands ready, so that a problem is read out when it comes. */
function renderProblem(problem: string): TemplateResult {
  return html`<div id="invite-problem" class="problem" role="alert">${problem}</div>`;
}

function textOf({target}: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

function isChecked({target}: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

/** Enter in the search must not ring whoever happens to be chosen. */
function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
