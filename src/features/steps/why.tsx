import { type ReactNode, useState } from 'react';
import { type LineStep, stepLine } from '@/core/take-away';
import { useMessages } from '@/i18n/context';
import type { WhyFacts, WhyLabel, WhyLine, WhyTexts } from '@/i18n/en/why';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { WHY_TEXTS } from '@/i18n/why';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { CopyButton } from '@/ui/copy-button';
import { Fetched, useLater } from '@/ui/later';
import { Rich } from '@/ui/rich';
import { takeFocus } from './take-focus';
import styles from './why.module.css';

type Props = { readonly step: LineStep; readonly signed: Signed };

/** Why each line of a step is there, what people get wrong in it, and the same in a shell. */
export function Why(props: Props) {
  return (
    <div className={styles['why']}>
      {useTexts((t) => (
        <Lines t={t} {...props} />
      ))}
    </div>
  );
}

/** What a label stands at, why it is there, and what people get wrong in it. It takes the focus, so that it is read. */
export function WhyOne({ id, of, step, signed }: Props & { readonly id: string; readonly of: WhyLabel }) {
  return useTexts((t) => {
    const line = t.lines[step][of];
    return (
      line && (
        <div className={styles['one']}>
          <div id={id} ref={focusAround}>
            <Sentences t={t} line={line} signed={signed} />
          </div>
          <p>
            <Page href={PAGE}>{t.page}</Page>
          </p>
        </div>
      )
    );
  });
}

const focusAround = (element: HTMLElement | null): void => takeFocus(element?.closest<HTMLElement>('[popover]'));

/** In the language chosen; in the one before until its texts are there. */
function useTexts(draw: (texts: WhyTexts) => ReactNode): ReactNode {
  const { language, later } = useMessages();
  const id = languageOf(language);
  const texts = WHY_TEXTS[id];
  const state = useLater(texts);
  const [last, setLast] = useState<WhyTexts>();
  const t = state.phase === 'there' ? state.value : last;
  if (t !== last) setLast(t);
  return (
    <>
      <Fetched key={id} later={texts} what={later.names.texts(LANGUAGES[id].short)}>
        {() => null}
      </Fetched>
      {t && draw(t)}
    </>
  );
}

type SentencesProps = { readonly t: WhyTexts; readonly line: WhyLine; readonly signed: Signed };

function Sentences({ t, line, signed: { input, trace } }: SentencesProps) {
  const facts = { path: input.rule.path, payload: trace.steps.find((one) => one.id === 'payload')?.how ?? 'hashed' };
  return (
    <>
      <p>
        <Rich text={said(line.what, facts)} />
      </p>
      <p className={styles['wrong']}>
        <b>{t.oftenWrong}</b> <Rich text={line.wrong} />
      </p>
    </>
  );
}

function Lines({ t, step, signed }: Props & { readonly t: WhyTexts }) {
  const { copy } = useStores();
  const { result, steps } = useMessages();
  const line = stepLine(step, signed.trace);
  return (
    <>
      <dl>
        {Object.entries(t.lines[step]).map(([of, one]) => (
          <div key={of}>
            <dt>{one.name}</dt>
            <dd>
              <Sentences t={t} line={one} signed={signed} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Page href={PAGE}>{t.page}</Page>
      </p>
      {line !== undefined && (
        <>
          <p>
            <Rich text={t.shell[step]} />
          </p>
          <pre className={styles['line']} tabIndex={0} translate="no">
            <code>{line}</code>
          </pre>
          <div>
            <CopyButton label={t.copyLine} done={result.copied} failed={result.copyFailed} onCopy={() => copy(line)}>
              {steps.copy}
            </CopyButton>
          </div>
        </>
      )}
    </>
  );
}

const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html';

const Page = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
    {children} <span aria-hidden="true">↗</span>
  </a>
);

const said = (what: WhyLine['what'], facts: WhyFacts): string => (typeof what === 'string' ? what : what(facts));
