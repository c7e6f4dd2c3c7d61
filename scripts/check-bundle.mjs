import { existsSync, readFileSync } from 'node:fs';
import { checkBundle } from './bundle/check.mjs';
import { MODULES_FILE } from './bundle/modules-plugin.mjs';

// Fails where something in dist/ is loaded earlier, or in another thread, than it may be.

const faults = existsSync(MODULES_FILE)
  ? checkBundle('dist', JSON.parse(readFileSync(MODULES_FILE, 'utf8')))
  : [`${MODULES_FILE} is missing: vite.config.ts must use recordModules()`];

for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('The bundle keeps to its rules.');
process.exitCode = faults.length === 0 ? 0 : 1;
