import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { notAtHand, textBeside } from './beside';

const empty = mkdtempSync(join(tmpdir(), 'beside-'));
const full = mkdtempSync(join(tmpdir(), 'beside-'));
for (const folder of ['vectors', 'inputs', 'tokens']) mkdirSync(join(full, folder));
writeFileSync(join(full, 'vectors', 'a.json'), '[]');
afterAll(() => [empty, full].map((folder) => rmSync(folder, { recursive: true })));

describe('data beside the checkout', () => {
  it('is read where it is at hand', () => {
    expect(textBeside('vectors', 'a.json', full)).toBe('[]');
    expect(notAtHand(full)).toBeUndefined();
  });

  it('is told in one line where it is not, with what stands in for it', () => {
    expect(textBeside('vectors', 'a.json', empty)).toBeUndefined();
    expect(notAtHand(empty)).toMatch(new RegExp(`^Not at hand: ${empty}/vectors, .*src/testing/vectors.*\\.$`));
  });

  it('is a fault where a file is missing from a folder that is there', () => {
    expect(() => textBeside('vectors', 'b.json', full)).toThrow('ENOENT');
  });
});
