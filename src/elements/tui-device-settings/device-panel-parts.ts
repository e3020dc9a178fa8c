import type {LitElement, TemplateResult} from 'lit';
import type {Localize} from '../../i18n/localize.js';
import type {CallController} from '../internal/call-controller.js';

/** How the settings are to look now. */
export interface PanelSettings {
  /** Says for each part whether it is ready for a call. */
  readonly isCheck: boolean;
  /** The camera is part of it. */
  readonly hasCamera: boolean;
}

/** What a panel is made of. */
export interface DevicePanelOptions {
  /** The words of calls. */
  readonly localize: Localize;
  /** The way to the engine. */
  readonly call: CallController;
  /** What the element is asked for now. */
  readonly settings: () => PanelSettings;
}

/** The content of the device settings. */
export interface DevicePanel {
  /** What is shown now. */
  render(): TemplateResult;
}

/** Fetches the code of the content, and makes it. */
export type DevicePanelLoader = (host: LitElement, options: DevicePanelOptions) => Promise<DevicePanel>;
