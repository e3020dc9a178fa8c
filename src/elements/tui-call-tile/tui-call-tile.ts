import {html, nothing, render} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import type {CallState} from '../../engine/call-state.js';
import type {CallCommands} from '../../engine/commands.js';
import type {NetworkQuality, NetworkQualityInfo} from '../../engine/types.js';
import {Localize} from '../../i18n/localize.js';
import {avatar} from '../internal/avatar.js';
import {CallController} from '../internal/call-controller.js';
import {icon} from '../internal/icons.js';
import {loudnessOf} from '../internal/loudness.js';
import {nameOf, pictureOf} from '../internal/people.js';
import {PortableElement} from '../internal/portable-element.js';
import {tileFacts, type TileFacts} from './tile-facts.js';
import {styles} from './tui-call-tile.styles.js';
import {VoiceLook} from './voice-look.js';

/** Shown from `poor` on; better connections need no words. */
const WEAK: readonly NetworkQuality[] = ['poor', 'bad', 'vBad', 'down'];

/**
 * One participant of a call: their picture, or their avatar while there is none, with name, microphone, volume and
 * network quality. It follows the call of its engine; outside a call it shows the avatar.
 *
 * @slot - Over the picture, for instance a button of your own.
 * @slot caption - In the caption, after the name.
 *
 * @attribute video - Set while the person's picture can be seen.
 * @attribute muted - Set while a participant's sound cannot be heard.
 * @attribute speaking - Set while the person speaks.
 * @attribute quality - How good the person's network is: `unknown`, `excellent`, `good`, `poor`, `bad`, `vBad` or `down`.
 * @attribute loudness - How loud the person is, from `0` (silent) to `1` in steps of 0.2.
 * @attribute self - Set when the person is oneself.
 * @attribute ringing - Set while the person is being rung.
 * @attribute absent - Set when the person has left the call, or will not come.
 * @attribute active - To be set by whoever shows several tiles: this person speaks. `<tui-call-view>` does.
 *
 * @csspart video - The box that the picture is shown in.
 * @csspart placeholder - What is shown while there is no picture.
 * @csspart avatar - The avatar.
 * @csspart status - Below the avatar: that the person is being rung, connects, has the camera off, or why they are gone.
 * @csspart ring - The frame that lights up while the person speaks.
 * @csspart caption - The line at the bottom.
 * @csspart name - The person's name.
 * @csspart volume - The bars that move with the voice.
 * @csspart muted - The sign that the microphone is off.
 * @csspart quality - The sign that the network is weak.
 *
 * @cssprop --tui-tile-volume - Set by the tile on its parts `volume` and `avatar`, to be read there: what `loudness` says, as a number from 0 to 1.
 */
export class TuiCallTile extends PortableElement {
  /** @internal */
  static override styles = styles;

  /** Whose tile this is. */
  @property({attribute: 'user-id', reflect: true}) userId = '';

  /** The engine; when it is not set, the nearest kit's. */
  @property({attribute: false}) engine?: CallCommands | undefined;

  readonly #localize = new Localize(this);
  readonly #call = new CallController(this, {
    observe: {
      onUserVoiceVolumeChanged: volumes => {
        this.#hear(volumes);
      },
      onUserNetworkQualityChanged: list => {
        this.#measure(list);
      },
    },
  });

  /** Which picture of which call is shown in this tile. */
  #shown = '';
  #isMuted = false;
  #loudness = 0;
  readonly #voice = new VoiceLook();
  #quality: NetworkQuality = 'unknown';
  /** Kept while it is not shown, as networks come and go. */
  readonly #sign = document.createElement('span');

  /** How good the person's network is, also as an attribute. */
  get quality(): NetworkQuality {
    return this.#quality;
  }

  override disconnectedCallback(): void {
    this.#release(this.userId);
    super.disconnectedCallback();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const former = changes.get('userId');
    if (former !== undefined && former !== '') this.#release(former);
    const {isSelf, hasVideo, isMuted, status} = tileFacts(this.#call.state, this.userId);
    this.#isMuted = isMuted;
    this.toggleAttribute('self', isSelf);
    this.toggleAttribute('video', hasVideo);
    this.toggleAttribute('muted', isMuted);
    this.setAttribute('quality', this.#quality);
    this.setAttribute('loudness', String(this.#loudness));
    this.toggleAttribute('ringing', status === 'inviting');
    this.toggleAttribute('absent', status?.startsWith('absence.') === true);
    if (isMuted) this.#setVolume(0);
  }

  protected override updated(): void {
    this.#voice.take(this.renderRoot, this.#loudness);
    this.#showNetwork();
    this.#show(this.#call.state);
  }

  protected override render(): TemplateResult {
    const {state} = this.#call;
    const {userId} = this;
    const name = nameOf(state, userId);
    const url = pictureOf(state, userId);
    const facts = tileFacts(state, userId);
    return html`
      <div class="video" part="video" ?hidden=${!facts.hasVideo}></div>
      <div class="placeholder" part="placeholder" ?hidden=${facts.hasVideo}>
        ${guard([userId, name, url], () => avatar({userId, name, url}))} ${this.#status(facts)}
      </div>
      <div class="ring" part="ring"></div>
      <slot></slot>
      <div class="caption" part="caption">
        <span class="ellipsis" part="name" dir="auto"
          >${facts.isSelf ? this.#localize.term('you') : name}</span
        >
        <slot name="caption"></slot>
        ${this.#sound(facts)}
        <span class="network"></span>
      </div>
    `;
  }

  #status({status}: TileFacts): TemplateResult | typeof nothing {
    if (status === undefined) return nothing;
    return html`<span class="status ${status}" part="status">${this.#localize.term(status)}</span>`;
  }

  #sound({isMuted, isHere}: TileFacts): TemplateResult | typeof nothing {
    if (isMuted) {
      const text = this.#localize.term('microphoneOff');
      return html`<span class="sign" part="muted" title=${text}
        >${icon('microphoneOff')}<span class="visually-hidden">${text}</span></span
      >`;
    }
    if (!isHere) return nothing;
    return html`<span class="volume" part="volume" aria-hidden="true"></span>`;
  }

  #network(): TemplateResult {
    const text = this.#localize.term(`quality.${this.#quality}`);
    return html`<span class="sign weak" part="quality" title=${text}
      >${icon('signal')}<span class="visually-hidden">${text}</span></span
    >`;
  }

  /** Asks for the picture once a call; the box is never rendered into, the media adapter puts its own element there. */
  #show(state: CallState): void {
    const {userId} = this;
    const isPart = state.status !== 'idle' && (userId === state.userId || state.participants.has(userId));
    const wanted = isPart ? `${state.serial} ${userId}` : '';
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const view = this.#box();
    if (isPart && view) void this.#call.request({type: 'view', userId, view});
  }

  /** Gives the picture back, unless another tile has taken it over. */
  #release(userId: string): void {
    if (this.#shown === '') return;
    this.#shown = '';
    if (this.#box()?.firstElementChild) void this.#call.request({type: 'view', userId, view: null});
  }

  #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.video');
  }

  #hear(volumes: ReadonlyMap<string, number>): void {
    this.#setVolume(this.#isMuted ? 0 : (volumes.get(this.userId) ?? 0));
  }

  /** Touches the page only when the step has changed; nothing is rendered for a sound. */
  #setVolume(volume: number): void {
    const former = this.#loudness;
    const loudness = loudnessOf(volume, former);
    if (loudness === former) return;
    this.#loudness = loudness;
    this.setAttribute('loudness', String(loudness));
    if (former === 0 || loudness === 0) this.toggleAttribute('speaking', loudness > 0);
    this.#voice.show(loudness);
  }

  /** The sign has a box of its own, so that nothing else of the tile is rendered for a network that comes and goes. */
  #showNetwork(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.network');
    if (!isWeak(this.#quality)) this.#sign.remove();
    else if (box) {
      render(this.#network(), this.#sign);
      if (this.#sign.parentNode !== box) box.append(this.#sign);
    }
  }

  /** Touches the page only when there is another sign to show. */
  #measure(list: readonly NetworkQualityInfo[]): void {
    const former = this.#quality;
    const quality = list.find(({userId}) => userId === this.userId)?.quality ?? former;
    if (quality === former) return;
    this.#quality = quality;
    this.setAttribute('quality', quality);
    if (isWeak(former) || isWeak(quality)) this.#showNetwork();
  }
}

function isWeak(quality: NetworkQuality): boolean {
  return WEAK.includes(quality);
}

declare global {
  interface HTMLElementTagNameMap {
    'tui-call-tile': TuiCallTile;
  }
}
