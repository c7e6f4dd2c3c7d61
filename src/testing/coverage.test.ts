import { describe, expect, it } from 'vitest';
import type { SigningInput } from '@/core/model/request';
import { ruleFor } from '@/core/services/rules';
import { type OwnName, readCoverage } from './coverage';
import { inputOfOwn, readOwnVectors } from './own-vectors';
import { chunkTraits, policyTraits, traitsOf } from './traits';
import { type ChunksVector, type PolicyVector, readOwnUploads } from './upload-vectors';
import { inputOfVector } from './vector-requests';
import { readVectors, type VectorCase } from './vectors';

const FORMS = ['header', 'query'] as const;
type Form = (typeof FORMS)[number];
type Traits = ReadonlySet<string>;

const rows = readCoverage();
const files = readOwnVectors();
const uploads = readOwnUploads();

/** The traits of one form of a vector; undefined where there is no such vector, none where it has not the form. */
function traitsOfOwn({ file: of, name }: OwnName, form: Form): Traits | undefined {
  if (of === 'uploads') {
    const chunks = uploads.chunks.find((vector) => vector.name === name);
    const policy = uploads.policies.find((vector) => vector.name === name);
    return (chunks && chunkTraits(chunks)) ?? (policy && policyTraits(policy));
  }
  const file = files.get(`${of}.json`);
  const vector = file?.vectors.find((one) => one.name === name);
  if (!file || !vector) return undefined;
  const expected = vector[form];
  if (!expected) return new Set();
  const input = inputOfOwn(file, vector, form);
  return traitsOf(
    { ...input, headers: [...input.headers, ...(vector.sent?.headers ?? [])] },
    expected.canonicalRequest,
  );
}

const union = (sets: readonly (Traits | undefined)[]): Traits => new Set(sets.flatMap((set) => [...(set ?? [])]));
const lacking = (wanted: Traits, found: Traits): readonly string[] => [...wanted].filter((trait) => !found.has(trait));

describe('the table of AWS’s cases', () => {
  it('has a row for each once', () => {
    expect(new Set(rows.map(({ official }) => official)).size).toBe(rows.length);
    expect(rows).toHaveLength(38);
  });

  it.each(rows.map((row) => [row.official, row] as const))('%s: its vectors are there', (_, { own }) => {
    for (const name of own) expect(traitsOfOwn(name, 'header'), `${name.file}: ${name.name}`).toBeDefined();
  });
});

/** What of a case is signed, in one form. */
type Official = { readonly name: string; readonly form: Form; readonly traits: Traits };

const requestTraits = (vector: VectorCase, form: Form, input: SigningInput): Official => ({
  name: vector.name,
  form,
  traits: traitsOf(input, vector.expected[form]?.canonicalRequest),
});

/** The forms that a case gives, or both where it gives nothing to expect. */
const formsOf = ({ expected }: VectorCase): readonly Form[] => {
  const given = FORMS.filter((form) => expected[form]);
  return given.length > 0 ? given : FORMS;
};

const ofSuite = (cases: readonly VectorCase[], algorithm: 'sigv4' | 'sigv4a'): readonly Official[] =>
  cases.flatMap((vector) =>
    formsOf(vector).map((form) => requestTraits(vector, form, inputOfVector(vector, form, algorithm))),
  );

const ofExamples = (cases: readonly (VectorCase | ChunksVector | PolicyVector)[]): readonly Official[] =>
  cases.flatMap((vector): readonly Official[] => {
    if ('chunks' in vector) return [{ name: vector.name, form: 'header', traits: chunkTraits(vector) }];
    if ('policyBase64' in vector) return [{ name: vector.name, form: 'header', traits: policyTraits(vector) }];
    return formsOf(vector).map((form) => {
      const input = inputOfVector(vector, form);
      return requestTraits(vector, form, { ...input, rule: ruleFor(input.service) });
    });
  });

/** The vectors of a row; those of SigV4a have the same names in a file of their own. */
const ownOf = (official: string, algorithm: 'sigv4' | 'sigv4a'): readonly OwnName[] =>
  (rows.find((row) => row.official === official)?.own ?? []).map(({ file, name }) => ({
    file: algorithm === 'sigv4a' ? 'sigv4a' : file,
    name,
  }));

function describeCovered(what: string, cases: readonly Official[], algorithm: 'sigv4' | 'sigv4a'): void {
  describe(what, () => {
    it.each(cases)('$name, $form form: all about it is in its row', ({ name, form, traits }) => {
      const own = ownOf(name, algorithm);
      expect(own, 'no row').not.toEqual([]);
      for (const one of own) expect(traitsOfOwn(one, form), `${one.file}: ${one.name}`).toBeDefined();
      expect(lacking(traits, union(own.map((one) => traitsOfOwn(one, form))))).toEqual([]);
    });

    it('has no vector in vain', () => {
      const vain = [...new Set(cases.map(({ name }) => name))].flatMap((name) => {
        const own = ownOf(name, algorithm);
        return own.filter((one) =>
          cases
            .filter((official) => official.name === name)
            .every(({ form, traits }) => {
              const others = union(own.filter((other) => other !== one).map((other) => traitsOfOwn(other, form)));
              return lacking(traits, others).length === 0;
            }),
        );
      });
      expect(vain).toEqual([]);
    });

    it('differ in a trait, but for those that are the same request', () => {
      const seen = new Map<string, string[]>();
      for (const { name, form, traits } of cases) {
        const key = [form, ...[...traits].sort()].join('\n');
        seen.set(key, [...(seen.get(key) ?? []), name]);
      }
      const same = [
        ...new Set([...seen.values()].filter((names) => names.length > 1).map((names) => names.join(', '))),
      ];
      expect(same).toEqual(what.includes('suite') ? ['get-vanilla, get-vanilla-query'] : []);
    });
  });
}

const suite = readVectors('aws-signing-test-suite-v4.json');
const suiteV4a = readVectors('aws-signing-test-suite-v4a.json');
const examples = readVectors('s3-doc-examples.json');

if (suite && suiteV4a && examples) {
  describeCovered('AWS’s signing test suite', ofSuite(suite, 'sigv4'), 'sigv4');
  describeCovered('AWS’s signing test suite for SigV4a', ofSuite(suiteV4a, 'sigv4a'), 'sigv4a');
  describeCovered('the examples of AWS’s documentation', ofExamples(examples), 'sigv4');

  it('no row is of a case that AWS does not have', () => {
    const names = new Set([...suite, ...suiteV4a, ...examples].map(({ name }) => name));
    expect(rows.map(({ official }) => official).filter((name) => !names.has(name))).toEqual([]);
    expect([...names].filter((name) => rows.every(({ official }) => official !== name))).toEqual([]);
  });
}
