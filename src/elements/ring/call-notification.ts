import type {Stop} from '../../engine/ports.js';
import type {Ring} from './ring.js';

/** What a notification says. */
export type NotificationFacts = Pick<Ring, 'id' | 'title' | 'text' | 'lang' | 'picture'> & {
  /** The system makes no sound of its own, because the page rings. */
  readonly isSilent: boolean;
};

/**
 * Tells of a ring by a notification of the system, until stopped; a click on it brings the page forward. Does nothing
 * unless the person has allowed notifications before: nobody is asked while it rings.
 */
export function notifyOfCall({id, title, text, lang, picture, isSilent}: NotificationFacts): Stop {
  const nothing: Stop = () => undefined;
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return nothing;
  try {
    const notification = new Notification(title, {
      body: text,
      lang,
      // One for all tabs, should two of them tell of the same ring.
      tag: id,
      silent: isSilent,
      requireInteraction: true,
      ...(picture !== '' && {icon: picture}),
    });
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
    });
    return () => {
      notification.close();
    };
  } catch {
    // Some browsers on telephones allow them to service workers only.
    return nothing;
  }
}
