import { StartError, type Environment } from '@handsel/platform';
import type { FanOutChoice, FanOutKind } from './fan-out/choose-fan-out';

/** What only the gateway is told, besides the configuration that all processes share. */
export interface GatewayConfig {
  host: string;
  /** 0: any free one. */
  port: number;
  /** More addresses whose pages may connect, besides the public one. */
  origins: string[];
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
  const kind = given('HANDSEL_GATEWAY_FAN_OUT') ?? 'direct';
  if (!isFanOut(kind))
    throw new StartError(`HANDSEL_GATEWAY_FAN_OUT is ${JSON.stringify(kind)}: expected ${FAN_OUTS.join(' or ')}.`);
  return {
    host: given('HANDSEL_GATEWAY_HOST') ?? '127.0.0.1',
    port: whole('HANDSEL_GATEWAY_PORT', 3002, 65_535),
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
