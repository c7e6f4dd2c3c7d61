import { Fragment } from 'react';
import type { DifferenceLine, Reading } from '@/core';
import type { Relation } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import { shortened } from '@/i18n/format';
import type { Cause } from '@/state/debug';
import { classes } from '@/ui/classes';
import { assumedNames } from './assumed-names';
import { useDebug } from './context';
import { beforeOf, sideOf } from './difference-lines';
import { keySaysOf } from './lead';
import { MarkedText } from './marked-text';
import { receiverName } from './receiver-name';
import type { Sides } from './sides';
import styles from './three-texts.module.css';
import verdict from './verdict.module.css';

type Which = 'hashed' | 'sent' | 'received';

/** The lines that differ in more than a hash of something that differs. */
export const differingLines = (lines: readonly DifferenceLine[]): readonly DifferenceLine[] =>
  lines.filter(({ role, comparisons }) => comparisons.length > 0 && role !== 'requestHash');

const SIGN: Readonly<Record<Relation, string>> = { equal: '=', differs: '≠', unknown: '?' };

type Props = { readonly reading: Reading; readonly sides: Sides; readonly cause: Cause };

/** What was hashed, sent and received as a picture: where they part, or else the hash of each. */
export function ThreeTexts({ reading, sides, cause }: Props) {
  const { debug, diagnosis } = useDebugTexts();
  const keyGiven = useDebug((state) => state.keyGiven);
  const t = debug.differences;
  const { canonicalRequest, stringToSign } = sides.differences;
  const [part] = [...differingLines(canonicalRequest), ...differingLines(stringToSign)];
  const isKnown = (which: Which): boolean => {
    const text = sides[which];
    return text?.canonicalRequest !== undefined || text?.stringToSign !== undefined;
  };
  const isOpen = (which: Which): boolean =>
    !isKnown(which) ||
    (which === 'sent' && (part ? part.sentUnknown === true : (reading.case.sent?.assumed.length ?? 0) > 0));
  const between = { sent: sides.between.signer, received: sides.between.transit };
  const odd: Which | undefined =
    between.sent === 'differs' ? 'hashed' : between.received === 'differs' ? 'received' : undefined;
  const receiver = receiverName(reading);
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
              <span className={styles['title']}>{t.boxes[which](receiver)}</span>
              {isOpen(which) ? (
                <span className={styles['unknown']}>{t.unknown}</span>
              ) : (
                <Shown which={which} part={part} hash={hashIn(sides[which]?.stringToSign)} />
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
      return t.from[sides.hashedBy ?? 'log'];
    }
    if (isOpen(which)) {
      const assumed = which === 'sent' ? (reading.case.sent?.assumed ?? []) : [];
      return assumed.length > 0 ? t.from.nothing.partOfSent(assumedNames(assumed, diagnosis)) : t.from.nothing[which];
    }
    if (which === 'received') return part ? t.from.reply : t.from.replyHash;
    const format = reading.paste.items.find(({ kind }) => kind === 'request')?.format;
    const name = format ? debug.recognised.formats[format] : '';
    if (!part) return t.from.hashOf(name);
    return canonicalRequest.includes(part) ? t.from.canonical(name) : t.from.request(name);
  }

  /** How far the key at hand tells what was hashed. */
  function keyState(): keyof typeof t.from.nothing.hashed {
    if (keySaysOf(reading, cause) === 'not') return 'not';
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
