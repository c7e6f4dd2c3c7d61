import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { featureNames, fences } from './house/fences.mjs';

// Writes biome.fences.json, which biome.jsonc extends, so that editors see the fences too.
// With --check it writes nothing and fails where the file does not match the folders of src/features.

const FILE = 'biome.fences.json';
const wanted = `${JSON.stringify(fences(featureNames('.')), undefined, 2)}\n`;
const found = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

if (process.argv.includes('--check')) {
  if (found !== wanted) {
    console.error(`${FILE} is out of date with src/features or scripts/house/rooms.mjs: run npm run format`);
    process.exitCode = 1;
  }
} else if (found !== wanted) {
  writeFileSync(FILE, wanted);
}
