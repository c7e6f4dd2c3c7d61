import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseFrom, type Pasted } from '@/testing/cases';
import { EXAMPLES } from '@/testing/diagnosis-examples';
import { RULES } from './all';

const codes = RULES.map(({ code }) => code);

async function found(code: string, pasted: Pasted): Promise<number> {
  const c = await caseFrom(pasted);
  return RULES.find((rule) => rule.code === code)!.check(c).length;
}

describe('a rule', () => {
  it.each(EXAMPLES)('%s is found where it holds', async (code, pasted) => {
    expect(await found(code, pasted)).toBeGreaterThan(0);
  });

  it.each(EXAMPLES)('%s is not found in a near miss', async (code, _, nearMiss) => {
    expect(await found(code, nearMiss)).toBe(0);
  });
});

describe('the list of rules', () => {
  it('has an example of every rule', () => {
    expect(EXAMPLES.map(([code]) => code).sort()).toEqual([...codes].sort());
  });

  it('has every file of the folder, one rule each, and no code twice', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const inFiles = files
      .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file))
      .map((file) => /= rule\(\s*'([^']+)'/.exec(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))?.[1]);
    expect(inFiles.sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has at least sixty rules', () => expect(RULES.length).toBeGreaterThanOrEqual(60));
});
