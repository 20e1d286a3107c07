import type { ResumeAnswer } from '@handsel/contracts';
import { Inject } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { LiveServer, LiveSocket } from './sockets/live-socket';
import { LiveService } from './live.service';

/** Translates between socket.io and the live service, nothing else. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(@Inject(LiveService) private readonly live: LiveService) {}

  afterInit(server: LiveServer): void {
    this.live.attach(server);
  }

  handleConnection(socket: LiveSocket): void {
    this.live.welcome(socket);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.live.farewell(socket);
  }

  @SubscribeMessage('resume')
  async resume(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() input: unknown,
    @Ack() acknowledge?: (answer: ResumeAnswer) => void,
  ): Promise<void> {
    await this.live.resume(socket, input, (answer) => acknowledge?.(answer));
  }
}
