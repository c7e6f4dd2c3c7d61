import { spawnSync } from 'node:child_process';
import { playwright, runStages, vitest } from './run-stages.mjs';

// What asks other people's programs: signers, servers that refuse, other engines; axe in every look of the page, and of wide nets what
// `npm test` leaves out.

// s3rver asks for Node.js 24 and runs on 20: npm would warn of it each time.
const { status } = spawnSync('npm ci --prefix outside --no-audit --no-fund --loglevel=error', {
  shell: true,
  stdio: 'inherit',
});
if (status === 0) {
  runStages([
    { script: 'outside:types' },
    vitest('outside:referee'),
    vitest('outside:others'),
    { script: 'build' },
    vitest('outside:engines'),
    playwright('outside:e2e'),
  ]);
} else process.exitCode = 1;
