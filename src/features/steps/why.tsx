import { type ReactNode, useState } from 'react';
import { type LineStep, stepLine } from '@/core/take-away';
import { useMessages } from '@/i18n/context';
import type { WhyFacts, WhyLine, WhyTexts } from '@/i18n/en/why';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { WHY_TEXTS } from '@/i18n/why';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { CopyButton } from '@/ui/copy-button';
import { Fetched, useLater } from '@/ui/later';
import { Rich } from '@/ui/rich';
import styles from './why.module.css';

type Props = { readonly step: LineStep; readonly signed: Signed };

/** Why each line of a step is there, what people get wrong in it, and the same in a shell. */
export function Why({ step, signed }: Props) {
  const { language, later } = useMessages();
  const id = languageOf(language);
  const texts = WHY_TEXTS[id];
  const state = useLater(texts);
  const [last, setLast] = useState<WhyTexts>();
  const t = state.phase === 'there' ? state.value : last;
  if (t !== last) setLast(t);
  return (
    <div className={styles['why']}>
      <Fetched key={id} later={texts} what={later.names.texts(LANGUAGES[id].short)}>
        {() => null}
      </Fetched>
      {t && <Lines t={t} step={step} signed={signed} />}
    </div>
  );
}

function Lines({ t, step, signed }: Props & { readonly t: WhyTexts }) {
  const { input, trace } = signed;
  const { copy } = useStores();
  const { result, steps } = useMessages();
  const line = stepLine(step, trace);
  const facts = { path: input.rule.path, payload: trace.steps.find((one) => one.id === 'payload')?.how ?? 'hashed' };
  return (
    <>
      <dl>
        {t.lines[step].map(({ name, what, wrong }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <p>
                <Rich text={said(what, facts)} />
              </p>
              <p className={styles['wrong']}>
                <Rich text={wrong} />
              </p>
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
