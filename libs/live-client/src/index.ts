export { LiveClient, type LiveClientOptions, type LiveStatus } from './live-client';
export type { LiveEvent } from './live-event';
export { LiveProtocol, type LiveProtocolOptions, type Wire } from './live-protocol';
export { CursorTracker, type Verdict } from './cursor-tracker';
