import { test as base } from '@e2e/fixtures';
import type { S3Server } from './servers/s3-server';
import { startS3rver } from './servers/s3rver';
import { missingSwiftPackages, startSwift } from './servers/swift';

const starters = { s3rver: () => startS3rver(), 'OpenStack Swift': startSwift };

export type ServerName = keyof typeof starters;

/** The real S3 servers that can be started here; `@20minutes/s3rver` always can. */
export const realServers: readonly ServerName[] =
  missingSwiftPackages().length > 0 ? ['s3rver'] : ['s3rver', 'OpenStack Swift'];

/** The project's test, with real servers: each is started when it is first asked for, and stopped with its worker. */
export const test = base.extend<object, { start: (name: ServerName) => Promise<S3Server> }>({
  start: [
    async ({ playwright: _ }, use) => {
      const started = new Map<ServerName, Promise<S3Server>>();
      await use((name) => {
        const server = started.get(name) ?? starters[name]();
        started.set(name, server);
        return server;
      });
      await Promise.all([...started.values()].map(async (server) => (await server).close()));
    },
    { scope: 'worker' },
  ],
});
