export { EventSequencer, type EventSequencerOptions } from './event-sequencer';
export { EventWaker, type EventWakerOptions } from './event-waker';
export { EventTail, type EventTailOptions } from './event-tail';
export type { Subscriber, TailSubscription } from './tail-subscription';
export { LogFollower, type LogFollowerOptions } from './log-follower';
export type { LogHead } from './log-reader';
export type { LogSource } from './log-source.port';
export type { LogCache, NumberedBatch } from './log-cache.port';
export { EventStreams, type EventStreamsOptions } from './redis/event-streams';
