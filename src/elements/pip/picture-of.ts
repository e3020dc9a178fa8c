/** Where the one who matters most is looked for, first things first. */
const SEATS = ['.seat.large', '.seat.active', '.seat:not([hidden])'];

/** The picture of the one who is shown large in a call view, or who speaks, or else of anybody; undefined when nobody has one. */
export function findPicture(view: HTMLElement): HTMLVideoElement | undefined {
  for (const seat of SEATS) {
    for (const tile of view.shadowRoot?.querySelectorAll(`${seat} > tui-call-tile[video]`) ?? []) {
      const video = tile.shadowRoot?.querySelector('video');
      if (video) return video;
    }
  }
  return undefined;
}
