import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeviceInfo, DeviceKind} from '../../engine/types.js';
import type {DeviceLocalize} from '../../i18n/device-localize.js';
import type {Localize} from '../../i18n/localize.js';
import type {DeviceCheckResult} from '../events/device-events.js';
import {icon} from '../internal/icons.js';
import {areKnown} from './device-lists.js';

/** The words of the settings. */
export interface PanelWords {
  /** The words of calls. */
  readonly core: Localize;
  /** The words about devices. */
  readonly devices: DeviceLocalize;
}

/** One device to choose. */
export interface ChoiceOptions {
  /** What kind of device. */
  readonly kind: DeviceKind;
  /** What there is. */
  readonly list: readonly DeviceInfo[];
  /** The one in use; the first when it is not in the list. */
  readonly chosenId: string;
  /** How its check went; undefined where nothing is checked. */
  readonly result: DeviceCheckResult | undefined;
  /** False where the browser decides. */
  readonly canChoose: boolean;
  /** The words. */
  readonly words: PanelWords;
  /** Uses another one. */
  readonly choose: (deviceId: string) => void;
  /** What follows below. */
  readonly more?: TemplateResult;
}

const ICONS = {camera: 'video', microphone: 'microphone', speaker: 'speaker'} as const;
const RESULTS = {good: 'checkGood', problem: 'checkProblem', open: 'checkOpen'} as const;

/** The heading of a device, a list to choose from, and how its check went. */
export function renderDevice(options: ChoiceOptions): TemplateResult {
  const {kind, result, words, canChoose, more} = options;
  const name = words.devices.name(kind === 'speaker' ? 'loudspeaker' : kind);
  return html`
    <div class="device" part="device ${kind}">
      <div class="head">
        ${icon(ICONS[kind])} <label for=${canChoose ? kind : nothing} part="label">${name}</label>
        ${renderResult(result, words)}
      </div>
      ${canChoose ? renderChoice(options) : html`<p class="hint">${words.devices.term('loudspeakerFixed')}</p>`}
      ${more ?? nothing}
    </div>
  `;
}

/** How one part of a check went; nothing where nothing is checked. */
export function renderResult(
  result: DeviceCheckResult | undefined,
  {devices}: PanelWords,
): TemplateResult | typeof nothing {
  if (result === undefined) return nothing;
  return html`<span class="result ${result}" part="result ${result}">
    ${result === 'open' ? nothing : icon(result === 'good' ? 'check' : 'alert')}
    ${devices.term(RESULTS[result])}
  </span>`;
}

/** Whether browser and page can call at all. */
export function renderPage(result: DeviceCheckResult, words: PanelWords): TemplateResult {
  return html`<div class="device" part="device page">
    <div class="head">
      ${icon('screen')} <span class="label" part="label">${words.devices.term('pageCheck')}</span>
      ${renderResult(result, words)}
    </div>
  </div>`;
}

/** One's own picture. */
export interface PreviewOptions {
  /** The camera is part of the settings. */
  readonly hasCamera: boolean;
  /** What it gives; undefined while it does not run. */
  readonly camera: MediaStreamTrack | undefined;
  /** Asks for the devices; undefined where there is nothing to ask for. */
  readonly start: (() => void) | undefined;
  /** The words. */
  readonly words: PanelWords;
}

/** One's own picture, or the button that asks for it; without a camera the button alone. */
export function renderPreview({
  hasCamera,
  camera,
  start,
  words: {devices},
}: PreviewOptions): TemplateResult | typeof nothing {
  const button =
    start &&
    html`<button type="button" class="main" part="start" @click=${start}>
      ${devices.name(hasCamera ? 'startDevices' : 'startMicrophone')}
    </button>`;
  if (!hasCamera) return button ? html`<div class="start">${button}</div>` : nothing;
  const isMirrored = camera?.getSettings().facingMode !== 'environment';
  return html`
    <div class="preview" part="preview">
      <video
        part="video"
        class=${isMirrored ? 'mirrored' : ''}
        autoplay
        playsinline
        .muted=${true}
        ?hidden=${!camera}
        aria-hidden="true"
      ></video>
      ${camera ? nothing : html`<span class="emblem">${icon('videoOff')}</span>`} ${button ?? nothing}
      <span class="caption" part="hint">${devices.term('previewHint')}</span>
    </div>
  `;
}

/** How loud the microphone is. */
export function renderMeter(isRunning: boolean, {devices}: PanelWords): TemplateResult {
  return html`
    <div
      class="meter"
      part="meter"
      role="meter"
      aria-label=${devices.name('microphoneLevel')}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="0"
    ></div>
    ${isRunning ? html`<p class="hint">${devices.term('speakHint')}</p>` : nothing}
  `;
}

/** What the test of the loudspeaker is made of. */
export interface ToneOptions {
  /** The tone sounds. */
  readonly isPlaying: boolean;
  /** The tone has sounded, and the person has not said whether they heard it. */
  readonly isAsking: boolean;
  /** What the person said. */
  readonly hasHeard: boolean | undefined;
  /** The words. */
  readonly words: PanelWords;
  /** Plays the tone. */
  readonly play: () => void;
  /** Takes the answer. */
  readonly answer: (hasHeard: boolean) => void;
}

/** A button that plays a tone, and the question whether it was heard. */
export function renderTone(options: ToneOptions): TemplateResult {
  const {isPlaying, hasHeard, words, play} = options;
  const advice = hasHeard === false ? words.devices.term('loudspeakerAdvice') : nothing;
  return html`
    <button type="button" class="quiet" part="tone" ?disabled=${isPlaying} @click=${play}>
      ${words.devices.name('playTone')}
    </button>
    <div class="question" role="status">${options.isAsking ? renderQuestion(options) : advice}</div>
  `;
}

function renderQuestion({words: {devices}, answer}: ToneOptions): TemplateResult {
  const button = (word: 'yes' | 'no'): TemplateResult => html`
    <button type="button" class="quiet" part="answer" @click=${() => answer(word === 'yes')}>
      ${devices.name(word)}
    </button>
  `;
  return html`<span>${devices.term('heardTone')}</span>${button('yes')}${button('no')}`;
}

function renderChoice({kind, list, chosenId, words, choose}: ChoiceOptions): TemplateResult {
  const chosen = Math.max(
    0,
    list.findIndex(({deviceId}) => deviceId === chosenId),
  );
  const handle = ({target}: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  return html`
    <select id=${kind} part="choice" ?disabled=${!areKnown(list)} @change=${handle}>
      ${
        list.length === 0
          ? html`<option>${words.devices.term('cause.missing')}</option>`
          : list.map(
              (device, index) =>
                html`<option value=${device.deviceId} .selected=${index === chosen}>
                  ${nameOf(device, index, words)}
                </option>`,
            )
      }
    </select>
  `;
}

/** What a device is called; browsers hide its name until the person has allowed its use. */
export function nameOf({kind, label}: DeviceInfo, index: number, {core, devices}: PanelWords): string {
  if (label !== '') return label;
  if (kind === 'speaker') return core.term('speakerNumber', index + 1);
  return devices.term(kind === 'camera' ? 'cameraNumber' : 'microphoneNumber', index + 1);
}
