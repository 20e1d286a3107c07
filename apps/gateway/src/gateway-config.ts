import { StartError, type Environment } from '@handsel/platform';

/** What only the gateway is told, besides the configuration that all processes share. */
export interface GatewayConfig {
  host: string;
  /** 0: any free one. */
  port: number;
  /** More addresses whose pages may connect, besides the public one. */
  origins: string[];
}

/** Throws a StartError that names the variable and what would be right. */
export function loadGatewayConfig(environment: Environment = process.env): GatewayConfig {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const port = given('HANDSEL_GATEWAY_PORT') ?? '3002';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartError(`HANDSEL_GATEWAY_PORT is ${JSON.stringify(port)}: expected a whole number from 0 to 65535.`);
  return {
    host: given('HANDSEL_GATEWAY_HOST') ?? '127.0.0.1',
    port: Number(port),
    origins: (given('HANDSEL_ALLOWED_ORIGINS') ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(originOf),
  };
}

function originOf(address: string): string {
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address).origin;
  throw new StartError(
    `HANDSEL_ALLOWED_ORIGINS has ${JSON.stringify(address)}: expected addresses such as https://match.example.org.`,
  );
}
