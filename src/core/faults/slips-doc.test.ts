import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slipsDoc } from '@/testing/slips-doc';

const FILE = join(import.meta.dirname, '..', '..', '..', 'docs', 'slips.md');

/** Without the blanks that a formatter puts into tables, or takes off. */
const plain = (text: string): string =>
  text
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .replace(/`` ?| ?``/g, '``');

it('docs/slips.md tells what the models say (SLIPS=write writes it)', () => {
  if (process.env['SLIPS'] === 'write') writeFileSync(FILE, slipsDoc());
  expect(plain(readFileSync(FILE, 'utf8'))).toBe(plain(slipsDoc()));
});
