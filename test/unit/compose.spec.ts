import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realtimePath } from '@handsel/contracts';
import { parse } from 'yaml';
import { loadGatewayConfig } from '../../apps/gateway/src/gateway-config';
import { loadApiConfig } from '../../apps/api/src/api-config';
import { loadConfig } from '../../libs/platform/src/config/config';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  depends_on?: Record<string, unknown>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

const root = join(__dirname, '../..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
};
const services = Object.entries(compose.services);
const nginx = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');

/** What the container of a service gets, with the default behind `:-` for what compose fills in. */
const environmentOf = (name: string) =>
  Object.fromEntries(
    Object.entries(compose.services[name]?.environment ?? {})
      .filter(([variable]) => variable !== 'DATABASE_URL_FILE')
      .map(([variable, value]) => [variable, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')]),
  );

describe('docker-compose.yml', () => {
  const programs = services.flatMap(([name, { command = [] }]) => {
    const file = command.find((part) => part.startsWith('dist/'));
    return file ? [[name, file] as const] : [];
  });

  it('runs every service of the installation', () => {
    expect(programs.map(([name]) => name).sort()).toEqual(['api', 'gateway', 'migrate', 'worker']);
  });

  it.each(programs)('runs %s from a file that the build makes', (_name, file) => {
    expect(existsSync(join(root, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });

  it.each(services)('%s depends only on services, secrets and volumes that are there', (_name, service) => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
    const named = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    for (const volume of named) {
      if (volume.startsWith('./')) expect(existsSync(join(root, volume))).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(volume);
    }
  });

  it('configures each service as it understands it, on the ports that the proxy and the health checks use', () => {
    for (const name of ['api', 'gateway', 'worker', 'migrate']) loadConfig(environmentOf(name));
    const { port: apiPort, host: apiHost } = loadApiConfig(environmentOf('api'));
    const { port: gatewayPort, host: gatewayHost } = loadGatewayConfig(environmentOf('gateway'));
    expect([apiHost, gatewayHost]).toEqual(['0.0.0.0', '0.0.0.0']);
    expect(nginx).toContain(`server api:${apiPort} resolve;`);
    expect(nginx).toContain(`server gateway:${gatewayPort} resolve;`);
    expect(compose.services['api']?.healthcheck?.test.join(' ')).toContain(`127.0.0.1:${apiPort}/api/health/ready`);
    expect(compose.services['gateway']?.healthcheck?.test.join(' ')).toContain(
      `127.0.0.1:${gatewayPort}${realtimePath}health`,
    );
  });

  it('leads live connections to the gateways', () => {
    expect(nginx).toMatch(new RegExp(`location ${realtimePath} \\{\\s+proxy_pass http://gateways;`));
  });

  it('gives Redis what a queue needs', () => {
    expect(compose.services['redis']?.command?.join(' ')).toBe(
      'redis-server --maxmemory-policy noeviction --appendonly yes',
    );
  });
});
