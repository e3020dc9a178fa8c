/** The buttons, in their usual order, as the `actions` attribute names them. */
export const CONTROL_ACTIONS = [
  'microphone',
  'camera',
  'speaker',
  'settings',
  'screen',
  'invite',
  'media',
  'minimize',
  'pip',
  'fullscreen',
  'hangup',
] as const;

/** The parts of the bar, as an element around it lets them out: every button also by its own name, as `button-…`. */
export const BAR_EXPORT_PARTS: readonly string[] = [
  'bar',
  'button',
  'menu',
  'menu-item',
  ...[...CONTROL_ACTIONS, 'more'].map(name => `${name}:button-${name}`),
];

/** The name of a button, as the `actions` attribute lists it. */
export type ControlAction = (typeof CONTROL_ACTIONS)[number];
