/** How one sender encodes. It is told only what is new: each telling makes the browser set up its encoder again. */
export class Encoding {
  readonly #sender: RTCRtpSender;
  #told = '';

  constructor(sender: RTCRtpSender) {
    this.#sender = sender;
  }

  /** Encodes like this from now on, as far as the browser goes along. What it refused is tried again next time. */
  set(wish: RTCRtpEncodingParameters): void {
    const told = JSON.stringify(wish);
    if (told === this.#told) return;
    const parameters = this.#sender.getParameters();
    if (parameters.encodings.length === 0) return;
    this.#told = told;
    for (const encoding of parameters.encodings) Object.assign(encoding, wish);
    this.#sender.setParameters(parameters).catch(() => {
      if (this.#told === told) this.#told = '';
    });
  }
}
