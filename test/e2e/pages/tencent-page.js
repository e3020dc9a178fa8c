// Before kit-page.js puts the kit into the page: with `own-chat` in the query the page has a Chat SDK of its own, which is
// logged in already. It stands for one on a service that cannot be reached from a test.
const query = new URLSearchParams(location.search);

/** What goes out by the page's own Chat SDK, in order. */
window.sent = [];
/** Rings here as the service would. */
window.ring = () => undefined;

if (query.has('own-chat')) {
  const listeners = new Map();
  const note =
    name =>
    async (options = {}) => {
      window.sent.push([name, options]);
      return {code: 0, data: {}};
    };
  const chat = {
    isReady: () => true,
    getLoginUser: () => query.get('user-id'),
    on: () => undefined,
    off: () => undefined,
    addSignalingListener: (event, listener) => listeners.set(event, listener),
    removeSignalingListener: event => listeners.delete(event),
    getSignalingInfo: () => null,
    inviteSync(options, sent) {
      window.sent.push(['invite', options]);
      queueMicrotask(sent);
      return 'invitation-1';
    },
    inviteInGroupSync: () => 'invitation-1',
  };
  const requests = ['login', 'logout', 'destroy', 'accept', 'reject', 'cancel', 'modifyInvitation'];
  for (const name of [...requests, 'getUserProfile', 'updateMyProfile']) chat[name] = note(name);
  window.ring = data => {
    const invitation = {inviteID: 'invitation-2', inviter: 'bob', groupID: '', inviteeList: ['alice'], data};
    listeners.get('newInvitationReceived')({name: 'newInvitationReceived', data: invitation});
  };
  window.prepareKit = kit => {
    kit.chat = chat;
  };
}

await import('./kit-page.js');
