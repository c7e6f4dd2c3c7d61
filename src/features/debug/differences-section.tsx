import { useMemo, useState } from 'react';
import type { Answer, Reading } from '@/core';
import { linesAlone } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import type { Cause } from '@/state/debug';
import { Button } from '@/ui/button';
import { assumedNames } from './assumed-names';
import { DifferenceLines } from './difference-lines';
import type { TextOrBytes } from './marked-text';
import { remarkOf, type Sides, sidesOf } from './sides';
import { differingLines, ThreeTexts } from './three-texts';
import styles from './verdict.module.css';

type Props = {
  readonly reading: Reading;
  /** What the search found to be hashed. */
  readonly answer: Answer | undefined;
  readonly cause: Cause;
};

/** What was hashed, what was sent and what AWS received, as far as each is known: as a picture, and line by line. */
export function DifferencesSection({ reading, answer, cause }: Props) {
  const { debug } = useDebugTexts();
  const t = debug.differences;
  const sides = useMemo(() => sidesOf(reading, cause, answer), [reading, cause, answer]);
  const { hashed, sent, received } = sides;
  const { pair } = reading.case;
  const known = [sent, received, hashed, ...(pair ? [pair.first, pair.second] : [])].filter(
    (text) => text?.canonicalRequest !== undefined || text?.stringToSign,
  );
  // One text has nothing to differ from; AWS's, which a reply holds escaped, is shown all the same.
  if (known.length === 1 && received !== undefined) return <Alone received={received} />;
  if (known.length < 2) return null;
  return (
    <section className={styles['differences']} aria-label={t.title}>
      {!pair && <ThreeTexts reading={reading} sides={sides} cause={cause} />}
      <OneDifference sides={sides} />
      {sent !== undefined && sent.assumed.length > 0 && <Assumed assumed={sent.assumed} />}
    </section>
  );
}

/** What the server received, where nothing else is known. */
function Alone({ received }: { readonly received: NonNullable<Sides['received']> }) {
  const { differences: t } = useDebugTexts().debug;
  const lines = useMemo(() => linesAlone(received), [received]);
  const texts = (['canonicalRequest', 'stringToSign'] as const).filter((which) => lines[which].length > 0);
  return (
    <section className={styles['differences']} aria-label={t.boxes.received()}>
      {texts.map((which) => (
        <div key={which} className={styles['group']}>
          <h2 className={styles['heading']}>{t.lineOf(t[which], t.whose.received)}</h2>
          <DifferenceLines lines={lines[which]} as="text" isPair={false} />
        </div>
      ))}
    </section>
  );
}

function Assumed({ assumed }: { readonly assumed: NonNullable<Reading['case']['sent']>['assumed'] }) {
  const { debug, diagnosis } = useDebugTexts();
  return <p className={styles['hint']}>{debug.differences.assumed(assumedNames(assumed, diagnosis))}</p>;
}

/** The canonical requests line by line; the strings to sign only where more than their hash differs. */
function OneDifference({ sides }: { readonly sides: Sides }) {
  const t = useDebugTexts().debug.differences;
  const [as, setAs] = useState<TextOrBytes>('text');
  const compared = sides.differences;
  const { canonicalRequest, stringToSign } = compared;
  const differs = differingLines(canonicalRequest).length > 0;
  const toSignDiffers = differingLines(stringToSign).length > 0;
  const remark = remarkOf(sides);
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
          {i === texts.length - 1 && remark && <p className={styles['hint']}>{t.remarks[remark]}</p>}
        </div>
      ))}
    </>
  );
}
