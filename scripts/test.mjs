import { playwright, runStages, vitest } from './run-stages.mjs';

// Everything that must hold in a clone, what tells soonest first.

runStages([
  { script: 'lint' },
  { script: 'types' },
  vitest('house'),
  { script: 'unused' },
  vitest('unit'),
  { script: 'build' },
  { script: 'bundle' },
  { script: 'size' },
  playwright('e2e'),
]);
