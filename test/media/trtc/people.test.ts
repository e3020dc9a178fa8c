import {assert} from '@open-wc/testing';
import type {MediaEvent} from '../../../src/engine/ports.js';
import {People} from '../../../src/media/trtc/people.js';
import {ManualClock} from '../../../src/testing/index.js';

function worded(event: MediaEvent): string {
  switch (event.type) {
    case 'userEntered':
      return `+${event.userId}`;
    case 'userLeft':
      return `-${event.userId}`;
    case 'audioAvailable':
      return `${event.userId} ${event.available ? 'speaks' : 'mute'}`;
    case 'videoAvailable':
      return `${event.userId} ${event.available ? 'shows' : 'hides'}`;
    default:
      return event.type;
  }
}

describe('People', () => {
  let clock: ManualClock;
  let told: string[];
  let streams: string[];
  let people: People;

  beforeEach(() => {
    clock = new ManualClock();
    told = [];
    streams = [];
    people = new People(clock, {
      tell: event => told.push(worded(event)),
      streamChanged: userId => streams.push(userId),
    });
  });

  afterEach(() => {
    people.close();
    assert.equal(clock.pending, 0, 'a timer is left');
  });

  const tells = (...expected: readonly string[]): void => {
    assert.deepEqual(told, expected);
  };

  function bobTalks(): void {
    people.begin();
    people.entered('bob');
    people.audioChanged('bob', true);
    people.videoChanged('bob', 'main', true);
    told.length = 0;
  }

  it('tells nothing before it begins, and then all of it, in an order that makes sense', () => {
    people.videoChanged('bob', 'main', true);
    people.audioChanged('bob', true);
    people.entered('bob');
    tells();
    assert.equal(people.count, 0);
    people.begin();
    tells('+bob', 'bob speaks', 'bob shows');
    assert.deepEqual([...people.audible], [['bob', true]]);
  });

  it('never tells of somebody who came and went before it began', () => {
    people.entered('bob');
    people.left('bob');
    people.begin();
    tells();
    assert.equal(people.count, 0);
  });

  it('tells of a coming once, however often the service says so', () => {
    people.begin();
    people.entered('bob');
    people.entered('bob');
    people.audioChanged('bob', true);
    people.audioChanged('bob', true);
    tells('+bob', 'bob speaks');
  });

  it('waits for the rest of what the service says before it tells that something went', async () => {
    bobTalks();
    people.audioChanged('bob', false);
    people.videoChanged('bob', 'main', false);
    tells();
    people.left('bob');
    tells('-bob');
    await clock.advance(0);
    tells('-bob');
  });

  it('tells of sound and picture that went by themselves', async () => {
    bobTalks();
    people.audioChanged('bob', false);
    await clock.advance(0);
    people.videoChanged('bob', 'main', false);
    await clock.advance(0);
    tells('bob mute', 'bob hides');
    assert.deepEqual([...people.audible], [['bob', false]]);
  });

  it('tells nothing of sound that went and came in one breath', async () => {
    bobTalks();
    people.audioChanged('bob', false);
    people.audioChanged('bob', true);
    await clock.advance(10);
    tells();
  });

  it('takes camera and screen for one picture', async () => {
    bobTalks();
    people.videoChanged('bob', 'sub', true);
    people.videoChanged('bob', 'main', false);
    await clock.advance(0);
    tells();
    people.videoChanged('bob', 'sub', false);
    await clock.advance(0);
    tells('bob hides');
  });

  it('shows the screen rather than the camera, and numbers a picture that came anew', () => {
    bobTalks();
    const camera = people.streamOf('bob');
    assert.equal(camera?.streamType, 'main');
    people.videoChanged('bob', 'sub', true);
    assert.equal(people.streamOf('bob')?.streamType, 'sub');
    people.videoChanged('bob', 'sub', false);
    assert.deepEqual(people.streamOf('bob'), camera);
    people.videoChanged('bob', 'main', false);
    assert.isUndefined(people.streamOf('bob'));
    people.videoChanged('bob', 'main', true);
    assert.notEqual(people.streamOf('bob')?.issue, camera?.issue);
    assert.isUndefined(people.streamOf('zoe'));
  });

  it('says each time that another picture is there, also at a leave', () => {
    bobTalks();
    streams.length = 0;
    people.videoChanged('bob', 'sub', true);
    people.left('bob');
    assert.deepEqual(streams, ['bob', 'bob']);
  });

  it('passes over the going of what nobody knows', () => {
    people.begin();
    people.left('zoe');
    people.audioChanged('zoe', false);
    people.videoChanged('zoe', 'main', false);
    tells();
    assert.equal(people.count, 0);
    assert.isEmpty(streams);
  });

  it('tells apart who goes while the line is lost and who only seems to', async () => {
    bobTalks();
    people.entered('carol');
    told.length = 0;
    people.lineChanged(true);
    people.left('bob');
    people.left('carol');
    people.lineChanged(false);
    people.entered('carol');
    people.audioChanged('carol', true);
    await clock.advance(1_499);
    tells('carol speaks');
    await clock.advance(1);
    tells('carol speaks', '-bob');
  });

  it('tells of what changed for the worse only after everybody had time to come back', async () => {
    bobTalks();
    people.lineChanged(true);
    people.lineChanged(false);
    people.left('bob');
    people.entered('bob');
    people.videoChanged('bob', 'main', true);
    await clock.advance(1_500);
    tells('bob mute');
  });

  it('believes the service again 8 s after the line is back', async () => {
    bobTalks();
    people.lineChanged(true);
    people.lineChanged(false);
    await clock.advance(8_000);
    people.left('bob');
    tells('-bob');
  });

  it('is not unsure because the line is said to be good once more', () => {
    bobTalks();
    people.lineChanged(false);
    people.left('bob');
    tells('-bob');
  });

  it('begins with nothing for somebody who comes again', async () => {
    bobTalks();
    people.left('bob');
    people.entered('bob');
    await clock.advance(0);
    tells('-bob', '+bob');
    assert.isUndefined(people.streamOf('bob'));
    assert.deepEqual([...people.audible], [['bob', false]]);
  });

  it('tells nothing of a change that was under way when it was closed', async () => {
    bobTalks();
    people.lineChanged(true);
    people.left('bob');
    people.close();
    await clock.advance(60_000);
    tells();
    assert.equal(people.count, 0);
  });
});
