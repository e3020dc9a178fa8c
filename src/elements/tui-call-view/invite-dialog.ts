import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ActiveState, CallState} from '../../engine/call-state.js';
import {isUserId} from '../../engine/ids.js';
import type {Localize} from '../../i18n/localize.js';
import type {Inviteable} from '../inviteable.js';
import {errorText} from '../internal/error-text.js';
import type {PortableElement} from '../internal/portable-element.js';
import {renderActions, renderHead, renderIdField, renderList, type ListFacts} from './invite-parts.js';
import {isLong, peopleOf, placesIn, presenceOf, search, type InviteeFacts} from './invite-people.js';
import {styles} from './invite-dialog.styles.js';

/** What the dialog is made of; what may change is asked for at each rendering. */
export interface InviteOptions {
  /** The words. */
  readonly localize: Localize;
  /** The engine's state. */
  readonly call: () => CallState;
  /** Whom the page offers. */
  readonly inviteable: () => Inviteable | null | undefined;
  /** How many people the call may have, oneself included. */
  readonly maxMembers: () => number;
  /** The code of what failed last. */
  readonly errorCode: () => number | undefined;
  /** Rings people into the call; false when that failed. */
  readonly invite: (userIds: readonly string[]) => Promise<boolean>;
}

/**
 * Asks whom to ring into the call, in a modal dialog: by the page's own picker in the slot, by the list that the page
 * supplied, or by an id to type. It lasts as long as the call.
 */
export class InviteDialog {
  readonly #host: PortableElement;
  readonly #options: InviteOptions;
  readonly #chosen = new Set<string>();
  #call = 0;
  #isOpen = false;
  /** It is to be opened by the next rendering; later ones must not open again what the person has closed. */
  #isOpening = false;
  #isBusy = false;
  #hasPicker = false;
  #words = '';
  #problem = '';
  /** The rings of this side when the page's own picker was shown: a further one is its doing. */
  #rings: readonly (readonly string[])[] = [];

  constructor(host: PortableElement, options: InviteOptions) {
    this.#host = host;
    this.#options = options;
    host.addStyles(styles);
  }

  /** Asks, anew. */
  open(): void {
    const call = this.#options.call();
    if (call.status === 'idle') return;
    this.#call = call.serial;
    this.#isOpen = true;
    this.#isOpening = true;
    this.#words = '';
    this.#problem = '';
    this.#chosen.clear();
    this.#rings = ringsOf(call);
    this.#host.requestUpdate();
  }

  /** The dialog, open or closed. */
  render(): TemplateResult | typeof nothing {
    const call = this.#options.call();
    if (call.status === 'idle') return nothing;
    const {localize} = this.#options;
    const places = placesIn(call, this.#options.maxMembers());
    return html`
      <dialog
        class="invite"
        part="invite"
        aria-labelledby="invite-title"
        @close=${this.#handleClosed}
        @keydown=${stopEscape}
      >
        <form novalidate autocomplete="off" @submit=${this.#handleSubmit}>
          ${renderHead(places, localize)}
          <slot name="invite" @slotchange=${this.#handleSlot}></slot>
          ${this.#hasPicker || !this.#isOpen ? nothing : this.#renderChoice(call, places)}
          ${renderActions({
            localize,
            isAsking: !this.#hasPicker,
            isReady: !this.#isBusy && places > 0 && (this.#hasField(call) || this.#chosenIn(call).length > 0),
            close: this.#close,
          })}
        </form>
      </dialog>
    `;
  }

  /** Opens or closes it as it was rendered. To be called after each rendering. */
  arrange(): void {
    const call = this.#options.call();
    const isOver = call.status === 'idle' || call.serial !== this.#call;
    if (isOver || (this.#hasPicker && this.#hasRung(call))) this.#isOpen = false;
    const dialog = this.#dialog;
    if (!this.#isOpen) dialog?.close();
    else if (this.#isOpening) dialog?.showModal();
    else this.#isOpen = dialog?.open === true;
    this.#isOpening = false;
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };

  /** By Escape, for instance. The event comes late: the dialog may be open again. */
  readonly #handleClosed = (): void => {
    if (this.#dialog?.open === false) this.#close();
  };

  readonly #handleSlot = ({target}: Event): void => {
    const hasPicker = target instanceof HTMLSlotElement && target.assignedNodes({flatten: true}).length > 0;
    if (hasPicker === this.#hasPicker) return;
    this.#hasPicker = hasPicker;
    this.#host.requestUpdate();
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    const call = this.#options.call();
    if (this.#isBusy || this.#hasPicker || call.status === 'idle') return;
    const userIds = this.#hasField(call) ? [this.#words.trim()] : this.#chosenIn(call);
    this.#problem = this.#hasField(call) ? this.#problemOf(this.#words.trim(), call) : '';
    this.#host.requestUpdate();
    if (this.#problem === '' && userIds.length > 0) void this.#invite(userIds);
  };

  async #invite(userIds: readonly string[]): Promise<void> {
    this.#isBusy = true;
    const isDone = await this.#options.invite(userIds);
    this.#isBusy = false;
    if (isDone) this.#isOpen = false;
    else this.#problem = errorText(this.#options.localize, this.#options.errorCode() ?? 0);
    this.#host.requestUpdate();
  }

  #renderChoice(call: ActiveState, places: number): TemplateResult {
    const people = peopleOf(this.#options.inviteable(), call);
    const {localize} = this.#options;
    const type = (words: string): void => {
      this.#words = words;
      this.#problem = '';
      this.#host.requestUpdate();
    };
    const problem = this.#problem;
    if (!people) return renderIdField({localize, words: this.#words, problem, type});
    const facts: ListFacts = {
      localize,
      people: isLong(people) ? search(people, this.#words) : people,
      isEmpty: people.length === 0,
      isSearchable: isLong(people),
      isChosen: userId => this.#chosen.has(userId),
      isFull: this.#chosenIn(call).length >= places,
      words: this.#words,
      problem,
      type,
      choose: (userId, isChosen) => {
        if (isChosen) this.#chosen.add(userId);
        else this.#chosen.delete(userId);
        this.#problem = '';
        this.#host.requestUpdate();
      },
    };
    return renderList(facts);
  }

  #problemOf(userId: string, call: ActiveState): string {
    const {localize} = this.#options;
    if (!isUserId(userId)) return localize.term('inviteBadId');
    if (userId === call.userId) return localize.term('inviteSelf');
    const presence = presenceOf(call, userId);
    if (presence === undefined) return '';
    return localize.term(presence === 'in' ? 'inviteInCall' : 'inviting');
  }

  /** Whoever was chosen and has not come by other means meanwhile. */
  #chosenIn(call: ActiveState): readonly string[] {
    const canCome = ({userId, presence}: InviteeFacts): boolean =>
      presence === undefined && this.#chosen.has(userId);
    return (peopleOf(this.#options.inviteable(), call) ?? []).filter(canCome).map(({userId}) => userId);
  }

  #hasField(call: ActiveState): boolean {
    return peopleOf(this.#options.inviteable(), call) === undefined;
  }

  #hasRung(call: CallState): boolean {
    return call.status !== 'idle' && ringsOf(call).some(userIds => !this.#rings.includes(userIds));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.invite');
  }
}

function ringsOf({furtherRings}: ActiveState): readonly (readonly string[])[] {
  return furtherRings.map(({userIds}) => userIds);
}

/** Escape closes the dialog alone, not what the page would close by it. */
function stopEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
