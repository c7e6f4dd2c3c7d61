import type { Answer, ChangeCode, Mistake, Reading } from '@/core';
import { readCase } from '@/core/diagnosing/reading';
import { repairedDraft } from '@/core/diagnosing/repaired-draft';
import { knownSecrets } from '@/core/diagnosing/telling/known-secrets';
import { redact } from '@/core/diagnosing/telling/redact';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { findingInWords, mistakeInWords } from '@/features/debug/in-words';
import { leadOf } from '@/features/debug/lead';
import { remediesOf } from '@/features/debug/remedies-of';
import { report } from '@/features/debug/report';
import { inWords } from '@/features/debug/said';
import { enCause } from '@/i18n/en/cause/all';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { jaCause } from '@/i18n/ja/cause/all';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { encodePlace } from '@/state/address';
import { CORPUS } from './corpus';
import { type CorpusEntry, PASTED } from './corpus/entry';
import { nodeHasher } from './node-hasher';
import { type Place, placesIn } from './planting';

const LANGUAGES: readonly DebugTexts[] = [
  { debug: enDebug, diagnosis: enDiagnosis, cause: enCause },
  { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause },
];
const BASE = 'https://page.example/';

/** As long as a key, as short as a password, and with signs that are spelled in many ways. */
const MARKS = { long: 'mK7qz9Xw2Lp4Vt6Rb1Nd3', short: 'q7Z5x', signs: 'w9Q+k3/Z8=v5Xn2' };

/** Any eight characters of a mark tell it; of a short one, all. */
const piecesOf = (text: string): readonly string[] =>
  text.length <= 8 ? [text] : Array.from({ length: text.length - 7 }, (_, i) => text.slice(i, i + 8));
const base64 = (text: string): readonly string[] =>
  [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + text)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, Math.floor((text.length + shift) / 3) * 4),
  );
const formsOf = (mark: string): readonly string[] =>
  [...piecesOf(mark), ...base64(mark).flatMap(piecesOf), ...piecesOf(Buffer.from(mark).toString('hex'))].map((form) =>
    form.toLowerCase(),
  );

/** Whether a text tells a mark: as it is, or below as many layers of percent-encoding as there are. */
function tells(text: string, forms: readonly string[]): boolean {
  const lower = text.toLowerCase();
  if (forms.some((form) => lower.includes(form))) return true;
  const decoded = text.replace(/%([0-7][0-9a-f])/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return decoded !== text && tells(decoded, forms);
}

const CODES = Object.keys(enCause.changes) as ChangeCode[];
type Texts = readonly (readonly [name: string | undefined, did: string, should: string])[];

/** What a search may find to be wrong, with the texts at hand, one mistake of each component after the other. */
function mistakesIn({ case: c }: Reading, turn: number): readonly Mistake[] {
  const { target = '', authority, body } = c.request ?? {};
  const known = [c.sent?.canonical, c.received?.canonical, c.hashed?.canonical].filter((text) => text !== undefined);
  const queries = [...new Set([...known.map(({ query }) => query), target.split('?')[1] ?? '', ''])];
  const paths = [...new Set([...known.map(({ path }) => path), target, `https://${authority}${target}`])];
  const blocks = known.map(
    (text) => `${text.headers.map((pair) => `${pair.join(':')}\n`).join('')}\0${text.signedHeaders}`,
  );
  const texts: Partial<Record<Mistake['dimension'], Texts>> = {
    query: queries.flatMap((did) => queries.map((should) => [undefined, did, should] as const)),
    path: paths.map((did) => [undefined, did, paths[0] ?? ''] as const),
    headers: [
      ...[...c.headers].flatMap(([name, values]): Texts => {
        const value = values.join();
        return [
          [name, value, ''],
          [name, `${value} `, value],
          [name, value.slice(1), value],
        ];
      }),
      ...blocks.map((block) => [undefined, block, blocks[0] ?? ''] as const),
    ],
    payload: body?.kind === 'text' ? [[undefined, body.text, '']] : [],
    token: [[undefined, c.stated.token ?? '', `${c.stated.token}=`]],
  };
  return (Object.entries(texts) as [Mistake['dimension'], Texts][]).flatMap(([dimension, some]) => {
    const codes = CODES.filter((code) => code.startsWith(dimension.replace('headers', 'header')));
    return some.map(([name, did, should], i) => {
      const code = codes[(turn + i) % codes.length] as ChangeCode;
      return { dimension, code, name, did, should };
    });
  });
}

const answerOf = (mistake: Mistake): Answer => ({
  changes: [mistake],
  learned: [],
  canonicalRequest: '',
  stringToSign: '',
  signature: '',
});

/** Everything that leaves the page, or is said, of a paste: what it is, and the text. */
function said(reading: Reading, pasted: string, turn: number): readonly (readonly [what: string, text: string])[] {
  const draft = repairedDraft(reading.case, [], 'https://page.example');
  const url = /\S+:\/\/[^\s'"]+/.exec(pasted)?.[0];
  const addresses = [
    ...(draft ? [draft.request] : []),
    ...(draft && url !== undefined ? [{ ...draft.request, url }] : []),
    ...(draft && reading.pieces.request
      ? [{ ...draft.request, headers: reading.pieces.request.headers.map(([name, value]) => ({ name, value })) }]
      : []),
  ].map((request) => ['address', encodePlace({ request, example: undefined }, BASE)] as const);
  const mistakes = mistakesIn(reading, turn);
  return [
    ...addresses,
    ...LANGUAGES.flatMap((texts) => {
      const cause = { phase: 'idle' } as const;
      const known = knownSecrets(reading);
      return [
        ['report', report(reading, cause, texts, (text) => redact(text, known))] as const,
        ['spoken', Object.values(inWords(leadOf(reading, cause).leads, texts, false)).join(' ')] as const,
        ...[
          ...reading.findings.map((finding) => ({ kind: 'finding', finding }) as const),
          ...mistakes.map((mistake) => ({ kind: 'mistakes', answer: answerOf(mistake), accepted: false }) as const),
        ].flatMap((statement) => remediesOf(statement, reading).map(({ language, code }) => [language, code] as const)),
        ...reading.findings.map(
          (finding) => [finding.code, Object.values(findingInWords(finding, texts.diagnosis)).join(' ')] as const,
        ),
        ...mistakes.map(
          (mistake) => [mistake.code, Object.values(mistakeInWords(mistake, texts.cause)).join(' ')] as const,
        ),
      ];
    }),
  ];
}

/** A mark in one place of a text of the corpus; its number chooses which mark, and what is said of it. */
export type Planting = { readonly entry: CorpusEntry; readonly place: Place; readonly number: number };

/** Every place of the corpus where a value stands under a name that is not known to be harmless. */
export const plantings = (): readonly Planting[] =>
  CORPUS.flatMap((entry) => placesIn(entry.text).map((place) => ({ entry, place }))).map((one, number) => ({
    ...one,
    number,
  }));

/** Plants marks, looks for them in all that leaves the page or is said, and gives the first lines that tell one: of which text, planted where, told by what. */
export async function marksTold(planted: readonly Planting[]): Promise<readonly string[]> {
  const marks = Object.values(MARKS).map((mark) => ({ mark, forms: formsOf(mark) }));
  const told: string[] = [];
  for (const { entry, place, number } of planted) {
    const { mark, forms } = marks[number % marks.length] as (typeof marks)[number];
    const text = place.plant(mark);
    const reading = await readCase(text, parseAmzDate(entry.now ?? PASTED) as Instant, nodeHasher);
    const lines = said(reading, text, number);
    if (!tells(lines.map(([, line]) => line).join('\n'), forms)) continue;
    for (const [what, line] of lines)
      if (tells(line, forms)) told.push(`${entry.name} · ${place.name}: ${what}: ${line}`);
  }
  return told.slice(0, 5);
}
