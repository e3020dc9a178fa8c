/** Not run: the compiler checks what JSX takes and what it refuses. */
import type {JSX} from 'react';
import type {TuiCallBeginEvent} from '../../src/frameworks/react.js';

const handleBegin = (event: TuiCallBeginEvent): void => {
  event.detail.callRole satisfies 'caller' | 'callee';
};

export const good: readonly JSX.Element[] = [
  <tui-call-kit
    key="kit"
    id="kit"
    ref={kit => {
      void kit?.call('bob', 'video');
    }}
    user-id="alice"
    sdk-app-id="1400000001"
    call-timeout={20}
    muted-ringtone
    noFloating={false}
    theme="dark"
    video-resolution="720p"
    inviteable={[{userId: 'carol', nickname: 'Carol'}]}
    getUserSig={() => Promise.resolve('')}
    ontui-call-begin={handleBegin}
    ontui-call-end={event => event.detail.totalTime.toFixed()}
    ontui-before-call={event => {
      event.preventDefault();
    }}
  >
    <tui-call-button user-ids="bob carol" group-id="team" media="audio" className="call">
      Call
    </tui-call-button>
    <tui-device-settings check ontui-device-check={event => event.detail} />
  </tui-call-kit>,
];

export const bad: readonly JSX.Element[] = [
  // @ts-expect-error There is no such theme.
  <tui-call-kit key="theme" theme="blue" />,
  // @ts-expect-error A status is read, not set.
  <tui-call-kit key="status" callState={{}} />,
  // @ts-expect-error The detail of this event has no such field.
  <tui-call-kit key="event" ontui-call-end={event => event.detail.volume} />,
  // @ts-expect-error There is no such element.
  <tui-call-phone key="tag" />,
];
