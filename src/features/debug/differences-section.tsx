import { useMemo, useState } from 'react';
import type { Answer, Differences, Reading } from '@/core';
import { differences } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import type { Cause } from '@/state/debug';
import { Button } from '@/ui/button';
import { assumedNames } from './assumed-names';
import { DifferenceLines } from './difference-lines';
import { keySaysOf } from './lead';
import type { TextOrBytes } from './marked-text';
import { differingLines, type Texts, ThreeTexts } from './three-texts';
import styles from './verdict.module.css';

type Props = {
  readonly reading: Reading;
  /** What the search found to be hashed. */
  readonly answer: Answer | undefined;
  readonly cause: Cause;
};

/** What was hashed, what was sent and what AWS received, as far as each is known: as a picture, and line by line. */
export function DifferencesSection({ reading, answer: found, cause }: Props) {
  const { debug } = useDebugTexts();
  const t = debug.differences;
  // Of an upload form only the policy is signed: there is no canonical request to compare.
  const answer = found?.canonicalRequest === '' ? undefined : found;
  const keySays = keySaysOf(reading, cause);
  const acquitted =
    keySays !== undefined && keySays !== 'not' && !answer && !reading.case.hashed
      ? wholly(reading.case.sent)
      : undefined;
  const compared = useDifferences(reading, answer ?? acquitted);
  const { sent, received } = reading.case;
  const hashed = answer ?? reading.case.hashed;
  const { pair } = reading.case;
  const known = [sent, received, hashed, ...(pair ? [pair.first, pair.second] : [])].filter(
    (text) => text?.canonicalRequest !== undefined || text?.stringToSign,
  );
  // One text has nothing to differ from.
  if (known.length < 2) return null;
  return (
    <section className={styles['differences']} aria-label={t.title}>
      {!pair && (
        <ThreeTexts
          reading={reading}
          differences={compared}
          answer={answer}
          acquitted={acquitted}
          keySays={keySays}
          cause={cause}
        />
      )}
      <OneDifference differences={compared} />
      {sent !== undefined && sent.assumed.length > 0 && <Assumed assumed={sent.assumed} />}
    </section>
  );
}

/** What was sent, where no part of it had to be filled in. */
const wholly = (sent: Reading['case']['sent']): Texts | undefined =>
  sent?.stringToSign !== undefined && sent.canonicalRequest !== undefined && sent.assumed.length === 0
    ? { canonicalRequest: sent.canonicalRequest, stringToSign: sent.stringToSign }
    : undefined;

function Assumed({ assumed }: { readonly assumed: NonNullable<Reading['case']['sent']>['assumed'] }) {
  const { debug, diagnosis } = useDebugTexts();
  return <p className={styles['hint']}>{debug.differences.assumed(assumedNames(assumed, diagnosis))}</p>;
}

/** The canonical requests line by line; the strings to sign only where more than their hash differs. */
function OneDifference({ differences: compared }: { readonly differences: Differences }) {
  const t = useDebugTexts().debug.differences;
  const [as, setAs] = useState<TextOrBytes>('text');
  const { canonicalRequest, stringToSign } = compared;
  const differs = differingLines(canonicalRequest).length > 0;
  const toSignDiffers = differingLines(stringToSign).length > 0;
  const isPartlyUnknown = canonicalRequest.some(({ sentUnknown }) => sentUnknown);
  const texts = (['canonicalRequest', 'stringToSign'] as const).filter((which) =>
    which === 'canonicalRequest' ? canonicalRequest.length > 0 : toSignDiffers || canonicalRequest.length === 0,
  );
  return (
    <>
      {texts.map((which, i) => (
        <div key={which} className={styles['group']}>
          <div className={styles['groupHead']}>
            <h2 className={styles['heading']}>{t[which]}</h2>
            {i === 0 && (differs || toSignDiffers) && (
              <div className={styles['choice']}>
                {(['text', 'bytes'] as const).map((kind) => (
                  <Button key={kind} variant="quiet" aria-pressed={as === kind} onClick={() => setAs(kind)}>
                    {t[kind]}
                  </Button>
                ))}
              </div>
            )}
          </div>
          <DifferenceLines lines={compared[which]} as={as} isPair={compared.pair === true} />
          {i === texts.length - 1 && !toSignDiffers && (differs || !isPartlyUnknown) && (
            <Caption differs={differs} hasToSign={stringToSign.length > 0} />
          )}
        </div>
      ))}
    </>
  );
}

/** What is so of the strings to sign, which are not drawn. */
function Caption({ differs, hasToSign }: { readonly differs: boolean; readonly hasToSign: boolean }) {
  const t = useDebugTexts().debug.differences;
  if (differs && !hasToSign) return null;
  return <p className={styles['hint']}>{differs ? t.onlyHash : t.none}</p>;
}

/** With what the key showed to be hashed in place of the signer's log. */
function useDifferences(reading: Reading, answer: Texts | undefined): Differences {
  const { canonicalRequest, stringToSign } = answer ?? {};
  return useMemo(() => {
    if (canonicalRequest === undefined) return reading.differences;
    const { sent, received } = reading.case;
    const hashed = {
      canonicalRequest,
      stringToSign,
      canonical: undefined,
      toSign: undefined,
      agrees: undefined,
      assumed: [],
    };
    return differences({ hashed, sent, received });
  }, [canonicalRequest, stringToSign, reading]);
}
