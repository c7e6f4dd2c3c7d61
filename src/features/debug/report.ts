import type { Answer, Hidden, Reading, Said, Statement } from '@/core';
import { toldLine } from '@/core/telling';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { beginningOf, clipped } from '@/i18n/format';
import { verbatim } from '@/i18n/verbatim';
import type { Cause } from '@/state/debug';
import { factsOf } from './facts';
import {
  type Clean,
  findingInWords,
  type InWords,
  missingInWords,
  mistakeInWords,
  pastedInWords,
  signedForInWords,
} from './in-words';
import { answerOf, keySaysOf, type Lead, leadOf, unlessTried } from './lead';
import { code, prose } from './markdown';
import { rightOver, inWords as saidOf } from './said';
import { type Sides, sidesOf } from './sides';

/**
 * The diagnosis in Markdown, in the language of the texts, to be posted where help is asked: values are told only where they are known to
 * be harmless, and whatever comes from outside stands in code spans. `redact` takes out what is known to be secret wherever it stands.
 */
export function report(reading: Reading, cause: Cause, texts: DebugTexts, redact: Clean): string {
  const { debug, diagnosis } = texts;
  const { recognised } = debug;
  const answers = cause.phase === 'done' && cause.outcome.phase === 'found' ? cause.outcome.answers : [];
  const proved = answers.map(({ signature }) => signature);
  const clean: Clean = (text) => withoutSignatures(redact(text), reading, proved);
  const says = keySaysOf(reading, cause);
  const lead = leadOf(reading, cause);
  const statements = [lead.leads, ...lead.also, ...lead.notes];
  const found = [
    ...(says === undefined ? [] : [`- **${debug.verdict.keySays[says]}**`]),
    ...causeLines(cause, texts),
    ...statements.flatMap((statement) => statementLines(statement, lead, texts, clean)),
  ];
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      recognised.title,
      reading.paste.items.map((item) =>
        [
          `- ${recognised.formats[item.format]}`,
          ...factsOf(item, recognised.facts).map((fact) => code(clipped(clean(fact)))),
        ].join(' · '),
      ),
    ],
    [texts.cause.title, found],
    [
      debug.findings.title,
      statements.flatMap((statement) => {
        if (statement.kind === 'no-fault') {
          const words = saidOf(statement, texts, lead.isKeyTried);
          return inWords({ title: words.title, what: words.what }, debug.findings.fix, words.pill);
        }
        if (statement.kind !== 'finding') return [];
        const { finding } = statement;
        const words = unlessTried(findingInWords(finding, diagnosis, clean), finding, lead.isKeyTried);
        return inWords(words, debug.findings.fix, diagnosis.severities[finding.severity]);
      }),
    ],
    [debug.differences.title, differenceLines(sidesOf(reading, cause, answerOf(lead)), texts, clean)],
  ];
  const text = [
    `# ${debug.report.title}`,
    debug.report.note,
    ...parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`),
  ].join('\n\n');
  return clean(`${text}\n`);
}

const inWords = (
  { title, what, fix }: Omit<InWords, 'fix'> & { readonly fix?: string },
  label: string,
  severity?: string,
): readonly string[] => [
  `- **${severity === undefined ? '' : `${severity}: `}${prose(title)}**`,
  `  ${prose(what)}`,
  ...(fix === undefined ? [] : [`  ${label} ${prose(fix)}`]),
];

function causeLines(cause: Cause, { cause: t }: DebugTexts): readonly string[] {
  if (cause.phase === 'searching') return [`- ${t.unfinished(cause.progress?.tried)}`];
  return cause.phase === 'failed' ? [`- ${t.broken}`] : [];
}

function statementLines(
  statement: Statement,
  { others, isKeyTried }: Lead,
  texts: DebugTexts,
  clean: Clean,
): readonly string[] {
  const { cause: t, debug } = texts;
  const answerLines = ({ changes, signature }: Answer): readonly string[] => [
    ...changes.flatMap((change) => inWords(mistakeInWords(change, t, clean), debug.findings.fix)),
    `  ${prose(t.proof(signature))}`,
  ];
  switch (statement.kind) {
    case 'mistakes':
      if (statement.accepted) return inWords(pastedInWords(statement.answer, t), debug.findings.fix);
      return [statement.answer, ...others].flatMap(answerLines);
    case 'signed-for':
      return [
        ...inWords(signedForInWords(statement.answer.learned, statement, t, clean), debug.findings.fix),
        ...answerLines(statement.answer),
      ];
    case 'right':
      return [`- ${prose(rightOver(statement, t))}`];
    case 'not-found':
      return [
        ...inWords(saidOf(statement, texts, isKeyTried), debug.findings.fix),
        `  ${t.notFound.what(statement.ruledOut)}`,
        `- ${t.notFound.kinds}`,
        ...statement.ruledOut.kinds.map((kind) => `  - ${t.notFound.kind(kind)}`),
        ...(statement.missing.length > 0 ? [`- ${t.notFound.missing}`] : []),
        ...statement.missing.map((what) => `  - ${prose(missingInWords(what, t))}`),
      ];
    case 'stopped':
      return [t.stopped(statement.tried)];
    case 'unreadable':
      return [prose(t.unreadable[statement.why])];
    case 'finding':
    case 'no-fault':
      return [];
  }
}

function differenceLines({ differences }: Sides, { debug, diagnosis }: DebugTexts, clean: Clean): readonly string[] {
  const t = debug.differences;
  const differing = [...differences.canonicalRequest, ...differences.stringToSign].filter(
    ({ comparisons }) => comparisons.length > 0,
  );
  const telling = differing.filter(({ role }) => role !== 'requestHash');
  // Any change changes the whole hash: it tells something only where it stands alone.
  return (telling.length > 0 ? telling : differing).flatMap((line) => {
    const told = toldLine(line, clean);
    const reasons = line.role === 'requestHash' ? [] : line.comparisons.map(({ reason }) => reason);
    return [
      `- ${diagnosis.roles[line.role]}${told.name === '' ? '' : ` ${code(clipped(told.name))}`}`,
      ...(['hashed', 'sent', 'received'] as const).flatMap((which) => {
        const said = told[which];
        const whose = differences.pair ? t.ofPair[which === 'hashed' ? 'first' : 'second'] : t[which];
        return said === undefined ? [] : [`  - ${whose}: ${quoted(said, debug.report.standIn)}`];
      }),
      ...reasons.map((reason) =>
        reason.code === 'dropped'
          ? `  - ${prose(diagnosis.differences.dropped(verbatim({ name: told.name })))}`
          : `  - ${prose(diagnosis.differences[differences.pair ? 'pair' : reason.code](reason.args))}`,
      ),
    ];
  });
}

/** Quoted as JSON, so that what cannot be seen shows. */
const quoted = (said: Said, standIn: (hidden: Hidden) => string): string =>
  typeof said === 'string' ? code(JSON.stringify(ofBothEnds(said))) : prose(standIn(verbatim(said)));
const ofBothEnds = (text: string): string =>
  text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 300)}…${text.slice(-299)}`;
const LONGEST_LINE = 2_000;

/** Every signature that the paste holds, and every one that was proved, by its first digits wherever it stands. */
function withoutSignatures(text: string, { case: c, pieces }: Reading, proved: readonly string[]): string {
  const signatures = [c.stated.signature, pieces.reply?.signatureProvided, pieces.log?.signature, ...proved];
  return signatures
    .filter((signature) => signature !== undefined)
    .filter((signature) => signature.length >= 16)
    .reduce((kept, signature) => kept.replaceAll(signature, beginningOf(signature)), text);
}
