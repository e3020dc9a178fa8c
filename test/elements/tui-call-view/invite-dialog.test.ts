import {assert, expect} from '@open-wc/testing';
import {TuiCallView} from '../../../src/elements/tui-call-view/tui-call-view.js';
import type {Inviteable} from '../../../src/elements/inviteable.js';
import type {Party} from '../../support/parties.js';
import {find, has, Talk, textOf} from '../talk.js';
import {update, viewOf} from './view-fixture.js';

const TEAM: Inviteable = [
  {userId: 'bob'},
  {userId: 'carol', nickname: 'Carol Finch'},
  {userId: 'dave'},
  'erin',
  'alice',
  'not!an!id',
];

describe('the invite dialog of <tui-call-view>', () => {
  let talk: Talk;
  let carol: Party;
  let dave: Party;
  let view: TuiCallView;

  beforeEach(async () => {
    talk = await Talk.begin();
    carol = talk.world.party('carol');
    dave = talk.world.party('dave');
    await carol.init();
    await dave.init();
    view = await viewOf(talk, 'alice', 'inline-size: 640px; block-size: 480px');
    view.inviteable = TEAM;
    await talk.alice.engine.groupCall('g1', ['bob', 'dave'], 'audio');
    await talk.settle();
    await talk.bob.engine.accept();
    await settle();
  });

  afterEach(() => talk.end());

  async function settle(): Promise<void> {
    await update(talk, view);
    await view.updateComplete;
  }

  function inviteButton(): HTMLElement {
    return find(find(view, 'tui-call-controls'), '.invite');
  }

  async function open(): Promise<void> {
    inviteButton().focus();
    inviteButton().click();
    // The first time its code comes on its own.
    while (!has(view, 'dialog[open]')) await nextTask();
    await settle();
  }

  function checkbox(userId: string): HTMLInputElement {
    const found = find(view, `dialog [name=${userId}]`);
    assert.instanceOf(found, HTMLInputElement);
    return found;
  }

  async function submit(): Promise<void> {
    find(view, '[part=invite-now]').click();
    await settle();
  }

  async function type(words: string): Promise<void> {
    const field = find(view, '[part=invite-field]');
    assert.instanceOf(field, HTMLInputElement);
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await settle();
  }

  function people(): string[] {
    const items = view.shadowRoot?.querySelectorAll('dialog li') ?? [];
    return [...items].map(item => textOf(find(view, `dialog [name=${nameIn(item)}] ~ .ellipsis`)));
  }

  const isOpen = (): boolean => has(view, 'dialog[open]');

  it('rings whoever is chosen, and says who is in the call or being rung', async () => {
    await open();
    assert.deepEqual(people(), ['Bob Marten', 'Carol Finch', 'dave', 'erin']);
    assert.equal(textOf(find(view, 'dialog [role=status]')), '6 free places');
    assert.isTrue(checkbox('bob').disabled && checkbox('bob').checked);
    assert.isTrue(checkbox('dave').disabled && !checkbox('dave').checked);
    assert.include(textOf(find(view, 'dialog ul')), 'Bob Marten In the call');
    assert.include(textOf(find(view, 'dialog ul')), 'dave Ringing…');
    assert.isTrue(find(view, '[part=invite-now]').matches(':disabled'), 'nobody is chosen yet');
    checkbox('carol').click();
    await settle();
    await submit();
    assert.isFalse(isOpen());
    assert.include(talk.alice.heard, 'onUserInviting(carol)');
    assert.deepEqual(carol.heard, ['onCallReceived(alice, [carol], g1, audio)']);
  });

  it('rings nobody who came by other means while one was choosing', async () => {
    await open();
    for (const userId of ['carol', 'erin']) checkbox(userId).click();
    await settle();
    await talk.bob.engine.inviteUser(['carol']);
    await settle();
    assert.isTrue(checkbox('carol').disabled);
    await submit();
    assert.deepEqual(talk.alice.heard.filter(entry => entry.includes('Inviting')).slice(2), [
      'onUserInviting(carol)',
      'onUserInviting(erin)',
    ]);
  });

  it('moves the focus in and back, keeps Escape to itself, and forgets what was not sent', async () => {
    await open();
    assert.equal(view.shadowRoot?.activeElement, checkbox('carol'));
    checkbox('carol').click();
    const keys: string[] = [];
    const listen = ({key}: KeyboardEvent): void => void keys.push(key);
    document.addEventListener('keydown', listen);
    const options = {key: 'Escape', bubbles: true, composed: true};
    checkbox('carol').dispatchEvent(new KeyboardEvent('keydown', options));
    document.removeEventListener('keydown', listen);
    assert.deepEqual(keys, []);
    find(view, '[part=invite-cancel]').click();
    await settle();
    assert.isFalse(isOpen());
    assert.equal(find(view, 'tui-call-controls').shadowRoot?.activeElement, inviteButton());
    await open();
    assert.isFalse(checkbox('carol').checked);
    assert.deepEqual(carol.heard, []);
  });

  it('stays closed when the view renders before the browser tells that it was closed', async () => {
    await open();
    const dialog = find(view, 'dialog');
    assert.instanceOf(dialog, HTMLDialogElement);
    dialog.close();
    view.requestUpdate();
    await settle();
    assert.isFalse(isOpen());
    await open();
    await nextTask();
    assert.isTrue(isOpen(), 'and open when it is opened before that');
  });

  it('lets no more be chosen than there are places', async () => {
    Object.defineProperty(talk.alice.engine, 'maxMembers', {value: 4});
    await open();
    assert.equal(textOf(find(view, 'dialog [role=status]')), '1 free place');
    checkbox('carol').click();
    await settle();
    assert.isTrue(checkbox('erin').disabled);
    checkbox('carol').click();
    await settle();
    assert.isFalse(checkbox('erin').disabled);
    await talk.bob.engine.inviteUser(['carol']);
    await settle();
    assert.equal(textOf(find(view, 'dialog [role=status]')), 'The call is full');
    assert.isTrue(checkbox('erin').disabled);
  });

  it('can be searched when the list is long', async () => {
    await open();
    assert.isFalse(has(view, '[type=search]'));
    view.inviteable = [...TEAM, ...Array.from({length: 20}, (_, index) => `guest-${index}`)];
    await settle();
    await type('FINCH');
    assert.deepEqual(people(), ['Carol Finch']);
    checkbox('carol').click();
    await type('nobody');
    assert.include(textOf(find(view, 'dialog')), 'Nobody by that name.');
    const enter = new KeyboardEvent('keydown', {key: 'Enter', cancelable: true});
    find(view, '[type=search]').dispatchEvent(enter);
    assert.isTrue(enter.defaultPrevented, 'Enter searches and rings nobody');
    await type('');
    assert.lengthOf(people(), 24);
    assert.isTrue(checkbox('carol').checked, 'who was chosen stays chosen');
  });

  it('lets keys scroll a list in which nobody can be chosen', async () => {
    await open();
    const list = (): HTMLElement => find(view, '[part=invite-list]');
    assert.isFalse(list().hasAttribute('tabindex'), 'its boxes take the focus');
    view.inviteable = ['bob'];
    await settle();
    assert.equal(list().tabIndex, 0);
    view.inviteable = ['bob', 'carol'];
    await settle();
    assert.isFalse(list().hasAttribute('tabindex'));
  });

  it('says that there is nobody to invite', async () => {
    view.inviteable = [];
    await open();
    assert.include(textOf(find(view, 'dialog')), 'There is nobody to invite.');
  });

  it('takes ids from an attribute', async () => {
    view.inviteable = undefined;
    view.setAttribute('inviteable', ' carol erin  carol');
    await open();
    assert.deepEqual(people(), ['carol', 'erin']);
  });

  it('asks for an id where no list is supplied, and says what is wrong with it', async () => {
    view.inviteable = undefined;
    await open();
    for (const [words, problem] of [
      ['', 'A user id has 1 to 32 letters, digits, _ or -.'],
      ['no body', 'A user id has 1 to 32 letters, digits, _ or -.'],
      ['alice', 'That is you.'],
      ['bob', 'In the call'],
      ['dave', 'Ringing…'],
    ] as const) {
      await type(words);
      await submit();
      assert.equal(textOf(find(view, 'dialog [role=alert]')), problem);
    }
    await type(' carol ');
    assert.equal(textOf(find(view, 'dialog [role=alert]')), '');
    await submit();
    assert.isFalse(isOpen());
    assert.lengthOf(carol.heard, 1);
  });

  it('stays open and says so when the ring could not be sent', async () => {
    await open();
    checkbox('carol').click();
    await settle();
    const error = new (await import('../../../src/engine/errors.js')).TUICallError({
      name: 'ERROR_SIGNALING_SEND_FAIL',
      code: -1406,
      message: 'no',
      source: 'call',
    });
    talk.world.backend(talk.alice).signaling?.failNext('ring', error);
    await submit();
    assert.isTrue(isOpen());
    assert.include(textOf(find(view, 'dialog [role=alert]')), 'could not be reached');
    await submit();
    assert.isFalse(isOpen());
    assert.lengthOf(carol.heard, 1);
  });

  it('leaves the asking to a picker of the page, and closes when that has rung', async () => {
    const picker = document.createElement('button');
    picker.slot = 'invite';
    picker.textContent = 'Everybody';
    picker.addEventListener('click', () => void talk.alice.engine.inviteUser(['carol']));
    view.append(picker);
    await open();
    await settle();
    assert.isFalse(has(view, 'dialog ul'));
    assert.isFalse(has(view, '[part=invite-now]'));
    assert.equal(textOf(find(view, '[part=invite-cancel]')), 'Close');
    await talk.bob.engine.inviteUser(['erin']);
    await settle();
    assert.isTrue(isOpen(), 'somebody else’s ring does not concern it');
    picker.click();
    await settle();
    assert.isFalse(isOpen());
    assert.lengthOf(carol.heard, 1);
  });

  it('goes with the call', async () => {
    await open();
    await talk.alice.engine.hangup();
    await settle();
    assert.isFalse(isOpen());
    await talk.alice.engine.groupCall('g1', ['bob'], 'audio');
    await settle();
    assert.isFalse(isOpen(), 'a later call begins without it');
  });

  it('tells when its code could not be fetched, and tries again', async () => {
    const load = TuiCallView.loadInviteDialog;
    TuiCallView.loadInviteDialog = () => Promise.reject(new Error('offline'));
    const codes: number[] = [];
    view.addEventListener('tui-error', ({detail}) => codes.push(detail.code));
    inviteButton().click();
    while (codes.length === 0) await nextTask();
    TuiCallView.loadInviteDialog = load;
    await open();
    assert.isTrue(isOpen());
  });

  it('is offered only while the view is there', async () => {
    const controls = document.createElement('tui-call-controls');
    controls.engine = talk.alice.engine;
    assert.isTrue(has(find(view, 'tui-call-controls'), '.invite'));
    const parent = view.parentElement;
    view.remove();
    parent?.append(view);
    await settle();
    assert.isTrue(has(find(view, 'tui-call-controls'), '.invite'));
    parent?.append(controls);
    await controls.updateComplete;
    assert.isFalse(has(controls, '.invite'), 'no view shares its provider');
    controls.remove();
  });

  for (const theme of ['light', 'dark']) {
    it(`can be used by everybody: ${theme}`, async () => {
      view.style.setProperty('--tui-color-scheme', theme);
      await open();
      await expect(view).to.be.accessible();
      view.inviteable = undefined;
      await settle();
      await type('no body');
      await submit();
      await expect(view).to.be.accessible();
    });
  }
});

function nameIn(item: Element): string {
  return item.querySelector('input')?.name ?? '';
}

function nextTask(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
