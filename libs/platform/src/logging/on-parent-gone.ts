/**
 * Calls `handler` once when the program that forked this process is gone, however it ended: its end of the IPC channel
 * closes. Does nothing in a process that was not forked. The channel no longer keeps this process alive.
 */
export function onParentGone(handler: () => void, self: NodeJS.Process = process): void {
  if (typeof self.send !== 'function') return;
  if (!self.connected) {
    handler();
    return;
  }
  self.once('disconnect', handler);
  self.channel?.unref();
}
