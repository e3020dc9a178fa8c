import {assert} from '@open-wc/testing';
import {Ringer} from '../../../src/elements/ring/ringer.js';
import type {SoundState} from '../../../src/elements/ring/sound.js';
import type {RingAnswer} from '../../../src/elements/ring/ring.js';
import {INCOMING} from './rings.js';

/** A browser in which a test decides everything. */
class FakeBrowser {
  /** What goes on now, in the order in which it began. */
  readonly going: string[] = [];
  readonly log: string[] = [];
  isAway = false;
  isHinting = false;
  lead: ((isLeading: boolean) => void) | undefined;
  tell: ((state: SoundState) => void) | undefined;
  press: ((answer: RingAnswer) => void) | undefined;
  readonly listeners = {
    change: new Set<() => void>(),
    gesture: new Set<() => void>(),
    leave: new Set<() => void>(),
  };
  readonly ringer = new Ringer(this.#ports());

  fire(type: keyof FakeBrowser['listeners']): void {
    for (const listener of [...this.listeners[type]]) listener();
  }

  #begin(name: string): () => void {
    this.going.push(name);
    this.log.push(`+${name}`);
    return () => {
      this.going.splice(this.going.indexOf(name), 1);
      this.log.push(`-${name}`);
    };
  }

  #on(type: keyof FakeBrowser['listeners'], listener: () => void): () => void {
    this.listeners[type].add(listener);
    return () => this.listeners[type].delete(listener);
  }

  #ports(): ConstructorParameters<typeof Ringer>[0] {
    // Read when it is asked, not when it is made.
    const isAway = (): boolean => this.isAway;
    return {
      page: {
        get isAway() {
          return isAway();
        },
        onChange: listener => this.#on('change', listener),
        onGesture: listener => this.#on('gesture', listener),
        onLeave: listener => this.#on('leave', listener),
      },
      elect: (id, tell) => {
        this.lead = tell;
        return {take: () => this.log.push('take'), stop: this.#begin(`election ${id}`)};
      },
      play: ({tone, ringtone, speakerId}, tell) => {
        this.tell = tell;
        const name = [tone, ringtone, speakerId].filter(Boolean).join(' ');
        return {retry: () => this.log.push('retry'), stop: this.#begin(name)};
      },
      flash: title => this.#begin(`flash ${title}`),
      notify: ({title, isSilent}, answer) => {
        this.press = answer;
        return this.#begin(`notify ${title} ${isSilent ? 'silently' : 'aloud'}`);
      },
      onAnswer: answer => this.log.push(answer),
      vibrate: () => this.#begin('vibrate'),
      onBlocked: () => this.log.push('blocked'),
      onHint: isWanted => {
        this.isHinting = isWanted;
      },
    };
  }
}

const TITLE = INCOMING.title;
const ELECTION = 'election alice:invite-1';

describe('Ringer', () => {
  let browser: FakeBrowser;

  beforeEach(() => {
    browser = new FakeBrowser();
  });

  afterEach(() => {
    browser.ringer.ring(undefined);
    assert.deepEqual(browser.going, [], 'nothing goes on without a ring');
    const left = Object.values(browser.listeners).reduce((sum, {size}) => sum + size, 0);
    assert.equal(left, 0, 'nobody listens without a ring');
  });

  function ringAndLead(): void {
    browser.ringer.ring(INCOMING);
    browser.lead?.(true);
    browser.tell?.('playing');
  }

  it('is silent until this tab leads', () => {
    browser.ringer.ring(INCOMING);
    assert.deepEqual(browser.going, [ELECTION]);
    browser.lead?.(true);
    assert.deepEqual(browser.going, [ELECTION, 'ring', 'vibrate']);
  });

  it('is silent again when another tab leads', () => {
    ringAndLead();
    browser.lead?.(false);
    assert.deepEqual(browser.going, [ELECTION]);
  });

  it('does not begin again because something is said once more', () => {
    ringAndLead();
    browser.log.length = 0;
    browser.ringer.ring({...INCOMING});
    assert.deepEqual(browser.log, []);
  });

  it('calls a person who is away, and no longer when they come', () => {
    ringAndLead();
    browser.isAway = true;
    browser.fire('change');
    assert.includeMembers(browser.going, [`flash ${TITLE}`, `notify ${TITLE} silently`]);
    browser.isAway = false;
    browser.fire('change');
    assert.deepEqual(browser.going, [ELECTION, 'ring', 'vibrate']);
  });

  it('tells once that sound is blocked, calls the person by other means, and sounds with the first gesture', () => {
    browser.ringer.ring(INCOMING);
    browser.lead?.(true);
    browser.tell?.('blocked');
    browser.tell?.('blocked');
    assert.equal(browser.log.filter(entry => entry === 'blocked').length, 1);
    assert.includeMembers(browser.going, [`flash ${TITLE}`, `notify ${TITLE} aloud`]);
    assert.isTrue(browser.isHinting);
    browser.fire('gesture');
    assert.include(browser.log, 'retry');
    browser.tell?.('playing');
    assert.isFalse(browser.isHinting);
    assert.deepEqual(browser.going, [ELECTION, 'ring', 'vibrate']);
    assert.equal(browser.listeners.gesture.size, 0);
  });

  it('takes the lead where the person is', () => {
    browser.ringer.ring(INCOMING);
    browser.fire('gesture');
    assert.deepEqual(browser.log, [`+${ELECTION}`, 'take']);
  });

  it('takes the lead to answer, and is silent at once', () => {
    ringAndLead();
    browser.isAway = true;
    browser.fire('change');
    browser.ringer.ring({...INCOMING, kind: 'answering'});
    assert.deepEqual(browser.going, [ELECTION]);
    assert.include(browser.log, 'take');
  });

  it('never tells of a dial tone that is blocked', () => {
    browser.ringer.ring({...INCOMING, kind: 'outgoing'});
    browser.tell?.('blocked');
    assert.deepEqual(browser.going, ['dial']);
    assert.notInclude(browser.log, 'blocked');
    browser.fire('gesture');
    assert.equal(browser.log.at(-1), 'retry');
  });

  it('follows another loudspeaker, a muted kit and a name that came later', () => {
    ringAndLead();
    browser.ringer.ring({...INCOMING, speakerId: 'desk'});
    assert.deepEqual(browser.going, [ELECTION, 'vibrate', 'ring desk']);
    browser.ringer.ring({...INCOMING, isMuted: true});
    assert.deepEqual(browser.going, [ELECTION, 'vibrate']);
    browser.isAway = true;
    browser.ringer.ring({...INCOMING, isMuted: true, title: 'Robert is calling you'});
    assert.include(browser.going, 'flash Robert is calling you');
  });

  it('hears nothing of a sound that it has stopped', () => {
    ringAndLead();
    const {tell} = browser;
    browser.lead?.(false);
    tell?.('blocked');
    assert.notInclude(browser.log, 'blocked');
    assert.deepEqual(browser.going, [ELECTION]);
  });

  it('stands for election anew for the next ring, and tells anew that it is blocked', () => {
    browser.ringer.ring(INCOMING);
    browser.lead?.(true);
    browser.tell?.('blocked');
    browser.ringer.ring({...INCOMING, id: 'alice:invite-2'});
    assert.deepEqual(browser.going, ['election alice:invite-2']);
    browser.lead?.(true);
    browser.tell?.('blocked');
    assert.equal(browser.log.filter(entry => entry === 'blocked').length, 2);
  });

  it('passes on what the person answers outside the page', () => {
    ringAndLead();
    browser.isAway = true;
    browser.fire('change');
    browser.press?.('reject');
    assert.equal(browser.log.at(-1), 'reject');
  });

  it('lets go of everything when the page goes away', () => {
    ringAndLead();
    browser.isAway = true;
    browser.fire('change');
    browser.fire('leave');
    assert.deepEqual(browser.going, []);
  });

  it('rings in the tab of the call that it interrupts, and takes that right only once', () => {
    const ring = {...INCOMING, kind: 'waiting'} as const;
    browser.ringer.ring(ring);
    browser.lead?.(true);
    browser.ringer.ring({...ring, text: 'Incoming audio call'});
    assert.deepEqual(
      browser.log.filter(entry => entry === 'take'),
      ['take'],
    );
    assert.include(browser.going, 'waiting');
    browser.ringer.ring(INCOMING);
    assert.include(browser.going, 'ring');
  });
});
