import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { stepOf } from '@/core';
import type { Machine } from '@/core/learn';
import learn from '@/features/learn/learn.module.css';
import { useKeyText, useLive } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useMessages, useSentences } from '@/i18n/context';
import { useLearnTexts } from '@/i18n/learn';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Rich } from '@/ui/rich';
import styles from './present.module.css';

type Slide = { readonly title: string; readonly what: string; readonly text: string };

/** One step at a time, in large type, turned by keys. */
export function Present() {
  const t = useLearnTexts().present;
  const { params, choose } = usePlace();
  const slides = useSlides();
  const at = Math.min(slides.length, Math.max(1, Number(params.get('step') ?? 1) || 1));
  const turn = (to: number) => {
    if (to >= 1 && to <= slides.length) choose({ step: to === 1 ? undefined : `${to}` });
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = WAYS[event.key];
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
    if (way === undefined || typing || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    turn(at + way);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const slide = slides[at - 1];
  if (!slide) return null;
  return (
    <section className={classes(learn['box'], styles['stage'])} aria-labelledby="present-title">
      <div role="status" className={styles['slide']}>
        <p className={learn['small']}>{t.at(at, slides.length)}</p>
        <h3 id="present-title">{slide.title}</h3>
        <p>
          <Rich text={slide.what} />
        </p>
        <Text>{slide.text}</Text>
      </div>
      <div className={learn['row']}>
        <Button disabled={at === 1} onClick={() => turn(at - 1)}>
          ← {t.back}
        </Button>
        <Button variant="primary" disabled={at === slides.length} onClick={() => turn(at + 1)}>
          {t.next} →
        </Button>
      </div>
    </section>
  );
}

const WAYS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

const Text = ({ children }: { readonly children: ReactNode }) => (
  <pre translate="no" tabIndex={0}>
    <code>{children}</code>
  </pre>
);

/** The steps of the machine's request, from what was asked for to what is sent. */
function useSlides(): readonly Slide[] {
  const t = useLearnTexts().present;
  const { steps } = useMessages();
  const last = useSentences()?.lastSteps;
  const keyText = useKeyText();
  const { machine } = useLive();
  const { input, trace } = machine;
  const key = (['kDate', 'kRegion', 'kService', 'kSigning'] as const)
    .map((id) => {
      const { value, input: keyed } = stepOf(trace, id);
      return `${id.padEnd(9)}${keyText(value)}  ← ${keyed.text}`;
    })
    .join('\n');
  return [
    { title: t.request, what: t.requestWhat, text: requestOf(machine) },
    {
      title: steps.canonicalRequest,
      what: steps.canonicalRequestWhat,
      text: stepOf(trace, 'canonicalRequest').text,
    },
    { title: steps.stringToSign, what: steps.stringToSignWhat, text: stepOf(trace, 'stringToSign').text },
    { title: last?.signingKey ?? '', what: last?.signingKeyWhat ?? '', text: key },
    { title: last?.signature ?? '', what: last?.signatureWhat ?? '', text: stepOf(trace, 'signature').value },
    { title: t.result, what: t.resultWhat[input.placement.in], text: sentOf(machine) },
  ];
}

const requestOf = ({ input }: Machine): string => {
  const query = input.query.map(({ text }) => text).join('&');
  return [
    `${input.method} ${input.scheme}://${input.authority}${input.path}${query === '' ? '' : `?${query}`}`,
    ...input.headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
};

const sentOf = ({ input, trace }: Machine): string =>
  input.placement.in === 'query'
    ? trace.signed.url
    : trace.signed.headers.map(([name, value]) => `${name}: ${value}`).join('\n');
