import {BAR_EXPORT_PARTS} from '../tui-call-controls/control-actions.js';

const INCOMING_PARTS = [
  'card',
  'avatar',
  'name',
  'kind',
  'hint',
  'actions',
  'action',
  'reject',
  'accept-without-camera',
  'accept',
  'disc',
];

const CALL_PARTS = [
  'base',
  'waiting',
  'person',
  'avatar',
  'name',
  'status',
  'preview',
  'stage',
  'seat',
  'large',
  'small',
  'tile',
  'tile-caption',
  'tile-name',
  'swap',
  'invitees',
  'invitee',
  'invitee-status',
  'active',
  'pinned',
  'pin',
  'stage-bar',
  'layout-toggle',
  'pager',
  'previous-page',
  'next-page',
  'timer',
  'notices',
  'notice',
  'tap-to-hear',
  'stop-sharing',
  'video-question',
  'video-accept',
  'video-accept-without-camera',
  'video-reject',
  'video-withdraw',
  'controls',
  ...BAR_EXPORT_PARTS.map(part => part.replace(/.*:/, '')),
  'invite',
  'invite-title',
  'invite-field',
  'invite-list',
  'invite-person',
  'invite-cancel',
  'invite-now',
  'doctor',
  'doctor-cause',
  'doctor-steps',
  'doctor-step',
  'doctor-retry',
  'doctor-solved',
  'end',
  'reason',
  'duration',
  'call-again',
  'call-audio',
  'dismiss',
];

/** The parts of the kit's own incoming card, each as `incoming-…`. */
export const INCOMING_EXPORT_PARTS = exportAs('incoming', INCOMING_PARTS);

/** The parts of the kit's own call view, each as `call-…`. */
export const CALL_EXPORT_PARTS = exportAs('call', CALL_PARTS);

function exportAs(prefix: string, parts: readonly string[]): string {
  return parts.map(part => `${part}:${prefix}-${part}`).join(', ');
}
