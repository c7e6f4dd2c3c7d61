import { useLearnTexts } from '@/i18n/learn';
import styles from './break.module.css';

/** The 256 bits of two signatures: those that differ are filled. */
export function Bits({ bits }: { readonly bits: readonly boolean[] }) {
  const t = useLearnTexts();
  return (
    <div className={styles['bits']} role="img" aria-label={t.break.bits(bits.filter(Boolean).length)}>
      {bits.map((differs, i) => (
        <i key={i} data-differs={differs} />
      ))}
    </div>
  );
}
