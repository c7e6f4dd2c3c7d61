import { expect, it } from 'vitest';
import { diagnose } from '@/core/diagnosing/diagnose';
import { type DiagnosisArgs, type DiagnosisCode, type DiagnosisFinding, RULES } from '@/core/diagnosing/rules/all';
import { told } from '@/core/diagnosing/telling/told-finding';
import { type DiagnosisSentences, enDiagnosis } from '@/i18n/en/diagnosis/all';
import type { FindingText } from '@/i18n/finding-text';
import { caseFrom } from '@/testing/cases';
import { EXAMPLES } from '@/testing/examples/all';
import { jaDiagnosis } from './diagnosis/all';

/** Values of the other kinds that an example does not show. */
const VARIANTS: {
  readonly [C in DiagnosisCode]?: readonly {
    readonly [A in keyof DiagnosisArgs[C]]?: DiagnosisArgs[C][A] | undefined;
  }[];
} = {
  'authorization-signature-shape': [
    { problem: 'upper-case' },
    { problem: 'long' },
    { problem: 'short' },
    { problem: 'cut' },
    { problem: 'trailing' },
    { problem: 'not-hexadecimal' },
  ],
  'authorization-two-mechanisms': [{ scheme: undefined }],
  'authorization-signed-headers-names': [{ twice: 'host' }],
  'headers-accept-encoding': [{ received: undefined }],
  'headers-content-length': [{ value: '5', size: 12 }],
  'headers-not-signed-reported': [{ names: [] }],
  'key-unknown': [{ keyId: 'A' }, { keyId: undefined }],
  'key-white-space': [{ what: 'key-id' }],
  'outcome-firewall': [{ server: 's' }],
  'outcome-kms-denied': [{ action: undefined }],
  'outcome-no-such-bucket': [{ bucket: 'b' }],
  'outcome-no-such-key': [{ key: 'k' }],
  'outcome-not-authorized': [{ action: undefined }],
  'outcome-said': (
    [
      'too-large',
      'too-small',
      'key-too-long',
      'headers-too-large',
      'no-length',
      'body-short',
      'digest',
      'bucket-name',
      'body-form',
      'upload',
      'archived',
      'no-acl',
      'condition',
      'range',
    ] as const
  ).map((what) => ({ what })),
  'outcome-success': [{ checked: true }],
  'path-no-route': [{ method: 'GET', signed: true }],
  'payload-hash-reported': [{ client: 'c', server: 's', empty: false }],
  'query-lost-at-ampersand': [{ name: undefined }],
  'query-required-missing': [{ names: [] }],
  'redirect-location-constraint': [{ region: undefined }],
  'redirect-reported': [{ endpoint: undefined }, { region: 'r' }],
  'scheme-checked-as-v2': [{ signedAs: 'SigV4' }],
  'scheme-v2': [{ in: 'header' }],
  'scheme-v4a': [{ regionSet: '*' }, { regionSet: undefined, shown: false }],
  'scope-region-refused': [{ expected: undefined }],
  'scope-region-shape': [{ expected: undefined }],
  'scope-service-name': [{ isName: true }, { isName: false }],
  'store-auto-at-aws': [{ expected: undefined }],
  'store-region-refused': [{ expected: undefined }, { found: undefined }],
  'texts-key-or-derivation': [{ keyId: undefined }],
  'texts-log-of-another': [{ asked: 'asked', logged: 'logged' }],
  'texts-reply-of-another': [{ asked: 'asked', answered: 'answered' }],
  'texts-string-to-sign': [{ part: 'algorithm' }, { part: 'date' }, { part: 'requestHash' }],
  'time-date-format': [{ form: 'fraction' }, { form: 'no-z' }, { form: 'http' }, { form: 'epoch' }, { form: 'other' }],
  'time-expired': [{ end: undefined }, { ago: undefined }],
  'time-expires-over-session': [{ end: undefined }],
  'time-expires-range': [{ found: undefined }],
  'time-session-over': [{ isSure: true }],
  'time-in-the-future': [{ signed: undefined }],
  'time-skew': [{ signed: 'then', server: 'now', seconds: 93_784 }],
  'time-zone': [
    { seconds: 3600, ahead: false },
    { seconds: 20_700, ahead: true },
  ],
  'token-differs': [{ keyId: 'A' }, { keyId: undefined }],
  'token-encoding': [{ problem: 'plus' }, { problem: 'space' }, { problem: 'encoded-in-header' }],
  'token-expired': [{ expires: '900' }],
  'token-invalid': [{ keyId: 'A' }, { keyId: undefined }],
  'token-missing': [{ keyId: '' }],
  'token-unsigned': [{ in: 'query' }],
  'url-cut': [{ whole: undefined }],
  'url-json-escaped': [{ found: undefined }],
  'url-white-space': [{ what: 'wrapped' }, { what: 'line-break' }],
};

/** The values of an example, the same as they may be told, with every switch turned, and its variants. */
function samples(finding: DiagnosisFinding): readonly object[] {
  const { code, args } = finding;
  const turned = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]),
  );
  return [args, told(finding), turned, ...(VARIANTS[code] ?? []).map((variant) => ({ ...args, ...variant }))];
}

const examples = await Promise.all(
  EXAMPLES.map(async ([code, pasted]) => {
    const finding = diagnose(await caseFrom(pasted)).find((one) => one.code === code);
    if (!finding) throw new Error(`no finding ${code}`);
    return finding;
  }),
);

function textsOf(language: DiagnosisSentences, finding: DiagnosisFinding): readonly string[] {
  const text = language.findings[finding.code] as FindingText<object>;
  const some =
    finding.code.startsWith('path-no-route') || !('method' in finding.args)
      ? samples(finding)
      : samples(finding).slice(0, 3);
  return [text.title, ...some.flatMap((args) => [text.what(args), text.fix(args)])];
}

const plainTexts = (language: DiagnosisSentences): readonly (readonly [path: string, text: string])[] =>
  (['changes', 'severities', 'wanted', 'roles', 'invisible'] as const).flatMap((group) =>
    Object.entries(language[group]).map(([name, text]) => [`${group}.${name}`, text] as const),
  );

const ARGS = {
  region: 'r-1',
  service: 's-1',
  host: 'h-1',
  method: 'M1',
  seconds: 604_800,
  names: ['n-1', 'n-2'],
  name: 'n-1',
  change: 'plus',
} as const;
const functions = (language: DiagnosisSentences): readonly (readonly [path: string, text: string])[] =>
  (['fixes', 'differences'] as const).flatMap((group) =>
    Object.entries(language[group]).map(
      ([name, text]) => [`${group}.${name}`, (text as (args: typeof ARGS) => string)(ARGS)] as const,
    ),
  );

const all = (language: DiagnosisSentences): readonly (readonly [path: string, text: string])[] => [
  ...examples.flatMap((finding) => textsOf(language, finding).map((text) => [finding.code, text] as const)),
  ...plainTexts(language),
  ...functions(language),
];
const japanese = all(jaDiagnosis);
const pairs = all(enDiagnosis).map(([path, english], i) => ({ path, english, japanese: japanese[i]?.[1] ?? '' }));
type Pair = (typeof pairs)[number];
const pairsWhere = (broken: (pair: Pair) => boolean): readonly Pair[] => pairs.filter(broken);

const codes = (text: string): string => (text.match(/`[^`]*`/g) ?? []).sort().join(' ');
const prose = (text: string): string => text.replace(/`[^`]*`/g, '`');
const longNumbers = (text: string): string => (prose(text).match(/\d[\d,]*\d{3}/g) ?? []).sort().join(' ');

it('every rule has its sentences, and no sentence lacks its rule', () => {
  const known = RULES.map(({ code }) => code).sort();
  expect(Object.keys(enDiagnosis.findings).sort()).toEqual(known);
  expect(Object.keys(jaDiagnosis.findings).sort()).toEqual(known);
});

it('Japanese differs from English', () => expect(pairsWhere((pair) => pair.english === pair.japanese)).toEqual([]));

it('Japanese names the code, and the numbers, that English names', () =>
  expect(
    pairsWhere(
      (pair) =>
        codes(pair.english) !== codes(pair.japanese) || longNumbers(pair.english) !== longNumbers(pair.japanese),
    ),
  ).toEqual([]));

it('Japanese is a sentence where English is one', () =>
  expect(pairsWhere((pair) => pair.english.endsWith('.') !== pair.japanese.endsWith('。'))).toEqual([]));

it('Japanese has no ASCII period, and no full-width Latin letters or digits', () =>
  expect(
    pairsWhere(
      (pair) => /\.(\s|$)|[ぁ-ヺー一-鿿]\./.test(prose(pair.japanese)) || /[Ａ-Ｚａ-ｚ０-９]/.test(pair.japanese),
    ),
  ).toEqual([]));

it('Japanese has a space between Japanese and Latin letters, digits, brackets or code, and no other', () => {
  const touching =
    /[ぁ-ヺー一-鿿][A-Za-z0-9(`]|[A-Za-z0-9)`%][ぁ-ヺー一-鿿]| {2}|[。、] |[ぁ-ヺー一-鿿」] [ぁ-ヺー一-鿿「]/;
  expect(pairsWhere((pair) => touching.test(prose(pair.japanese)))).toEqual([]);
});

it('no text leaves a gap, an odd backtick, or claims a wrong secret', () => {
  const bad = (text: string) => /undefined|NaN|\[object|wrong secret/.test(text) || text.split('`').length % 2 === 0;
  expect(pairsWhere((pair) => bad(pair.english) || bad(pair.japanese))).toEqual([]);
});
