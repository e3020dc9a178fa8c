/**
 * The TRTC SDK. Big (260 kB after gzip), and it needs a browser already when it is imported: loaded at the first call or
 * ring and never before.
 *
 * @module
 */
import sdk from 'trtc-sdk-v5/trtc.esm.js';

/** The SDK's default export. What it offers is checked where it is loaded. */
export const TRTC: unknown = sdk;
