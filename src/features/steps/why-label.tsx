import { type CSSProperties, memo, type ReactNode, useId, useState } from 'react';
import { createLater, type KeyId } from '@/core';
import type { LineStep } from '@/core/take-away';
import { useMessages, useSentences } from '@/i18n/context';
import type { WhyLabel } from '@/i18n/en/why';
import { OfSigned } from '@/state/use-signed';
import { classes } from '@/ui/classes';
import { Fetched } from '@/ui/later';
import { takeFocus } from './take-focus';
import styles from './why-label.module.css';

const why = createLater(async () => (await import('./why')).WhyOne);

export type Explained = { readonly step: LineStep; readonly of: WhyLabel };

type ButtonProps = {
  /** Of the panel that it opens. */
  readonly panel: string;
  readonly name: string;
  readonly label: string;
  /** Whether the button draws the label; else it lies over it, and adds nothing to the text of its line. */
  readonly draws?: boolean;
};

/** A label that opens the panel of its two sentences. Over a line of a text it is no stop for the tab key: Enter on the text opens it. */
export const WhyButton = memo(function WhyButton({ panel, name, label, draws = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles['label'], !draws && styles['over'])}
      popoverTarget={panel}
      title={name}
      {...(draws ? {} : { 'aria-label': name, 'data-text': label, tabIndex: -1 })}
    >
      {draws && label}
    </button>
  );
});

/** The panel of a label, which stands below it as long as it is open. What is in it is fetched then. */
export const WhyPanel = memo(function WhyPanel({ id, name, ...explained }: PanelProps) {
  const { later } = useMessages();
  const text = `${id}-text`;
  const [place, setPlace] = useState<CSSProperties>();
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={name}
      aria-describedby={text}
      tabIndex={-1}
      className={styles['panel']}
      style={place}
      onBeforeToggle={({ newState }) => setPlace(newState === 'open' ? placeBelow(id) : undefined)}
      onToggle={({ newState, currentTarget }) => {
        // What comes later takes the focus when it is there: then it is read. Where it did so before this event, the focus may be further.
        if (newState !== 'open' || currentTarget.contains(document.activeElement)) return;
        if (document.getElementById(text)) takeFocus(currentTarget);
      }}
    >
      {place && (
        <Fetched later={why} what={later.behind(name)}>
          {(WhyOne) => <OfSigned>{(signed) => <WhyOne id={text} signed={signed} {...explained} />}</OfSigned>}
        </Fetched>
      )}
    </div>
  );
});

type PanelProps = Explained & { readonly id: string; readonly name: string };

type KeyProps = {
  readonly of: KeyId | 'secret';
  readonly label: string;
  readonly drawn: (name: ReactNode) => ReactNode;
};

/** The name of the secret or of a derived key, which opens what is said of it. */
export function WhyKey({ of, label, drawn }: KeyProps) {
  const id = useId();
  const whyOf = useSentences()?.lastSteps.whyOf;
  if (!whyOf) return drawn(label);
  const name = whyOf(label);
  return (
    <>
      {drawn(<WhyButton draws panel={id} name={name} label={label} />)}
      <WhyPanel id={id} name={name} step="signingKey" of={of} />
    </>
  );
}

const WIDEST = 480;
const MARGIN = 16;

/** Below the button of a panel, as far as the window lets it, in pixels of the page. */
function placeBelow(id: string): CSSProperties {
  const { left, bottom } = document.querySelector(`[popovertarget="${id}"]`)?.getBoundingClientRect() ?? new DOMRect();
  const room = document.documentElement.clientWidth - 2 * MARGIN;
  const width = Math.min(WIDEST, room);
  return { width, left: scrollX + Math.max(MARGIN, Math.min(left, room + MARGIN - width)), top: scrollY + bottom + 4 };
}
