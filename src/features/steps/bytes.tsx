import { useMemo } from 'react';
import { utf8 } from '@/core';
import { useSentences } from '@/i18n/context';
import { hexDump } from './hex-dump';
import own from './last-steps.module.css';
import styles from './steps.module.css';

const MOST_BYTES = 16_384;

/** A text as the bytes that go into the hash. */
export function Bytes({ text }: { readonly text: string }) {
  const t = useSentences()?.result;
  const bytes = useMemo(() => utf8(text), [text]);
  return (
    <>
      <pre className={own['hex']} tabIndex={0}>
        <code>{hexDump(bytes.subarray(0, MOST_BYTES))}</code>
      </pre>
      {bytes.length > MOST_BYTES && <p className={styles['hint']}>{t?.tooLong(MOST_BYTES, bytes.length)}</p>}
    </>
  );
}
