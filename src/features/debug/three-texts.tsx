import { Fragment } from 'react';
import type { Answer, DifferenceLine, Differences, Reading } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { shortened } from '@/i18n/format';
import type { Cause } from '@/state/debug';
import { classes } from '@/ui/classes';
import { assumedNames } from './assumed-names';
import { useDebug } from './context';
import { beforeOf, sideOf } from './difference-lines';
import type { KeySays } from './lead';
import { MarkedText } from './marked-text';
import { storeName } from './store-name';
import styles from './three-texts.module.css';
import verdict from './verdict.module.css';

type Which = 'hashed' | 'sent' | 'received';
type Relation = 'equal' | 'differs' | 'unknown';

/** The lines that differ in more than a hash of something that differs. */
export const differingLines = (lines: readonly DifferenceLine[]): readonly DifferenceLine[] =>
  lines.filter(({ role, comparisons }) => comparisons.length > 0 && role !== 'requestHash');

const SIGN: Readonly<Record<Relation, string>> = { equal: '=', differs: '≠', unknown: '?' };

/** Both texts that are signed. */
export type Texts = Pick<Answer, 'canonicalRequest' | 'stringToSign'>;

type Props = {
  readonly reading: Reading;
  readonly differences: Differences;
  readonly answer: Answer | undefined;
  /** What was sent, where the key shows that just this was hashed. */
  readonly acquitted: Texts | undefined;
  readonly keySays: KeySays | undefined;
  readonly cause: Cause;
};

/** What was hashed, sent and received as a picture: where they part, or else the hash of each. */
export function ThreeTexts({ reading, differences, answer, acquitted, keySays, cause }: Props) {
  const { debug, diagnosis } = useDebugTexts();
  const keyGiven = useDebug((state) => state.keyGiven);
  const t = debug.differences;
  const { canonicalRequest, stringToSign } = differences;
  const [part] = [...differingLines(canonicalRequest), ...differingLines(stringToSign)];
  const texts = {
    hashed: answer ?? acquitted ?? reading.case.hashed,
    sent: reading.case.sent,
    received: reading.case.received,
  };
  const isKnown = (which: Which): boolean => {
    const text = texts[which];
    return text?.canonicalRequest !== undefined || text?.stringToSign !== undefined;
  };
  const relation = (a: Which, b: Which): Relation => {
    if (!isKnown(a) || !isKnown(b)) return 'unknown';
    const both = (of: 'canonicalRequest' | 'stringToSign') =>
      texts[a]?.[of] !== undefined && texts[b]?.[of] !== undefined ? differences[of] : [];
    const lines = [...both('canonicalRequest'), ...both('stringToSign')];
    const open = lines.filter(({ sentUnknown }) => sentUnknown && (a === 'sent' || b === 'sent'));
    if (lines.some((line) => !open.includes(line) && line[a] !== line[b])) return 'differs';
    return open.length > 0 ? 'unknown' : 'equal';
  };
  const isOpen = (which: Which): boolean =>
    !isKnown(which) ||
    (which === 'sent' && (part ? part.sentUnknown === true : (reading.case.sent?.assumed.length ?? 0) > 0));
  const between = { sent: relation('hashed', 'sent'), received: relation('sent', 'received') };
  const odd: Which | undefined =
    between.sent === 'differs' ? 'hashed' : between.received === 'differs' ? 'received' : undefined;
  const store = storeName(reading);
  return (
    <div className={verdict['group']}>
      <h2 className={verdict['heading']}>{part ? t.part : t.three}</h2>
      <div className={styles['three']}>
        {(['hashed', 'sent', 'received'] as const).map((which) => (
          <Fragment key={which}>
            {which !== 'hashed' && (
              <span
                className={classes(styles['relation'], styles[between[which]])}
                role="img"
                aria-label={t.relations[between[which]]}
              >
                {SIGN[between[which]]}
              </span>
            )}
            <div className={classes(styles['box'], which === odd && styles['odd'], isOpen(which) && styles['open'])}>
              <span className={styles['title']}>{t.boxes[which](store)}</span>
              {isOpen(which) ? (
                <span className={styles['unknown']}>{t.unknown}</span>
              ) : (
                <Shown which={which} part={part} hash={hashIn(texts[which]?.stringToSign)} />
              )}
              <span className={styles['from']}>{fromOf(which)}</span>
            </div>
          </Fragment>
        ))}
      </div>
    </div>
  );

  function fromOf(which: Which): string {
    if (which === 'hashed') {
      if (isOpen(which)) return t.from.nothing.hashed[keyState()];
      return answer ? t.from.search : acquitted ? t.from.key : t.from.log;
    }
    if (isOpen(which)) {
      const assumed = which === 'sent' ? (reading.case.sent?.assumed ?? []) : [];
      return assumed.length > 0 ? t.from.nothing.partOfSent(assumedNames(assumed, diagnosis)) : t.from.nothing[which];
    }
    if (which === 'received') return part ? t.from.reply : t.from.replyHash;
    const format = reading.paste.items.find(({ kind }) => kind === 'request')?.format;
    const name = format ? debug.recognised.formats[format] : '';
    return part ? t.from.request(name) : t.from.hashOf(name);
  }

  /** How far the key at hand tells what was hashed. */
  function keyState(): keyof typeof t.from.nothing.hashed {
    if (keySays === 'not') return 'not';
    if (cause.phase !== 'idle') return 'tried';
    return keyGiven ? 'given' : 'none';
  }
}

const hashIn = (stringToSign: string | undefined): string => stringToSign?.trimEnd().split('\n').at(-1) ?? '';

type ShownProps = { readonly which: Which; readonly part: DifferenceLine | undefined; readonly hash: string };

function Shown({ which, part, hash }: ShownProps) {
  const t = useDebugTexts().debug.differences;
  if (!part) return hash === '' ? null : <code className={styles['hash']}>{shortened(hash)}</code>;
  const text = part[which];
  if (text === undefined) return <span className={styles['unknown']}>{t.absent}</span>;
  if (text === '') return <span className={styles['unknown']}>{t.empty}</span>;
  const side = sideOf(part, which);
  return <MarkedText text={text} before={beforeOf(part)} {...(side ? { side } : {})} />;
}
