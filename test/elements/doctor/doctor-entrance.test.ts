import {assert} from '@open-wc/testing';
import {LitElement, nothing} from 'lit';
import {
  callTroubleOf,
  DoctorEntrance,
  type CallDoctor,
} from '../../../src/elements/doctor/doctor-entrance.js';
import type {CallTrouble} from '../../../src/elements/doctor/trouble.js';
import {TuiErrorEvent} from '../../../src/elements/events/session-events.js';
import {CALL_ERROR_CODES} from '../../../src/engine/errors.js';
import {Localize} from '../../../src/i18n/localize.js';

class EntranceHost extends LitElement {
  readonly localize = new Localize(this);
}
customElements.define('entrance-host', EntranceHost);

const NO_CAMERA: CallTrouble = {code: CALL_ERROR_CODES.ERROR_NO_CAMERA, mediaType: 'video'};
const REFUSED: CallTrouble = {code: CALL_ERROR_CODES.ERROR_PERMISSION_DENIED, mediaType: 'audio'};

describe('DoctorEntrance', () => {
  let examined: (CallTrouble | undefined)[];
  let loads: ((doctor: CallDoctor | Error) => void)[];
  let entrance: DoctorEntrance;

  beforeEach(() => {
    examined = [];
    loads = [];
    const host = new EntranceHost();
    const load = (): Promise<CallDoctor> =>
      new Promise((resolve, reject) => {
        loads.push(doctor => {
          if (doctor instanceof Error) reject(doctor);
          else resolve(doctor);
        });
      });
    entrance = new DoctorEntrance(host, load, {localize: host.localize, solved: () => undefined});
  });

  const doctor: CallDoctor = {
    examineCall: trouble => examined.push(trouble),
    render: () => nothing,
  };

  /** The code has come, or has not. */
  async function arrive(what: CallDoctor | Error = doctor): Promise<void> {
    loads.at(-1)?.(what);
    await Promise.resolve();
    await Promise.resolve();
  }

  it('fetches nothing as long as nothing is wrong', () => {
    entrance.follow(undefined);
    assert.isEmpty(loads);
    assert.equal(entrance.render(), nothing);
  });

  it('fetches the code once, with the first trouble', async () => {
    entrance.follow(NO_CAMERA);
    entrance.follow(NO_CAMERA);
    entrance.follow(REFUSED);
    assert.lengthOf(loads, 1);
    await arrive();
    assert.deepEqual(examined, [REFUSED], 'what is wrong by the time it came');
    entrance.follow(NO_CAMERA);
    assert.lengthOf(loads, 1);
    assert.deepEqual(examined, [REFUSED, NO_CAMERA]);
  });

  it('says nothing of a trouble that is over before the code came', async () => {
    entrance.follow(NO_CAMERA);
    entrance.follow(undefined);
    await arrive();
    assert.deepEqual(examined, [undefined]);
  });

  it('does not look into the same trouble twice', async () => {
    entrance.follow(NO_CAMERA);
    await arrive();
    entrance.follow(NO_CAMERA);
    assert.deepEqual(examined, [NO_CAMERA]);
  });

  it('tries again with the next trouble when the code could not be fetched', async () => {
    entrance.follow(NO_CAMERA);
    await arrive(new Error('Offline.'));
    assert.equal(entrance.render(), nothing);
    entrance.follow(REFUSED);
    assert.lengthOf(loads, 2);
    await arrive();
    assert.deepEqual(examined, [REFUSED]);
  });
});

describe('callTroubleOf', () => {
  const event = (change: Partial<TuiErrorEvent['detail']>): TuiErrorEvent =>
    new TuiErrorEvent({
      code: -1101,
      message: '',
      source: 'device',
      name: 'ERROR',
      cause: undefined,
      ...change,
    });

  it('takes what is about devices, with what the call carries', () => {
    const cause = new DOMException('', 'NotAllowedError');
    assert.deepEqual(callTroubleOf(event({mediaType: 'audio', cause})), {
      code: -1101,
      mediaType: 'audio',
      cause,
    });
  });

  it('takes a video call for what is not known', () => {
    assert.equal(callTroubleOf(event({}))?.mediaType, 'video');
  });

  it('takes a browser that cannot capture, whoever says so', () => {
    const code = CALL_ERROR_CODES.ERROR_NOT_SUPPORTED;
    assert.equal(callTroubleOf(event({code, source: 'browser'}))?.code, code);
  });

  it('leaves the rest to others', () => {
    assert.isUndefined(callTroubleOf(event({code: -1406, source: 'chat'})));
  });
});
