import { Fragment, memo, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSentences } from '@/i18n/context';
import type { WhyLabel } from '@/i18n/en/why';
import { WhyButton, WhyPanel } from './why-label';

type Props = {
  readonly step: 'canonicalRequest' | 'stringToSign' | 'signature';
  /** Of each of its lines, with a space between. */
  readonly labels: string;
};

/** Makes a control of each label of a text: a click on it, or Enter on the part of the text that is reached, opens its two sentences. */
export const WhyLabels = memo(function WhyLabels({ step, labels }: Props) {
  const whyOf = useSentences()?.lastSteps.whyOf;
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const drawn = useDrawnLines(place);
  const labelOf = labels.split(' ') as readonly (WhyLabel | undefined)[];
  return (
    <>
      <span ref={place} hidden />
      {drawn.map((line, i) => {
        const label = line.dataset['label'];
        const of = labelOf[i];
        if (!label || !of || !whyOf) return null;
        const name = whyOf(label);
        const panel = `${id}-${of}`;
        return (
          <Fragment key={panel}>
            {createPortal(<WhyButton panel={panel} name={name} label={label} />, line)}
            <WhyPanel id={panel} name={name} step={step} of={of} />
          </Fragment>
        );
      })}
    </>
  );
});

/** The lines of the step around `place`, as they are drawn; Enter on the text opens what is said of the line that is reached. */
function useDrawnLines(place: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  const [lines, setLines] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    const step = place.current?.closest('section');
    if (!step) return undefined;
    const look = () =>
      setLines((before) => {
        const now = linesIn(step);
        return now.length === before.length && now.every((line, i) => line === before[i]) ? before : now;
      });
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key === 'Enter' && target instanceof Element && target.matches('[role=group]'))
        buttonReached(target)?.click();
    };
    const observer = new MutationObserver(look);
    observer.observe(step, { childList: true, subtree: true });
    step.addEventListener('keydown', onKey);
    look();
    return () => {
      observer.disconnect();
      step.removeEventListener('keydown', onKey);
    };
  }, [place]);
  return lines;
}

const linesIn = (element: Element) => [...element.querySelectorAll<HTMLElement>('code > [data-label]')];

/** The button of the label above the part that is reached, or of the first. */
function buttonReached(text: Element): HTMLElement | null | undefined {
  const lines = linesIn(text);
  const at = lines.findIndex((line) => line.querySelector('[aria-current]'));
  return lines
    .slice(0, Math.max(0, at) + 1)
    .findLast((line) => line.dataset['label'])
    ?.querySelector('button');
}
