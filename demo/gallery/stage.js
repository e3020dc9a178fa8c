import {FakeWorld, ManualClock} from '../../dist/esm/testing/index.js';
import {TUICallEngine, TUICallError} from '../../dist/tui-call.js';
import {OTHERS, picture, profileOf} from './people.js';

/** How long the calls of the gallery have lasted, in milliseconds. */
const TALK_TIME = 754_000;

/** What may fail, as adapters would tell it. */
export const ERRORS = {
  permission: () => TUICallError.of('ERROR_PERMISSION_DENIED', 'Denied.', 'device'),
  noCamera: () => TUICallError.of('ERROR_NO_CAMERA', 'None.', 'device'),
  cameraOccupied: () => TUICallError.of('ERROR_CAMERA_OCCUPIED', 'Taken.', 'device'),
  unreachable: () => TUICallError.signalingFailed('Nobody there.'),
  notSupported: () => TUICallError.of('ERROR_NOT_SUPPORTED', 'No WebRTC.', 'browser'),
  badSig: () => TUICallError.of('ERROR_USER_SIG_INVALID', 'No.', 'chat'),
};

/**
 * A small world of shipped fakes in which a state is reached as in real life, by ringing and answering, in a time that
 * stands still. Alice is who looks at the elements.
 */
export class Stage {
  clock = new ManualClock();
  #place;
  #world = new FakeWorld({hasMeters: false, picture});
  /** Engines and backends by user id. */
  #people = new Map();
  #all = [];

  /** @param {HTMLElement} place where elements are put. */
  constructor(place) {
    this.#place = place;
    const Kit = customElements.get('tui-call-kit');
    Kit.clock = this.clock;
    Kit.loadEngine = async options => TUICallEngine.createInstance(options);
  }

  /** Alice's engine, logged in. */
  async me() {
    return (await this.person('alice')).engine;
  }

  /** Somebody who is logged in, under their name unless it is unknown. */
  async person(userId, options) {
    if (!this.#people.has(userId)) this.#people.set(userId, await this.device(userId, options));
    return this.#people.get(userId);
  }

  /** A further telephone of somebody. */
  async device(userId, {multiDevice = true, isUnknown = false} = {}) {
    const backend = this.#world.backend();
    const engine = TUICallEngine.createInstance({
      backend,
      clock: this.clock,
      callWaiting: true,
      videoConsent: 'ask',
    });
    this.#all.push(engine);
    await backend.createMedia(this.clock);
    await engine.init({userId, multiDevice});
    if (!isUnknown) await engine.setSelfInfo(profileOf(userId));
    await this.settle();
    return {engine, media: backend.media, signaling: backend.signaling};
  }

  /** An engine that nobody has logged in with. */
  stranger() {
    return TUICallEngine.createInstance({backend: this.#world.backend(), clock: this.clock});
  }

  /** Alice rings Bob, or a group. It rings until it is answered. */
  async ring(mediaType = 'video', userIds = ['bob']) {
    for (const userId of userIds) await this.person(userId);
    const me = await this.me();
    await (userIds.length === 1 ? me.call(userIds[0], mediaType) : me.groupCall('team', userIds, mediaType));
    await this.settle();
  }

  /** Somebody rings Alice. */
  async beRung(mediaType = 'video', callerId = 'bob') {
    await this.me();
    const {engine} = await this.person(callerId);
    await engine.call('alice', mediaType);
    await this.settle();
  }

  /** Somebody answers. */
  async accept(...userIds) {
    for (const userId of userIds) await (await this.person(userId)).engine.accept();
    await this.settle();
  }

  /** Somebody asks for video; nobody answers. */
  async asksForVideo(userId) {
    const {engine} = await this.person(userId);
    engine.switchCallMediaType('video').catch(() => undefined);
    await this.settle();
  }

  /** Alice talks with Bob, for some time already. */
  async talk(mediaType = 'video') {
    await this.ring(mediaType);
    await this.accept('bob');
    await this.clock.advance(TALK_TIME);
  }

  /** Alice talks in a group of so many, herself included; further ones are still being rung. */
  async talkInGroup(size, {mediaType = 'video', pending = 0} = {}) {
    const userIds = OTHERS.slice(0, size - 1);
    const more = OTHERS.slice(size - 1, size - 1 + pending);
    await this.ring(mediaType, userIds);
    await this.accept(...userIds);
    await this.clock.advance(TALK_TIME);
    if (more.length === 0) return;
    for (const userId of more) await this.person(userId);
    await (await this.me()).inviteUser(more);
    await this.settle();
  }

  /** Others talk in a group that Alice does not belong to. */
  async othersTalk([callerId, ...userIds]) {
    for (const userId of userIds) await this.person(userId);
    const {engine} = await this.person(callerId);
    await engine.groupCall('team', userIds, 'video');
    await this.accept(...userIds);
  }

  /** Alice's media adapter reports something. */
  async hear(event) {
    const {media} = await this.person('alice');
    media.emit(event);
    await this.settle();
  }

  /** Alice's media adapter tells how loud people are, 0..100. */
  speak(volumes) {
    return this.hear({type: 'volumes', volumes: new Map(Object.entries(volumes))});
  }

  /** Alice's media adapter tells how good people's networks are. */
  measure(qualities) {
    const list = Object.entries(qualities).map(([userId, quality]) => ({userId, quality}));
    return this.hear({type: 'quality', list});
  }

  /** Alice gives a command, and the browser still asks her whether it may use her devices. */
  async asks(command) {
    const {engine, media} = await this.person('alice');
    media.holdNext('join');
    command(engine).catch(() => undefined);
    await this.settle();
  }

  /** Something that fails, as the element under view will tell. */
  async fails(action) {
    await action.catch(() => undefined);
    await this.settle();
  }

  /**
   * Puts an element of Alice's into the page.
   * @param {string} tag
   * @param {Record<string, string>} attributes
   * @param {object} [properties] in place of Alice's engine.
   */
  async show(tag, attributes = {}, properties) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties ?? {engine: await this.me()});
    if (tag === 'tui-call-view') element.clock = this.clock;
    this.#place.append(element);
    await this.settle();
    return element;
  }

  /** A kit of Alice's, which logs in by itself. */
  async kit(attributes = {}, loginError) {
    // A small window stands where nobody has moved it before.
    localStorage.removeItem('tui-call-elements:floating-window');
    const backend = this.#world.backend();
    const failing = {name: 'failing', createSignaling: () => Promise.reject(loginError())};
    customElements.get('tui-call-kit').backends = {fake: async () => (loginError ? failing : backend)};
    const {nickname, avatar} = profileOf('alice');
    const kit = await this.show(
      'tui-call-kit',
      {backend: 'fake', 'user-id': 'alice', nickname, avatar, ...attributes},
      {},
    );
    this.#people.set('alice', {
      engine: kit.engine,
      get media() {
        return backend.media;
      },
    });
    return kit;
  }

  /** Waits for code that comes when it is needed. */
  async until(isThere) {
    while (!isThere()) await this.settle();
    await this.settle();
  }

  /** A window out of sight, for what a browser opens only at a person's gesture. */
  frame() {
    const frame = Object.assign(document.createElement('iframe'), {title: 'Window', hidden: true});
    this.#place.append(frame);
    return frame;
  }

  /** Presses a button inside nested shadow roots. */
  async press(element, ...selectors) {
    const button = selectors.reduce((host, selector) => host.shadowRoot.querySelector(selector), element);
    button.click();
    await this.settle();
  }

  /** Presses a button of a bar, or its line in the menu where the bar has no room for it. */
  async pressAction(bar, action) {
    const isInBar = bar.shadowRoot.querySelector(`[part~=${action}]`) !== null;
    if (!isInBar) await this.openMenu(bar);
    await this.press(bar, isInBar ? `[part~=${action}]` : `.menu-item.${action}`);
    if (action === 'speaker') await this.appears(bar, '[role=menuitemradio], [role=menuitem][aria-disabled]');
  }

  /** Opens the menu for what the bar has no room for. */
  async openMenu(bar) {
    await this.press(bar, '[part~=more]');
    await this.appears(bar, '.menu-item');
  }

  /** Waits for something whose code comes when it is needed. */
  async appears(element, selector) {
    while (!element.shadowRoot.querySelector(selector)) await this.settle();
  }

  /** Lets what is under way have its turn; nothing here takes time of its own. */
  async settle() {
    for (let round = 0; round < 3; round++) {
      await this.clock.advance(0);
      await new Promise(resolve => setTimeout(resolve));
    }
  }

  /** Waits for the advice about a device. */
  advice() {
    const find = root =>
      [...root.querySelectorAll('*')].some(
        element => element.matches('.doctor') || (element.shadowRoot && find(element.shadowRoot)),
      );
    return this.until(() => find(this.#place));
  }

  /** Everybody hangs up and goes home. */
  async end() {
    this.#place.replaceChildren();
    for (const engine of this.#all) await engine.unInit();
    await this.settle();
  }
}
