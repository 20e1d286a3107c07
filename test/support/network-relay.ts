import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The wire between a program and what it talks to, which a spec can cut: whatever runs over it ends at once. */
export interface NetworkRelay {
  port: number;
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** Leads new connections somewhere else from now on. */
  aim(targetUrl: string): void;
  close(): Promise<void>;
}

export async function startNetworkRelay(targetUrl: string): Promise<NetworkRelay> {
  let target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    keep(client);
    keep(upstream);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
  const listen = async (port: number) => {
    // Both families: a browser may ask for localhost on ::1.
    server.listen(port);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const port = await listen(0);
  return {
    port,
    cut,
    aim: (url) => void (target = new URL(url)),
    restore: async () => void (await listen(port)),
    close: cut,
  };
}
