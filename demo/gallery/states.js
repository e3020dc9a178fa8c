import {DEVICE_STATES} from './device-states.js';
import {KIT_STATES} from './kit-states.js';
import {BUTTON_STATES, CONTROLS_STATES, INCOMING_STATES, TILE_STATES} from './part-states.js';
import {VIEW_STATES} from './view-states.js';

/**
 * Every element with its states. A state is one entry in the table of its element: its name, and how it is reached from
 * an empty `Stage`. Index, screenshots and the accessibility test find it by themselves.
 * @type {Readonly<Record<string, Readonly<Record<string, (stage: import('./stage.js').Stage) => Promise<unknown>>>>>}
 */
export const STATES = {
  'tui-call-view': VIEW_STATES,
  'tui-incoming-call': INCOMING_STATES,
  'tui-call-tile': TILE_STATES,
  'tui-call-controls': CONTROLS_STATES,
  'tui-call-button': BUTTON_STATES,
  'tui-call-kit': KIT_STATES,
  'tui-device-settings': DEVICE_STATES,
};
