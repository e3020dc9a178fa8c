import type {TrtcEvents, TrtcInstance, TrtcStream} from './trtc-sdk.js';

/** What a stay hears of the others. */
export interface PeopleNews {
  entered(userId: string): void;
  left(userId: string): void;
  audioChanged(userId: string, isAvailable: boolean): void;
  videoChanged(userId: string, streamType: TrtcStream, isAvailable: boolean): void;
}

/** Listens to one event of the SDK. A detail that is not what it should be is passed over. */
export function listen<Name extends keyof TrtcEvents>(
  trtc: TrtcInstance,
  event: Name,
  heard: (detail: TrtcEvents[Name]) => void,
): void {
  trtc.on(event, detail => {
    try {
      heard(detail);
    } catch {
      // What is received is not trusted, and an exception here would go to the SDK, which cannot do anything with it.
    }
  });
}

/** Listens to the coming and going of people, their sound and their pictures. */
export function listenToPeople(trtc: TrtcInstance, news: PeopleNews): void {
  const of = (detail: {readonly userId: unknown}, tell: (userId: string) => void): void => {
    if (typeof detail.userId === 'string' && detail.userId !== '') tell(detail.userId);
  };
  const video = (detail: TrtcEvents['remote-video-available'], isAvailable: boolean): void => {
    const {streamType} = detail;
    if (streamType !== 'main' && streamType !== 'sub') return;
    of(detail, userId => {
      news.videoChanged(userId, streamType, isAvailable);
    });
  };
  listen(trtc, 'remote-user-enter', detail => {
    of(detail, userId => {
      news.entered(userId);
    });
  });
  listen(trtc, 'remote-user-exit', detail => {
    of(detail, userId => {
      news.left(userId);
    });
  });
  for (const isAvailable of [true, false]) {
    const suffix = isAvailable ? 'available' : 'unavailable';
    listen(trtc, `remote-audio-${suffix}`, detail => {
      of(detail, userId => {
        news.audioChanged(userId, isAvailable);
      });
    });
    listen(trtc, `remote-video-${suffix}`, detail => {
      video(detail, isAvailable);
    });
  }
}
