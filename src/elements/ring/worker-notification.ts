import type {Stop} from '../../engine/ports.js';
import {contentOf, mayNotify, notifyOfCall, type NotificationFacts} from './call-notification.js';
import type {RingAnswer} from './ring.js';

/** What a service worker posts to the page whose notification was pressed; `demo/call-worker.js` is one that does. */
export const PRESS = 'tui-call-notification';

/** How to notify by a service worker. */
export interface WorkerParts {
  /** The page's service worker, which tells of presses. */
  readonly registration: Pick<ServiceWorkerRegistration, 'showNotification' | 'getNotifications'>;
  /** Where its messages come: `navigator.serviceWorker`. */
  readonly messages: EventTarget;
  /** The person has pressed one of the buttons. */
  readonly answer: (answer: RingAnswer) => void;
}

/** A notification with buttons that answer, which only those of a service worker may have. */
type AnswerableOptions = NotificationOptions & {
  readonly actions: readonly {readonly action: RingAnswer; readonly title: string}[];
};

/**
 * Tells of a ring by a notification with buttons that answer and decline, until stopped. Where the service worker shows
 * none, by one without.
 */
export function notifyByWorker(facts: NotificationFacts, parts: WorkerParts): Stop {
  if (!mayNotify()) return () => undefined;
  const {registration, messages, answer} = parts;
  // Of several tabs that share a service worker, the one that has told of the ring is meant.
  const id = crypto.randomUUID();
  const life = new AbortController();
  const {signal} = life;
  messages.addEventListener(
    'message',
    event => {
      if (!(event instanceof MessageEvent) || !isPress(event.data) || event.data.id !== id) return;
      // By this the service worker knows which tab to bring forward.
      event.ports[0]?.postMessage(id);
      const {action} = event.data;
      if (action === 'accept' || action === 'reject') answer(action);
    },
    {signal},
  );
  let close: Stop = () => undefined;
  const show = async (): Promise<void> => {
    try {
      await registration.showNotification(facts.title, answerable(facts, id));
      const shown = await registration.getNotifications({tag: facts.id});
      close = () => {
        for (const notification of shown) notification.close();
      };
    } catch {
      if (!signal.aborted) close = notifyOfCall(facts);
    }
    if (signal.aborted) close();
  };
  void show();
  return () => {
    life.abort();
    close();
  };
}

function answerable(facts: NotificationFacts, id: string): AnswerableOptions {
  const {accept, reject} = facts.answers;
  return {
    ...contentOf(facts),
    data: {tuiCall: id},
    actions: [
      {action: 'accept', title: accept},
      {action: 'reject', title: reject},
    ],
  };
}

function isPress(data: unknown): data is {readonly id: unknown; readonly action: unknown} {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PRESS;
}
