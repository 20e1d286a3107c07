import type { ScreenReport, ScreenShow } from '@handsel/contracts';
import type { LiveStatus } from '../../live/live-event';
import { entryOf } from '../wall/quiet-reload';

interface Standing {
  position: number;
  status: LiveStatus;
  /** Milliseconds that the screen's own clock is ahead of the server's. */
  clockAhead: number;
}

const connections: Record<LiveStatus, ScreenReport['connection']> = {
  live: 'live',
  connecting: 'connecting',
  lost: 'stale',
  refused: 'stale',
};

/** What a screen tells of itself. */
export const reportOf = (content: ScreenShow['content'], { position, status, clockAhead }: Standing): ScreenReport => ({
  version: (entryOf(document.documentElement.outerHTML) ?? '').slice(-64),
  position,
  canvas: {
    width: window.innerWidth,
    height: window.innerHeight,
    pixelRatio: Math.min(16, Math.max(0.1, window.devicePixelRatio)),
  },
  content,
  connection: connections[status],
  clockAheadMilliseconds: Math.round(clockAhead),
});
