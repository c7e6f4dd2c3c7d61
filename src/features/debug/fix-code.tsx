import { useState } from 'react';
import type { Reading, Statement } from '@/core';
import type { Remedy } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import { Button } from '@/ui/button';
import styles from './fix-code.module.css';
import { remediesOf } from './remedies-of';

type Props = { readonly leads: Statement; readonly reading: Reading };

/** How it is done right, in the languages for which that is known. */
export function FixCode({ leads, reading }: Props) {
  const t = useDebugTexts().debug.verdict;
  const [chosen, setChosen] = useState<Remedy['language']>();
  const remedies = remediesOf(leads, reading);
  const shown = remedies.find(({ language }) => language === (chosen ?? languageOf(reading))) ?? remedies[0];
  if (!shown) return null;
  return (
    <div className={styles['fix']}>
      <div className={styles['head']} role="group" aria-label={t.languages}>
        <h2 className={styles['title']}>{t.fix}</h2>
        {remedies.map(({ language }) => (
          <Button
            key={language}
            variant="quiet"
            translate="no"
            aria-pressed={language === shown.language}
            onClick={() => setChosen(language)}
          >
            {language}
          </Button>
        ))}
      </div>
      <pre className={styles['code']} translate="no" tabIndex={0}>
        <code>
          {shown.code.split('**').map((piece, i) => (i % 2 === 1 ? <b key={`${i}:${piece}`}>{piece}</b> : piece))}
        </code>
      </pre>
    </div>
  );
}

/** Code in which what stands between two asterisks on either side matters. */
export const Emphasised = ({ code }: Pick<Remedy, 'code'>) =>
  code.split('**').map((piece, i) => (i % 2 === 1 ? <b key={`${i}:${piece}`}>{piece}</b> : piece));

/** The language that the paste is written in, as far as it shows. */
function languageOf({ paste, pieces }: Reading): Remedy['language'] | undefined {
  const signer = pieces.log?.signer ?? '';
  if (/boto|aws.?cli|python/i.test(signer)) return 'Python';
  if (/java(?!script)/i.test(signer)) return 'Java';
  if (/\bgo\b/i.test(signer)) return 'Go';
  if (/ruby/i.test(signer)) return 'Ruby';
  const format = paste.items.find(({ kind }) => kind === 'request')?.format;
  return format === 'curl' ? 'curl' : format === 'fetch' ? 'JavaScript' : undefined;
}
