import {assert} from '@open-wc/testing';

import type {Frame} from '../../../src/media/local/frames.js';
import {RoomChannel} from '../../../src/media/local/room-channel.js';
import {echo} from './support.js';

const BYE: Frame = {type: 'bye', from: 'm1', userId: 'alice'};

describe('RoomChannel', () => {
  let name: string;
  let other: BroadcastChannel;
  let heard: Frame[];
  let channel: RoomChannel;
  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    other = new BroadcastChannel(name);
    heard = [];
    channel = new RoomChannel(new BroadcastChannel(name), 'me', frame => heard.push(frame));
  });
  afterEach(() => {
    channel.close();
    other.close();
  });

  it('hands over what is for everybody and for this member', async () => {
    const forMe: Frame = {
      type: 'signal',
      to: 'me',
      from: 'm1',
      userId: 'alice',
      signal: {type: 'offer', wire: 'w', sdp: 's'},
    };
    other.postMessage(BYE);
    other.postMessage(forMe);
    other.postMessage({...forMe, to: 'somebody'});
    await echo();
    assert.deepEqual(heard, [BYE, forMe]);
    assert.equal(channel.dropped, 0);
  });

  it('drops and counts what is malformed', async () => {
    for (const data of [undefined, 'bye', {type: 'bye'}, new Map()]) other.postMessage(data);
    other.postMessage(BYE);
    await echo();
    assert.deepEqual(heard, [BYE]);
    assert.equal(channel.dropped, 4);
  });

  it('still delivers what was sent before it was closed, and nothing after', async () => {
    const arrived: unknown[] = [];
    other.onmessage = ({data}) => arrived.push(data);
    channel.send(BYE);
    channel.close();
    channel.send({...BYE, from: 'late'});
    other.postMessage(BYE);
    await echo();
    assert.deepEqual(arrived, [BYE]);
    assert.deepEqual(heard, []);
  });
});
