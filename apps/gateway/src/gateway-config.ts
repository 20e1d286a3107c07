import { realtimeLimits } from '@handsel/contracts';
import { StartError, type Environment } from '@handsel/platform';
import type { FanOutChoice, FanOutKind } from './fan-out/choose-fan-out';
import type { Heartbeat } from './transport/live-io.adapter';

/** What only the gateway is told, besides the configuration that all processes share. */
export interface GatewayConfig {
  host: string;
  /** 0: any free one. */
  port: number;
  /** More addresses whose pages may connect, besides the public one. */
  origins: string[];
  /** Whose X-Forwarded-For is believed. */
  trustedProxies: string;
  /** Sockets of one account or screen at a time; 0 for no limit. The same for one address, behind which a hall may be. */
  socketsPerAccount: number;
  socketsPerAddress: number;
  admissionsPerSecond: number;
  heartbeat: Heartbeat;
  fanOut: FanOutChoice;
}

const FAN_OUTS: readonly FanOutKind[] = ['direct', 'socket.io'];

/** Throws a StartError that names the variable and what would be right. */
export function loadGatewayConfig(environment: Environment = process.env): GatewayConfig {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const whole = (name: string, standard: number, largest: number) => {
    const value = given(name) ?? String(standard);
    if (/^\d{1,9}$/.test(value) && Number(value) <= largest) return Number(value);
    throw new StartError(`${name} is ${JSON.stringify(value)}: expected a whole number from 0 to ${largest}.`);
  };
  const admissionsPerSecond = whole('HANDSEL_GATEWAY_ADMISSIONS_PER_SECOND', 2_000, 1_000_000);
  if (admissionsPerSecond === 0)
    throw new StartError('HANDSEL_GATEWAY_ADMISSIONS_PER_SECOND is 0: nobody could connect.');
  const kind = given('HANDSEL_GATEWAY_FAN_OUT') ?? 'direct';
  if (!isFanOut(kind))
    throw new StartError(`HANDSEL_GATEWAY_FAN_OUT is ${JSON.stringify(kind)}: expected ${FAN_OUTS.join(' or ')}.`);
  return {
    host: given('HANDSEL_GATEWAY_HOST') ?? '127.0.0.1',
    port: whole('HANDSEL_GATEWAY_PORT', 3002, 65_535),
    trustedProxies: given('HANDSEL_TRUSTED_PROXIES') ?? 'loopback',
    socketsPerAccount: whole('HANDSEL_GATEWAY_SOCKETS_PER_ACCOUNT', 100, 1_000_000),
    socketsPerAddress: whole('HANDSEL_GATEWAY_SOCKETS_PER_ADDRESS', 10_000, 1_000_000),
    admissionsPerSecond,
    heartbeat: {
      pingIntervalMilliseconds: whole(
        'HANDSEL_GATEWAY_PING_INTERVAL_MILLISECONDS',
        realtimeLimits.pingIntervalMilliseconds,
        600_000,
      ),
      pingTimeoutMilliseconds: whole(
        'HANDSEL_GATEWAY_PING_TIMEOUT_MILLISECONDS',
        realtimeLimits.pingTimeoutMilliseconds,
        600_000,
      ),
      signInMilliseconds: whole('HANDSEL_GATEWAY_SIGN_IN_MILLISECONDS', realtimeLimits.signInMilliseconds, 600_000),
    },
    fanOut: { kind, gatherMilliseconds: whole('HANDSEL_GATEWAY_GATHER_MILLISECONDS', 20, 1_000) },
    origins: (given('HANDSEL_ALLOWED_ORIGINS') ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(originOf),
  };
}

const isFanOut = (kind: string): kind is FanOutKind => (FAN_OUTS as readonly string[]).includes(kind);

function originOf(address: string): string {
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address).origin;
  throw new StartError(
    `HANDSEL_ALLOWED_ORIGINS has ${JSON.stringify(address)}: expected addresses such as https://match.example.org.`,
  );
}
