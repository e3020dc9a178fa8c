/** `playing`: it can be heard. `blocked`: not before the person touches the page. */
export type SoundState = 'playing' | 'blocked';

/** A sound that goes on until it is stopped. */
export interface Sound {
  /** Tries again what the browser refused; call it inside the person's gesture. */
  retry(): void;
  /** Fades out and lets go of everything. */
  stop(): void;
}

/** Which sound. */
export interface SoundRequest {
  /** The ring of the callee, a beep during another call, or the tone that tells the caller that it rings. */
  readonly tone: 'ring' | 'waiting' | 'dial';
  /** The address of the page's own ringtone; empty for the built-in one. */
  readonly ringtone: string;
  /** The loudspeaker; empty for the browser's choice. */
  readonly speakerId: string;
}

/** How a sound can be made; each begins at once and tells how it goes. */
export interface Voices {
  /** Plays the file at an address; `failed` when it cannot be loaded. */
  readonly file: (address: string, speakerId: string, tell: (state: SoundState | 'failed') => void) => Sound;
  /** Plays a built-in tone. */
  readonly tone: (tone: SoundRequest['tone'], speakerId: string, tell: (state: SoundState) => void) => Sound;
}

/** Plays the page's own ringtone where there is one; the built-in one takes over when it cannot be loaded. */
export function playSound(
  {tone, ringtone, speakerId}: SoundRequest,
  voices: Voices,
  tell: (state: SoundState) => void,
): Sound {
  if (ringtone === '') return voices.tone(tone, speakerId, tell);
  let spare: Sound | undefined;
  const file = voices.file(ringtone, speakerId, state => {
    if (state === 'failed') spare ??= voices.tone(tone, speakerId, tell);
    else tell(state);
  });
  return {
    retry: () => {
      (spare ?? file).retry();
    },
    stop: () => {
      file.stop();
      spare?.stop();
    },
  };
}
