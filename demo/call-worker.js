/**
 * The part of a page's service worker that answers presses on the notification of a call: it tells the tab that rings which
 * button was pressed, and brings that tab forward, unless the call was declined.
 */
self.addEventListener('notificationclick', event => {
  const {action, notification} = event;
  const id = notification.data?.tuiCall;
  if (id === undefined) return;
  notification.close();
  event.waitUntil(pass({type: 'tui-call-notification', id, action}));
});

async function pass(press) {
  const tabs = await self.clients.matchAll({type: 'window', includeUncontrolled: true});
  const tab = await Promise.race(tabs.map(client => ask(client, press)));
  if (press.action !== 'reject') await tab?.focus();
}

/** Resolves to the tab if it is the one that rings: no other one answers. */
function ask(client, press) {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve(client);
    client.postMessage(press, [port2]);
  });
}
