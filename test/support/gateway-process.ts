import { join } from 'node:path';
import { startTestProgram, type TestProgram } from './test-program';

/** The gateway as an operator runs it, in a process of its own. */
export async function startGatewayProcess(
  databaseUrl: string,
  port = 0,
  environment: NodeJS.ProcessEnv = {},
): Promise<{ program: TestProgram; port: number }> {
  const program = startTestProgram(join(__dirname, '..', '..', 'apps', 'gateway', 'src', 'main.ts'), [], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      HANDSEL_GATEWAY_PORT: String(port),
      HANDSEL_LOG_FORMAT: 'json',
      HANDSEL_LOG_LEVEL: 'info',
      ...environment,
    },
  });
  const line = await program.line('{"level":"info"');
  return { program, port: (JSON.parse(line) as { port: number }).port };
}
