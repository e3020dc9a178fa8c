/** What the button says, by what the person has decided in the browser. */
const TEXTS = {
  default: 'Notify me of calls',
  granted: 'Notifications are on',
  denied: 'Notifications are blocked',
};

/**
 * A button that asks whether calls may be told by notifications of the system, and says how that stands. Where the person has
 * agreed, a service worker lets them answer in the notification itself.
 * @param {HTMLButtonElement} button
 * @param {import('../dist/tui-call.js').TuiCallKit} kit
 */
export async function connectNotifications(button, kit) {
  if (!('Notification' in window)) return;
  button.hidden = false;
  const show = () => {
    const {permission} = Notification;
    button.textContent = TEXTS[permission];
    button.disabled = permission !== 'default';
    if (permission === 'granted') void useWorker(kit);
  };
  show();
  button.addEventListener('click', async () => {
    await kit.requestNotifications();
    show();
  });
  // The person may change their mind in the browser's own settings.
  const status = await navigator.permissions.query({name: 'notifications'}).catch(() => undefined);
  status?.addEventListener('change', show);
}

async function useWorker(kit) {
  try {
    await navigator.serviceWorker.register('call-worker.js');
    kit.notificationWorker = await navigator.serviceWorker.ready;
  } catch {
    // Without one, a press on the notification brings this tab forward.
  }
}
