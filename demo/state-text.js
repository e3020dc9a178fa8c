const SESSIONS = {
  ready: {state: 'ready', text: 'Ready'},
  connecting: {state: 'out', text: 'Signing in…'},
  expired: {state: 'out', text: 'Sign-in expired'},
  none: {state: 'out', text: 'Signed out'},
};

/** What a badge says about the state of an engine, and how it looks. */
export function stateText({session, status, role}) {
  if (status === 'connected') return {state: 'talking', text: 'In a call'};
  if (status === 'calling') return {state: 'ringing', text: role === 'caller' ? 'Calling' : 'Ringing'};
  return SESSIONS[session];
}
