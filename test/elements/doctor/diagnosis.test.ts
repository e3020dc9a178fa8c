import {assert} from '@open-wc/testing';
import {stepsFor} from '../../../src/elements/doctor/advice.js';
import {diagnose, diagnoseAll, type Cause, type DeviceFacts} from '../../../src/elements/doctor/diagnosis.js';
import {platformOf} from '../../../src/elements/doctor/platform.js';
import {troubleOf, troublesOf} from '../../../src/elements/doctor/trouble.js';
import {TUICallError} from '../../../src/engine/errors.js';

const FACTS: DeviceFacts = {
  kind: 'camera',
  name: 'NotAllowedError',
  message: '',
  isSecure: true,
  canCapture: true,
  isPassedOn: true,
  permission: 'denied',
};

describe('diagnose', () => {
  const cases: readonly (readonly [Cause, Partial<DeviceFacts>])[] = [
    ['insecure', {isSecure: false, canCapture: false}],
    ['unsupported', {canCapture: false}],
    ['unsupported', {name: 'NotSupportedError'}],
    ['withheld', {isPassedOn: false}],
    ['withheld', {isPassedOn: false, permission: 'granted', name: 'SecurityError'}],
    ['refused', {}],
    ['refused', {permission: undefined, isPassedOn: undefined}],
    ['dismissed', {message: 'Permission dismissed', permission: 'denied'}],
    ['dismissed', {permission: 'prompt'}],
    ['system', {message: 'Permission denied by system', permission: 'prompt'}],
    ['system', {permission: 'granted'}],
    ['missing', {name: 'NotFoundError'}],
    ['missing', {name: 'OverconstrainedError'}],
    ['busy', {name: 'NotReadableError', permission: 'granted'}],
    ['busy', {name: 'AbortError'}],
    ['unknown', {name: 'UnknownError'}],
  ];
  for (const [cause, facts] of cases) {
    it(`says ${cause} for ${JSON.stringify(facts)}`, () => {
      assert.equal(diagnose({...FACTS, ...facts}), cause);
    });
  }

  it('tells what has the same cause once, and what has not by itself', () => {
    const microphone = {...FACTS, kind: 'microphone'} as const;
    assert.deepEqual(diagnoseAll([FACTS, microphone]), [{kinds: ['camera', 'microphone'], cause: 'refused'}]);
    assert.deepEqual(diagnoseAll([FACTS, {...microphone, name: 'NotFoundError'}]), [
      {kinds: ['camera'], cause: 'refused'},
      {kinds: ['microphone'], cause: 'missing'},
    ]);
  });

  it('does not blame the device that is allowed when both were refused at once', () => {
    const microphone = {...FACTS, kind: 'microphone', permission: 'granted'} as const;
    assert.deepEqual(diagnoseAll([FACTS, microphone]), [{kinds: ['camera'], cause: 'refused'}]);
    const both = diagnoseAll([{...FACTS, permission: 'granted'}, microphone]);
    assert.deepEqual(both, [{kinds: ['camera', 'microphone'], cause: 'system'}]);
  });
});

describe('troublesOf', () => {
  it('names the devices that an error of a call is about', () => {
    const kinds = (code: number, mediaType: 'audio' | 'video' = 'video'): readonly string[] =>
      troublesOf({code, mediaType}).map(({kind, name}) => `${kind} ${name}`);
    assert.deepEqual(kinds(-1101), ['camera NotAllowedError', 'microphone NotAllowedError']);
    assert.deepEqual(kinds(-1101, 'audio'), ['microphone NotAllowedError']);
    assert.deepEqual(kinds(60004), ['camera NotFoundError']);
    assert.deepEqual(kinds(60003), ['microphone NotFoundError']);
    assert.deepEqual(kinds(-1316), ['camera NotReadableError']);
    assert.deepEqual(kinds(-1319), ['microphone NotReadableError']);
    assert.deepEqual(kinds(60006, 'audio'), ['microphone NotSupportedError']);
    assert.deepEqual(kinds(-1406), []);
  });

  it('takes the name and the words of the browser where they are known, and no others', () => {
    const cause = new DOMException('Permission denied by system', 'NotAllowedError');
    assert.deepInclude(troublesOf({code: -1101, mediaType: 'audio', cause})[0], {message: cause.message});
    const foreign = {name: 'DEVICE_ERROR', message: 'x'};
    assert.deepInclude(troublesOf({code: 60003, mediaType: 'audio', cause: foreign})[0], {
      name: 'NotFoundError',
      message: '',
    });
    assert.equal(troubleOf('camera', 'no error').name, 'UnknownError');
    assert.equal(TUICallError.of('ERROR_NO_CAMERA', '', 'device', cause).cause, cause);
  });
});

describe('platformOf', () => {
  const AGENTS: readonly (readonly [string, string])[] = [
    [
      'chromium windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
    ],
    [
      'chromium android',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
    ],
    ['firefox linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    [
      'safari macos',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    ],
    [
      'safari ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'other ios',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0.0.0 Mobile/15E148 Safari/604.1',
    ],
    ['other other', 'something'],
  ];
  for (const [name, userAgent] of AGENTS) {
    it(`knows ${name}`, () => {
      const {family, system} = platformOf({userAgent, maxTouchPoints: 0});
      assert.equal(`${family} ${system}`, name);
    });
  }

  it('knows an iPad that says it is a Mac', () => {
    const [, userAgent = ''] = AGENTS[3] ?? [];
    assert.deepEqual(platformOf({userAgent, maxTouchPoints: 5}), {family: 'safari', system: 'ios'});
  });
});

describe('stepsFor', () => {
  const families = ['chromium', 'firefox', 'safari', 'other'] as const;
  const systems = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const;
  const causes: readonly Cause[] = [
    'insecure',
    'unsupported',
    'withheld',
    'refused',
    'dismissed',
    'system',
    'busy',
    'missing',
    'unknown',
  ];

  it('has steps for every cause everywhere, none twice', () => {
    for (const family of families) {
      for (const system of systems) {
        for (const cause of causes) {
          for (const isFramed of [true, false]) {
            const steps = stepsFor(cause, {family, system, isFramed});
            assert.isNotEmpty(steps, cause);
            assert.equal(new Set(steps).size, steps.length, cause);
          }
        }
      }
    }
  });

  it('goes where this browser and this system keep permissions', () => {
    const first = (
      cause: Cause,
      family: (typeof families)[number],
      system: (typeof systems)[number],
    ): string => stepsFor(cause, {family, system, isFramed: false})[0] ?? '';
    assert.equal(first('refused', 'chromium', 'windows'), 'step.siteChromium');
    assert.equal(first('refused', 'chromium', 'android'), 'step.siteAndroid');
    assert.equal(first('refused', 'firefox', 'linux'), 'step.siteFirefox');
    assert.equal(first('refused', 'safari', 'macos'), 'step.siteSafari');
    assert.equal(first('refused', 'safari', 'ios'), 'step.siteIos');
    assert.equal(first('refused', 'other', 'other'), 'step.siteAny');
    assert.equal(first('system', 'chromium', 'macos'), 'step.systemMacos');
    assert.equal(first('system', 'safari', 'ios'), 'step.systemIos');
    assert.equal(first('system', 'other', 'other'), 'step.systemAny');
  });

  it('tells a page in a frame to leave it', () => {
    const place = {family: 'chromium', system: 'linux', isFramed: true} as const;
    assert.deepEqual(stepsFor('withheld', place), ['step.ownWindow', 'step.frameAllow']);
    assert.include(stepsFor('refused', place), 'step.ownWindow');
    assert.deepEqual(stepsFor('withheld', {...place, isFramed: false}), ['step.askSite']);
  });
});
