import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFrom, link, type Pasted } from '@/testing/cases';
import { EXAMPLES } from '@/testing/examples/all';
import { FAMILY_NAMES, RULES } from './all';

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

it.each([
  ['apigateway', 'abc123.execute-api.us-east-1.amazonaws.com', true],
  ['api-gateway', 'abc123.execute-api.us-east-1.amazonaws.com', false],
  ['email', 'email.us-east-1.amazonaws.com', false],
])('whether %s signs elsewhere is told of the name', async (service, host, isName) => {
  const c = await caseFrom({ request: link({ host, scope: `20150830/us-east-1/${service}/aws4_request` }) });
  const [hit] = RULES.find(({ code }) => code === 'scope-service-name')!.check(c);
  expect(hit).toMatchObject({ args: { found: service, isName } });
});

describe('the list of rules', () => {
  it('has an example of every rule', () => {
    expect(EXAMPLES.map(([code]) => code).sort()).toEqual([...codes].sort());
  });

  it('has every family of the folder, and no code twice', () => {
    expect(FAMILY_NAMES.toSorted()).toEqual(filesIn('core/diagnosing/rules', /^(?!all|rules\.test)/));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has at least sixty rules', () => expect(RULES.length).toBeGreaterThanOrEqual(60));
});

describe('a family of rules is one file, under one name in every room:', () => {
  it.each(['i18n/en/diagnosis', 'i18n/ja/diagnosis', 'testing/examples'])('src/%s', (room) => {
    expect(filesIn(room, /^(?!all|words|example\b)/)).toEqual(FAMILY_NAMES.toSorted());
  });

  it('src/testing/corpus/faults, but for what only several texts together show', () => {
    const shown = FAMILY_NAMES.filter((name) => !/-texts$/.test(name));
    expect(filesIn('testing/corpus/faults', /^/)).toEqual(shown.toSorted());
  });
});

/** The names of the TypeScript files in a folder below src, without their ending. */
const filesIn = (folder: string, only: RegExp): readonly string[] =>
  readdirSync(join(import.meta.dirname, '..', '..', '..', folder))
    .filter((file) => file.endsWith('.ts') && only.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();
