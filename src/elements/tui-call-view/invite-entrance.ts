import {nothing} from 'lit';
import type {ReactiveController, TemplateResult} from 'lit';
import {TUICallError} from '../../engine/errors.js';
import type {Stop} from '../../engine/ports.js';
import type {PortableElement} from '../internal/portable-element.js';
import type {CallProvider} from '../internal/provider.js';
import type {InviteDialog, InviteOptions} from './invite-dialog.js';

/** Fetches the code of the dialog, and makes one. */
export type InviteDialogLoader = (host: PortableElement, options: InviteOptions) => Promise<InviteDialog>;

/**
 * The way to the dialog that asks whom to invite. Most calls never need it, so its code comes when it is asked for the
 * first time.
 */
export class InviteEntrance implements ReactiveController {
  readonly #inviteable: InviteOptions['inviteable'];
  readonly #load: () => Promise<InviteDialog>;
  #provider: CallProvider | undefined;
  #stopOffering: Stop | undefined;
  #dialog: InviteDialog | undefined;
  #isLoading = false;

  constructor(host: PortableElement, load: InviteDialogLoader, options: InviteOptions) {
    const inviteable = (): ReturnType<InviteOptions['inviteable']> =>
      options.inviteable() ?? this.#provider?.inviteable;
    this.#inviteable = options.inviteable;
    this.#load = () => load(host, {...options, inviteable});
    host.addController(this);
  }

  /** Offers the dialog to whoever shares this provider, and tells them whom it names. */
  offer(provider: CallProvider | undefined): void {
    if (provider !== this.#provider) {
      this.#stopOffering?.();
      this.#provider = provider;
      this.#stopOffering = provider && this.#share(provider);
    }
    provider?.introduce(this, this.#inviteable() ?? undefined);
  }

  /** The dialog, once it has been asked for. */
  render(): TemplateResult | typeof nothing {
    return this.#dialog?.render() ?? nothing;
  }

  /** Opens and closes the dialog as it was rendered. Called by the host. */
  hostUpdated(): void {
    this.#dialog?.arrange();
  }

  /** Offers nothing any more. Called by the host. */
  hostDisconnected(): void {
    const stop = this.#stopOffering;
    this.#stopOffering = undefined;
    this.#provider = undefined;
    // A kit is in the middle of the rendering that takes its view away.
    if (stop) queueMicrotask(stop);
  }

  #share(provider: CallProvider): Stop {
    const stop = provider.offerInvite(() => {
      void this.#ask(provider);
    });
    return () => {
      stop();
      provider.introduce(this, undefined);
    };
  }

  async #ask(provider: CallProvider): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#dialog ??= await this.#load();
      this.#dialog.open();
    } catch (cause) {
      const message =
        'The code of the invite dialog could not be fetched. Check the connection and try again.';
      provider.report(TUICallError.of('ERROR_UNKNOWN', message, 'browser', cause));
    } finally {
      this.#isLoading = false;
    }
  }
}
