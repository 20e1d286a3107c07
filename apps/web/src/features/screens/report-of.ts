import type { ScreenReport, ScreenShow } from '@handsel/contracts';
import type { LiveStatus } from '../../live/live-event';
import { entryOf } from '../wall/quiet-reload';

interface Standing {
  position: number;
  status: LiveStatus;
  /** Milliseconds that the screen's own clock is ahead of the server's. */
  clockAhead: number;
}

/** What the browser says of the window that the page has. */
interface OwnWindow {
  html: string;
  width: number;
  height: number;
  pixelRatio: number;
}

const connections: Record<LiveStatus, ScreenReport['connection']> = {
  live: 'live',
  connecting: 'connecting',
  lost: 'stale',
  refused: 'stale',
};

/** What a screen tells of itself, within what the server takes. */
export const reportOf = (
  content: ScreenShow['content'],
  { position, status, clockAhead }: Standing,
  { html, width, height, pixelRatio }: OwnWindow,
): ScreenReport => ({
  version: (entryOf(html) ?? '').slice(-64),
  position,
  // A window that is not shown may have no size.
  canvas: {
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    pixelRatio: Math.min(16, Math.max(0.1, pixelRatio)),
  },
  content,
  connection: connections[status],
  clockAheadMilliseconds: Math.round(clockAhead),
});

export const ownWindow = (): OwnWindow => ({
  html: document.documentElement.outerHTML,
  width: window.innerWidth,
  height: window.innerHeight,
  pixelRatio: window.devicePixelRatio,
});
