import type { DifferenceLine, Outcome, Reading } from '@/core';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { shortened } from '@/i18n/format';
import type { Cause } from '@/state/debug';
import { factsOf } from './facts';
import { findingInWords, type InWords, missingInWords, mistakeInWords } from './in-words';

/** The diagnosis in Markdown, in the language of the texts. Signatures are shortened; it is to be redacted before it goes anywhere. */
export function report(reading: Reading, cause: Cause, texts: DebugTexts): string {
  const { debug, diagnosis } = texts;
  const { recognised } = debug;
  const found = cause.phase === 'done' ? causeLines(cause.outcome, texts) : [];
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      recognised.title,
      reading.paste.items.map(
        (item) => `- ${[recognised.formats[item.format], ...factsOf(item, recognised.facts)].join(' · ')}`,
      ),
    ],
    [texts.cause.title, found],
    [
      debug.findings.title,
      reading.findings.flatMap((finding) => {
        const words = findingInWords(finding, diagnosis);
        return [
          `- **${diagnosis.severities[finding.severity]}: ${words.title}**`,
          ...inIndented(words, debug.findings.fix),
        ];
      }),
    ],
    [debug.differences.title, differenceLines(reading, texts)],
  ];
  const text = [
    `# ${debug.report.title}`,
    debug.report.note,
    ...parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`),
  ].join('\n\n');
  return `${withoutSignatures(text.replaceAll('\0', "'"), reading)}\n`;
}

const inIndented = ({ what, fix }: InWords, label: string): readonly string[] => [`  ${what}`, `  ${label} ${fix}`];

function causeLines(outcome: Outcome, { cause: t, debug }: DebugTexts): readonly string[] {
  switch (outcome.phase) {
    case 'found':
      return outcome.answers.flatMap(({ changes, signature }) => [
        ...changes.flatMap((change) => {
          const words = mistakeInWords(change, t);
          return [`- **${words.title}**`, ...inIndented(words, debug.findings.fix)];
        }),
        `  ${t.proof(signature)}`,
      ]);
    case 'reproduced':
      return (['received', 'sent', 'logged'] as const)
        .filter((which) => outcome.reproduces[which])
        .map((which) => `- ${t.reproduces[which]}`);
    case 'not-found':
      return [
        `- **${t.notFound.title}**`,
        `  ${t.notFound.what(outcome.ruledOut)}`,
        `  ${t.notFound.meaning}`,
        `- ${t.notFound.kinds}`,
        ...outcome.ruledOut.kinds.map((kind) => `  - ${t.notFound.kind(kind)}`),
        ...(outcome.missing.length > 0 ? [`- ${t.notFound.missing}`] : []),
        ...outcome.missing.map((what) => `  - ${missingInWords(what, t)}`),
      ];
    case 'stopped':
      return [t.stopped(outcome.tried)];
    case 'unreadable':
      return [t.unreadable[outcome.why]];
  }
}

function differenceLines({ differences }: Reading, { debug, diagnosis }: DebugTexts): readonly string[] {
  const t = debug.differences;
  return [...differences.canonicalRequest, ...differences.stringToSign]
    .filter(({ comparisons }) => comparisons.length > 0)
    .flatMap((line) => [
      `- ${diagnosis.roles[line.role]}${line.name === '' ? '' : ` ${line.name}`}`,
      ...(['hashed', 'sent', 'received'] as const).flatMap((which) => textLine(t[which], line[which], line)),
    ]);
}

/** Quoted as JSON, so that what cannot be seen shows. */
const textLine = (label: string, text: string | undefined, { name }: DifferenceLine): readonly string[] =>
  text === undefined || SECRET_NAME.test(name) ? [] : [`  - ${label}: ${JSON.stringify(ofBothEnds(text))}`];
const ofBothEnds = (text: string): string =>
  text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 300)}…${text.slice(-299)}`;
const LONGEST_LINE = 2_000;
const SECRET_NAME = /token|signature|secret|password|authorization|cookie/i;

/** Every signature that the paste holds, shortened wherever it stands. */
function withoutSignatures(text: string, { case: c, pieces }: Reading): string {
  const signatures = [c.stated.signature, pieces.reply?.signatureProvided, pieces.log?.signature];
  return signatures
    .filter((signature) => signature !== undefined && signature.length >= 16)
    .reduce((kept: string, signature) => kept.replaceAll(signature as string, short(signature as string)), text);
}
const short = (signature: string): string =>
  shortened(signature) === signature ? `${signature.slice(0, 8)}…` : shortened(signature);
