// The part of the TRTC SDK that its own types do not describe. What it offers is described in trtc-sdk.ts.

declare module 'trtc-sdk-v5/trtc.esm.js' {
  const TRTC: unknown;
  export default TRTC;
}
