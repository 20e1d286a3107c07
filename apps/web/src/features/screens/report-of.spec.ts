import { screenReport } from '@handsel/contracts';
import { reportOf } from './report-of';

const page = { html: '<script src="/assets/index-Dnr6BEOj.js">', width: 3840, height: 2160, pixelRatio: 1 };
const standing = { position: 12, status: 'live', clockAhead: -40.4 } as const;

describe('what a screen tells of itself', () => {
  it('is which build it runs, how far it has come, and what it is drawn on', () => {
    expect(reportOf('departures', standing, page)).toEqual({
      version: '/assets/index-Dnr6BEOj.js',
      position: 12,
      canvas: { width: 3840, height: 2160, pixelRatio: 1 },
      content: 'departures',
      connection: 'live',
      clockAheadMilliseconds: -40,
    });
  });

  it('calls a connection stale that is lost or was refused', () => {
    const connection = (status: 'connecting' | 'lost' | 'refused') =>
      reportOf('board', { ...standing, status }, page).connection;
    expect([connection('connecting'), connection('lost'), connection('refused')]).toEqual([
      'connecting',
      'stale',
      'stale',
    ]);
  });

  it.each([
    ['a window without a size', { ...page, width: 0, height: 0 }],
    ['a page zoomed to nothing', { ...page, pixelRatio: 0.01 }],
    ['a page of which nothing is known', { ...page, html: '' }],
    ['a long address', { ...page, html: `<script src="/assets/${'x'.repeat(200)}.js">` }],
  ])('is taken by the server from %s', (_name, own) => {
    expect(screenReport.safeParse(reportOf('board', standing, own)).success).toBe(true);
  });
});
