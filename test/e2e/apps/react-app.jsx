import {StrictMode, useState} from 'react';
import {createRoot} from 'react-dom/client';
import 'tui-call-elements/react';

/** A page of an application: React mounts everything twice in strict mode, and once more whenever it is shown again. */
function App({userId, channel}) {
  const [status, setStatus] = useState('nothing yet');
  const [theme, setTheme] = useState('light');
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>Theme</button>
      <button onClick={() => setShown(!isShown)}>Show or hide</button>
      <p id="status">{status}</p>
      {isShown && (
        <tui-call-kit
          ref={kit => void (window.kit = kit ?? undefined)}
          user-id={userId}
          channel={channel}
          theme={theme}
          muted-ringtone
          inviteable={[{userId: 'carol', nickname: 'Carol'}]}
          ontui-call-begin={event => setStatus(`talking as ${event.detail.callRole}`)}
          ontui-call-end={event => setStatus(`over: ${event.detail.reason}`)}
        >
          <tui-call-button user-id="bob" media="audio">
            Call Bob
          </tui-call-button>
        </tui-call-kit>
      )}
    </>
  );
}

const query = new URLSearchParams(location.search);
createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App userId={query.get('user-id')} channel={query.get('channel')} />
  </StrictMode>,
);
