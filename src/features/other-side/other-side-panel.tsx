import { useId, useMemo, useState } from 'react';
import {
  type Answers,
  type AskId,
  apiPlaceOf,
  bucketPolicy,
  type Grant,
  grantFor,
  mayBe,
  openOf,
  plain,
} from '@/core/other-side';
import type { OtherSideTexts } from '@/i18n/en/other-side';
import { useStores } from '@/state/context';
import { Disclosure } from '@/ui/disclosure';
import { Field, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { type Asking, needOf, requestOf } from './asked-of';
import { Cors } from './cors';
import { LitText } from './lit-text';
import styles from './other-side.module.css';
import { SmallestApi } from './smallest-api';
import { Source } from './source';

type Props = { readonly signed: Asking; readonly t: OtherSideTexts } & Pick<Parameters<typeof SmallestApi>[0], 'Save'>;

/** What AWS must be told so that this very request is let in: a policy, a rule for pages, or the whole of it to set up. */
export function OtherSidePanel({ signed, t, Save }: Props) {
  const id = useId();
  const { base, origin } = useStores();
  const [answers, setAnswers] = useState<Answers>({});
  const request = useMemo(() => requestOf(signed, base), [signed, base]);
  const { need } = useMemo(() => needOf(signed, origin), [signed, origin]);
  const grant = useMemo(() => grantFor(request, answers), [request, answers]);
  const say = (ask: AskId, value: string) => setAnswers((before) => ({ ...before, [ask]: value }));
  const rest = { request, need, answers, t };
  return (
    <section className={styles['panel']} aria-labelledby={`${id}-title`}>
      <h2 className={styles['title']} id={`${id}-title`}>
        {t.title}
      </h2>
      {request.isPractice && <p className={styles['hint']}>{t.practice}</p>}
      <Policy grant={grant} stage={plain(apiPlaceOf(request, {}).stage)} answers={answers} onSay={say} t={t} />
      <OfBucket {...rest} onSay={say} />
      <Cors {...rest} />
      <SmallestApi {...rest} Save={Save} />
    </section>
  );
}

type PolicyProps = {
  readonly grant: Grant;
  /** As the path has it. */
  readonly stage: string;
  readonly answers: Answers;
  readonly onSay: (ask: AskId, value: string) => void;
  readonly t: OtherSideTexts;
};

/** The least that whoever signs must be allowed, and what the request does not show of it. */
function Policy({ grant, stage, answers, onSay, t }: PolicyProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={`${id}-policy`}>
      <h3 className={styles['subtitle']} id={`${id}-policy`}>
        {t.policy.title}
      </h3>
      {grant.kind === 'unknown' ? (
        <Note kind="info">
          <Rich text={t.policy.unknown} />
        </Note>
      ) : (
        <>
          <Asks asks={grant.asks} stage={stage} answers={answers} onSay={onSay} t={t} />
          {grant.policy ? (
            <>
              <p className={styles['hint']}>{t.policy.where}</p>
              <LitText label={t.policy.title} text={grant.policy} copyLabel={t.copyOf(t.policy.title)} />
            </>
          ) : (
            <Note kind="good">{t.policy.nothing}</Note>
          )}
          {grant.notes.map((note) => (
            <Note key={note} kind="info">
              <Rich text={t.notes[note]} />
            </Note>
          ))}
          <Source url={grant.source} t={t} />
        </>
      )}
    </section>
  );
}

type AsksProps = Omit<PolicyProps, 'grant'> & { readonly asks: readonly AskId[] };

function Asks({ asks, stage, answers, onSay, t }: AsksProps) {
  const id = useId();
  return (
    <div className={styles['asks']}>
      {asks.map((ask) => (
        <Field key={ask} id={`${id}-${ask}`} label={t.asks[ask]}>
          <TextInput
            id={`${id}-${ask}`}
            value={answers[ask] ?? ''}
            invalid={!mayBe(ask, answers[ask])}
            aria-describedby={`${id}-${ask}-fault`}
            placeholder={ask === 'stage' ? stage : openOf(ask)}
            onChange={({ target }) => onSay(ask, target.value)}
          />
          <span id={`${id}-${ask}-fault`}>
            {!mayBe(ask, answers[ask]) && <Note kind="fault">{t.notAnAccount}</Note>}
          </span>
          {ask === 'stage' && (
            <p className={styles['hint']}>
              <Rich text={t.stageHint} />
            </p>
          )}
        </Field>
      ))}
    </div>
  );
}

type OfBucketProps = Parameters<typeof Cors>[0] & { readonly onSay: PolicyProps['onSay'] };

/** A policy on the bucket that limits what links are good for. */
function OfBucket({ request, answers, onSay, t }: OfBucketProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const seconds = typed ?? String(request.expires ?? 600);
  const isNumber = /^[1-9]\d{0,5}$/.test(seconds.trim());
  const policy = bucketPolicy(request, answers, isNumber ? Number(seconds) : 600);
  if (!policy) return null;
  return (
    <Disclosure summary={t.bucket.title} summaryClassName={styles['fold']}>
      <div className={styles['part']}>
        <p className={styles['hint']}>
          <Rich text={t.bucket.what} />
        </p>
        <div className={styles['asks']}>
          <Field id={`${id}-seconds`} label={t.bucket.seconds}>
            <TextInput
              id={`${id}-seconds`}
              inputMode="numeric"
              value={seconds}
              invalid={!isNumber}
              aria-describedby={`${id}-fault`}
              onChange={({ target }) => setTyped(target.value)}
            />
            <span id={`${id}-fault`}>{!isNumber && <Note kind="fault">{t.bucket.notSeconds}</Note>}</span>
          </Field>
          <Field id={`${id}-ip`} label={t.asks.sourceIp}>
            <TextInput
              id={`${id}-ip`}
              value={answers.sourceIp ?? ''}
              invalid={!mayBe('sourceIp', answers.sourceIp)}
              aria-describedby={`${id}-ip-fault`}
              placeholder="192.0.2.0/24"
              onChange={({ target }) => onSay('sourceIp', target.value)}
            />
            <span id={`${id}-ip-fault`}>
              {!mayBe('sourceIp', answers.sourceIp) && <Note kind="fault">{t.bucket.notAddresses}</Note>}
            </span>
          </Field>
        </div>
        {isNumber && <LitText label={t.bucket.title} text={policy} copyLabel={t.copyOf(t.bucket.title)} />}
        <p className={styles['hint']}>
          <Rich text={t.bucket.besides} />
        </p>
        <Source url="https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html" t={t} />
      </div>
    </Disclosure>
  );
}
