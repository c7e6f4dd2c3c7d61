import type { DiagnosisSeverity, Statement } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import type { DebugTexts } from '@/i18n/en/debug/all';
import { findingInWords, mistakeInWords, pastedInWords, signedForInWords } from './in-words';
import { isOpenFinding, unlessTried } from './lead';

export type Tone = 'bad' | 'warn' | 'good' | 'calm';

/** A statement in words: how weighty, a title, what is so, and what to do. */
export type Said = {
  readonly tone: Tone;
  readonly pill: string;
  readonly title: string;
  readonly what: string;
  readonly fix?: string;
};

const TONE: Readonly<Record<DiagnosisSeverity, Tone>> = { cause: 'bad', likely: 'warn', suspect: 'warn', note: 'calm' };

export const useSaid = (statement: Statement, isKeyTried: boolean): Said =>
  inWords(statement, useDebugTexts(), isKeyTried);

/** Any statement of a verdict in words. Where a key was tried, none asks for it. */
export function inWords(statement: Statement, { debug, diagnosis, cause: t }: DebugTexts, isKeyTried: boolean): Said {
  const { verdict, findings } = debug;
  switch (statement.kind) {
    case 'finding': {
      const { finding } = statement;
      const words = unlessTried(findingInWords(finding, diagnosis), finding, isKeyTried);
      return isOpenFinding(finding)
        ? { tone: 'warn', pill: verdict.undecided, ...words }
        : { tone: TONE[finding.severity], pill: diagnosis.severities[finding.severity], ...words };
    }
    case 'mistakes': {
      if (statement.accepted)
        return { tone: 'calm', pill: diagnosis.severities.note, ...pastedInWords(statement.answer, t) };
      const [first] = statement.answer.changes;
      const words = first ? mistakeInWords(first, t) : { title: t.title, what: '' };
      return { tone: 'bad', pill: verdict.cause, ...words };
    }
    case 'signed-for':
      return {
        tone: 'good',
        pill: verdict.proved,
        ...signedForInWords(statement.answer.learned, statement, t),
      };
    case 'right': {
      const isCause = statement.over === 'received';
      const { title, fix } = verdict.right[statement.over];
      // What is left is announced only where it is listed.
      const isNamed = statement.over === 'sent' && statement.remains.length === 0;
      return {
        tone: isCause ? 'bad' : 'warn',
        pill: isCause ? verdict.cause : verdict.proved,
        title,
        what: rightOver(statement, t),
        ...(isNamed ? {} : { fix }),
        ...(statement.over === 'sent' && statement.body !== 'seen' ? verdict.rightBut[statement.body] : {}),
      };
    }
    case 'not-found':
      return {
        tone: 'warn',
        pill: verdict.undecided,
        ...(statement.accepted
          ? { title: t.notFound.acceptedTitle, what: t.notFound.accepted }
          : { title: t.notFound.title, what: t.notFound.meaning }),
        fix: t.notFound.check(keyIdOf(statement)),
      };
    case 'unreadable':
      return { tone: 'warn', pill: verdict.undecided, title: verdict.unreadable, what: t.unreadable[statement.why] };
    case 'stopped':
      return { tone: 'warn', pill: verdict.undecided, title: verdict.stopped, what: t.stopped(statement.tried) };
    case 'no-fault':
      if (statement.of === 'code')
        return { tone: 'calm', pill: verdict.nothingSigned, ...noFault(statement.of, findings) };
      return isRefused(statement)
        ? { tone: 'warn', pill: verdict.undecided, ...noFault(statement.of, findings) }
        : { tone: 'calm', pill: verdict.fine, ...noFault(statement.of, findings) };
  }
}

/** The access key ID whose secret is asked for, as a sentence may tell it. */
const keyIdOf = ({ keyId }: Extract<Statement, { kind: 'not-found' }>): string | undefined =>
  keyId !== undefined && /^[A-Z0-9]{4,40}$/i.test(keyId) ? keyId : undefined;

/** What the key makes of a text, and no more than that proves of the body. */
export const rightOver = (
  { over, body }: Pick<Extract<Statement, { kind: 'right' }>, 'over' | 'body'>,
  { reproduces, reproducesBut }: DebugTexts['cause'],
): string => (over === 'sent' && body !== 'seen' ? reproducesBut[body] : reproduces[over]);

type NoFault = Extract<Statement, { kind: 'no-fault' }>;

/** Whether something is wrong, although nothing that was pasted shows what. */
const isRefused = ({ of }: NoFault): boolean => of === 'mismatch' || of === 'refusal' || of === 'reply';

function noFault(of: NoFault['of'], t: DebugTexts['debug']['findings']): Pick<Said, 'title' | 'what'> {
  switch (of) {
    case 'request':
      return { title: t.noneYet, what: t.noneYetWhat };
    case 'exchange':
      return { title: t.none, what: t.noneWhat };
    case 'part':
      return { title: t.part, what: t.partWhat };
    case 'mismatch':
      return { title: t.mismatch, what: t.mismatchWhat };
    case 'refusal':
      return { title: t.refusal, what: t.refusalWhat };
    case 'reply':
      return { title: t.reply, what: t.replyWhat };
    case 'code':
      return { title: t.code, what: t.codeWhat };
  }
}
