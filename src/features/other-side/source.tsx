import type { OtherSideTexts } from '@/i18n/en/other-side';
import styles from './other-side.module.css';

/** The page of AWS’s documentation that says so. */
export function Source({ url, t }: { readonly url: string; readonly t: OtherSideTexts }) {
  return (
    <p className={styles['hint']}>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {t.source}
      </a>
    </p>
  );
}
