import { type KeyboardEvent, useRef, useState } from 'react';
import learn from '@/features/learn/learn.module.css';
import { useLearnTexts } from '@/i18n/learn';
import { classes } from '@/ui/classes';
import styles from './break.module.css';

type Props = {
  readonly label: string;
  readonly text: string;
  /** Where a character is another one. */
  readonly changed: number | undefined;
  readonly onChange: (at: number) => void;
};

/** A text of which each character is a button: one stop for the tab key, arrow keys move. */
export function Characters({ label, text, changed, onChange }: Props) {
  const t = useLearnTexts();
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(changed ?? 0);
  const lines = linesOf(text);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const aimed = target(event.key, lines, stop);
    if (aimed === undefined) return;
    // In the middle of a character of two units it goes on.
    const to = /[\udc00-\udfff]/.test(text[aimed] ?? '') ? aimed + (event.key === 'ArrowRight' ? 1 : -1) : aimed;
    event.preventDefault();
    setStop(to);
    box.current?.querySelector<HTMLButtonElement>(`[data-at="${to}"]`)?.focus();
  };
  return (
    <div
      ref={box}
      className={classes(learn['box'], styles['characters'])}
      role="group"
      aria-label={label}
      translate="no"
      onKeyDown={move}
      onClick={({ target: element }) => {
        const at = element instanceof HTMLElement ? element.dataset['at'] : undefined;
        if (at === undefined) return;
        setStop(Number(at));
        onChange(Number(at));
      }}
    >
      {lines.map(({ start, line }) => (
        <code key={start}>
          {line === '' && '\u200b'}
          {placed(line, start).map(({ character, at }) => {
            return (
              <button
                key={at}
                type="button"
                tabIndex={at === stop ? 0 : -1}
                data-at={at}
                className={at === changed ? learn['bad'] : undefined}
                aria-label={t.break.character(at, character)}
                aria-pressed={at === changed}
              >
                {character}
              </button>
            );
          })}
        </code>
      ))}
    </div>
  );
}

/** Each character, and where it stands in UTF-16 units. */
function placed(line: string, start: number): readonly { readonly character: string; readonly at: number }[] {
  let at = start;
  return Array.from(line, (character) => {
    const here = { character, at };
    at += character.length;
    return here;
  });
}

type Lines = readonly { readonly start: number; readonly line: string }[];

function linesOf(text: string): Lines {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { start, line };
    start += line.length + 1;
    return here;
  });
}

/** Where a key leads from a place; undefined for keys that lead nowhere. */
function target(key: string, lines: Lines, from: number): number | undefined {
  const filled = lines.filter(({ line }) => line !== '');
  const n = filled.findIndex(({ start, line }) => from >= start && from < start + line.length);
  const here = filled[n];
  if (!here) return undefined;
  const column = from - here.start;
  const inLine = (line: Lines[number] | undefined, wanted: number) =>
    line && line.start + Math.min(wanted, line.line.length - 1);
  switch (key) {
    case 'ArrowRight':
      return column + 1 < here.line.length ? from + 1 : inLine(filled[n + 1], 0);
    case 'ArrowLeft':
      return column > 0 ? from - 1 : inLine(filled[n - 1], Number.POSITIVE_INFINITY);
    case 'ArrowDown':
      return inLine(filled[n + 1], column);
    case 'ArrowUp':
      return inLine(filled[n - 1], column);
    case 'Home':
      return here.start;
    case 'End':
      return inLine(here, Number.POSITIVE_INFINITY);
    default:
      return undefined;
  }
}
