import { Fragment } from 'react';
import styles from './rich.module.css';

/** A sentence in which `text in backticks` stands in the typewriter face; `\0` is a backtick itself. */
export function Rich({ text }: { readonly text: string }) {
  const pieces = text.split('`').map((piece) => piece.replaceAll('\0', '`'));
  return pieces.map((piece, i) =>
    i % 2 === 1 ? (
      <span key={`${i}:${piece}`} className={styles['mono']} translate="no">
        {piece}
      </span>
    ) : (
      <Fragment key={`${i}:${piece}`}>{piece}</Fragment>
    ),
  );
}
