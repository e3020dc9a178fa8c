import type {Stop} from '../../engine/ports.js';
import type {Ring} from './ring.js';

/** What a notification says. */
export type NotificationFacts = Pick<Ring, 'id' | 'title' | 'text' | 'lang' | 'picture' | 'answers'> & {
  /** The system makes no sound of its own, because the page rings. */
  readonly isSilent: boolean;
};

/** Whether the person has allowed notifications before: nobody is asked while it rings. */
export function mayNotify(): boolean {
  return typeof Notification !== 'undefined' && Notification.permission === 'granted';
}

/** What is shown besides the title. */
export function contentOf({id, text, lang, picture, isSilent}: NotificationFacts): NotificationOptions {
  return {
    body: text,
    lang,
    // One for all tabs, should two of them tell of the same ring.
    tag: id,
    silent: isSilent,
    requireInteraction: true,
    ...(picture !== '' && {icon: picture}),
  };
}

/**
 * Tells of a ring by a notification of the system, until stopped; a click on it brings the page forward. Does nothing
 * unless the person has allowed notifications before.
 */
export function notifyOfCall(facts: NotificationFacts): Stop {
  const nothing: Stop = () => undefined;
  if (!mayNotify()) return nothing;
  try {
    const notification = new Notification(facts.title, contentOf(facts));
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
