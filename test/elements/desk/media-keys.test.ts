import {assert} from '@open-wc/testing';
import {MediaKeys, type MediaFacts, type MediaKeysSession} from '../../../src/elements/desk/media-keys.js';

class FakeSession implements MediaKeysSession {
  metadata: MediaMetadata | null = null;
  readonly handlers = new Map<string, (() => void) | null>();
  readonly active: Record<string, boolean> = {};

  setActionHandler(action: string, handler: (() => void) | null): void {
    if (action === 'togglecamera') throw new TypeError('Not known here.');
    this.handlers.set(action, handler);
  }

  setMicrophoneActive(isActive: boolean): Promise<void> {
    this.active.microphone = isActive;
    return Promise.reject(new Error('Not now.'));
  }

  setCameraActive(isActive: boolean): Promise<void> {
    this.active.camera = isActive;
    return Promise.resolve();
  }
}

const FACTS: MediaFacts = {
  title: 'Bob Marten',
  kind: 'Video call',
  picture: '/bob.png',
  microphone: true,
  camera: false,
};

describe('MediaKeys', () => {
  let session: FakeSession;
  let acted: string[];
  let keys: MediaKeys;

  beforeEach(() => {
    session = new FakeSession();
    acted = [];
    keys = new MediaKeys(session, action => acted.push(action));
  });

  it('tells with whom, and what is open', () => {
    keys.tell(FACTS);
    assert.equal(session.metadata?.title, 'Bob Marten');
    assert.equal(session.metadata?.artist, 'Video call');
    assert.equal(session.metadata?.artwork[0]?.src, new URL('/bob.png', location.href).href);
    assert.deepEqual(session.active, {microphone: true, camera: false});
    const {metadata} = session;
    keys.tell({...FACTS, microphone: false});
    assert.equal(session.active.microphone, false);
    assert.isTrue(session.metadata === metadata, 'the system is not told the same again');
    keys.tell({...FACTS, picture: ''});
    assert.deepEqual(session.metadata?.artwork, []);
  });

  it('does what the system asks, as far as the browser knows it', () => {
    keys.tell(FACTS);
    session.handlers.get('hangup')?.();
    session.handlers.get('togglemicrophone')?.();
    assert.deepEqual(acted, ['hangup', 'togglemicrophone']);
  });

  it('leaves nothing behind, and puts back what the page had told', () => {
    const own = new MediaMetadata({title: 'A song'});
    session.metadata = own;
    keys.tell(FACTS);
    keys.tell(undefined);
    assert.isTrue(session.metadata === own);
    assert.deepEqual([...session.handlers.values()], [null, null]);
    assert.deepEqual(session.active, {microphone: false, camera: false});
    keys.tell(undefined);
    keys.tell(FACTS);
    const newer = new MediaMetadata({title: 'Another song'});
    session.metadata = newer;
    keys.tell(undefined);
    assert.isTrue(session.metadata === newer);
  });

  it('makes do with a session that can do nothing but show', () => {
    const plain: MediaKeysSession = {metadata: null};
    const few = new MediaKeys(plain, () => undefined);
    few.tell(FACTS);
    assert.equal(plain.metadata?.title, 'Bob Marten');
    few.tell(undefined);
    assert.isNull(plain.metadata);
  });
});
