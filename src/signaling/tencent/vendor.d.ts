// The parts of the Chat SDK that its own types do not describe. What they offer is described in chat-sdk.ts.

declare module '@tencentcloud/chat/index.es.js' {
  const chat: {
    create(options: {SDKAppID: number; modules: Readonly<Record<string, unknown>>}): unknown;
  };
  export default chat;
}

declare module '@tencentcloud/chat/modules/signaling-module.js' {
  const signaling: unknown;
  export default signaling;
}

declare module '@tencentcloud/chat/modules/group-module.js' {
  const group: unknown;
  export default group;
}
