import { type ReactNode, useState } from 'react';
import type { Differences, Reading } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { Button } from '@/ui/button';
import styles from './debug.module.css';
import { DifferenceLines } from './difference-lines';
import type { TextOrBytes } from './marked-text';

/** What was sent, what AWS received and what was hashed, as far as each is known. */
export function DifferencesSection({ reading }: { readonly reading: Reading }) {
  const { debug } = useDebugTexts();
  const t = debug.differences;
  const { sent, received, hashed } = reading.case;
  const known = [sent, received, hashed].filter((text) => text?.canonicalRequest !== undefined || text?.stringToSign);
  // One text has nothing to differ from.
  if (known.length < 2) return null;
  return (
    <section className={styles['section']} aria-labelledby="differences-heading">
      <TwoTexts
        differences={reading.differences}
        heading={
          <h2 className={styles['heading']} id="differences-heading">
            {t.title}
          </h2>
        }
      />
      {sent !== undefined && sent.assumed.length > 0 && <Assumed assumed={sent.assumed} />}
    </section>
  );
}

function Assumed({ assumed }: { readonly assumed: NonNullable<Reading['case']['sent']>['assumed'] }) {
  const { debug, diagnosis } = useDebugTexts();
  const names = assumed.map((what) =>
    what === 'method'
      ? diagnosis.roles.method
      : what === 'payload'
        ? diagnosis.roles.payloadHash
        : what.slice('header:'.length),
  );
  return <p className={styles['hint']}>{debug.differences.assumed(names.join(', '))}</p>;
}

/** Canonical request and string to sign, under a heading with the choice between text and bytes. */
export function TwoTexts({ differences, heading }: { readonly differences: Differences; readonly heading: ReactNode }) {
  const t = useDebugTexts().debug.differences;
  const [as, setAs] = useState<TextOrBytes>('text');
  const texts = (['canonicalRequest', 'stringToSign'] as const).filter((which) => differences[which].length > 0);
  const differ = texts.some((which) => differences[which].some(({ comparisons }) => comparisons.length > 0));
  return (
    <>
      <div className={styles['head']}>
        {heading}
        {differ && (
          <div className={styles['tools']}>
            {(['text', 'bytes'] as const).map((kind) => (
              <Button key={kind} variant="quiet" aria-pressed={as === kind} onClick={() => setAs(kind)}>
                {t[kind]}
              </Button>
            ))}
          </div>
        )}
      </div>
      {!differ && <p className={styles['hint']}>{texts.length > 0 ? t.none : t.onlyOne}</p>}
      {texts.map((which) => (
        <div key={which} className={styles['which']}>
          <h3 className={styles['sub']}>{t[which]}</h3>
          <DifferenceLines lines={differences[which]} as={as} />
        </div>
      ))}
    </>
  );
}
