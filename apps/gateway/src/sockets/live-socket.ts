import type { Principal } from '@handsel/application';
import type { ResumeAnswer, ServerEvent } from '@handsel/contracts';
import type { Server, Socket } from 'socket.io';
import type { AudienceSet } from '../feed/audience-sets';

interface ClientToServer {
  resume(payload: unknown, acknowledge?: (answer: ResumeAnswer) => void): void;
}

interface ServerToClient {
  event(event: ServerEvent): void;
  drain(message: { delayMilliseconds: number }): void;
}

export interface LiveSocketData {
  principal: Principal;
  /** What it follows, by convention. */
  following: Map<string, AudienceSet>;
  /** Resumes of one socket come one after the other. */
  resuming: Promise<void>;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, LiveSocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, LiveSocketData>;
