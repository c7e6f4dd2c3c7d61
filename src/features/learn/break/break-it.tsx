import { useCallback } from 'react';
import { stepOf } from '@/core';
import { type Broken, breakLink, breakText, finishedText, MOST_OF_BODY } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { LiveMachine, useLive } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Rich } from '@/ui/rich';
import { Segmented } from '@/ui/segmented';
import { Spoken } from '@/ui/spoken';
import { Bits } from './bits';
import styles from './break.module.css';
import { Characters } from './characters';

const KINDS = ['canonical', 'link'] as const;

/** One character of what was signed, or of the finished link, becomes another. */
export function BreakIt() {
  const t = useLearnTexts();
  const { hasher } = useStores();
  const { machine, now } = useLive();
  const { params, choose } = usePlace();
  const kind: (typeof KINDS)[number] = params.get('in') === 'link' ? 'link' : 'canonical';
  const at = placeIn(params.get('at'));
  const broken = useComputed(
    useCallback(
      async () => ({
        kind,
        made: await (kind === 'link' ? breakLink(machine, at, now, hasher) : breakText(machine, at, now, hasher)),
      }),
      [kind, machine, at, now, hasher],
    ),
  );
  if (!broken) return null;
  const { made } = broken;
  const whole = broken.kind === 'link' ? finishedText(machine) : stepOf(machine.trace, 'canonicalRequest').text;
  const finished = machine.input.placement.in === 'query' ? 'link' : 'request';
  const named = (one: (typeof KINDS)[number]) => (one === 'link' ? finished : one);
  return (
    <div className={learn['beside']}>
      <div className={learn['main']}>
        <Segmented
          name="break-in"
          legend={t.break.what}
          options={KINDS.map((one) => [one, t.break[named(one)]] as const)}
          value={kind}
          onChange={(next) => choose({ in: next === 'link' ? next : undefined, at: undefined })}
        />
        <Characters
          key={broken.kind}
          label={t.break.characters[named(broken.kind)]}
          text={made.text}
          changed={made.to === undefined ? undefined : at}
          onChange={(i) => choose({ at: i === at ? undefined : `${i}` })}
        />
        {broken.kind === 'link' && machine.body.length > MOST_OF_BODY && (
          <p className={learn['small']}>{t.break.bodyBegins(MOST_OF_BODY)}</p>
        )}
        <div className={learn['row']}>
          <span className={learn['said']}>{t.break.orChange}</span>
          {placesIn(whole, broken.kind).map(([name, i]) => (
            <Button key={name} variant="plain" aria-pressed={i === at} onClick={() => choose({ at: `${i}` })}>
              {t.break.places[name]}
            </Button>
          ))}
          <Button disabled={made.to === undefined} onClick={() => choose({ at: undefined })}>
            {t.break.undo}
          </Button>
        </div>
        <dl className={styles['compared']}>
          <dt>{t.break.sentWith}</dt>
          <dd>
            <code translate="no">{made.provided}</code>
          </dd>
          <dt>{t.break.awsComputes}</dt>
          <dd>{made.computed === undefined ? t.break.notComputed : <code translate="no">{made.computed}</code>}</dd>
        </dl>
        {made.bits && <Bits bits={made.bits} />}
        <p className={learn['said']}>
          <Said made={made} />
        </p>
        <Answer
          title={statusLine(made)}
          refused={made.verdict.outcome === 'refused'}
          {...(made.reply === undefined ? {} : { reply: { summary: t.break.reply, text: made.reply } })}
        >
          <p className={learn['said']}>{made.verdict.outcome === 'match' ? t.break.right : made.message}</p>
        </Answer>
        <Spoken>{made.to === undefined ? '' : t.wouldAnswer(made.status)}</Spoken>
      </div>
      <LiveMachine
        step={made.requestHash === undefined ? 0 : 1}
        reading={{
          requestHash: made.requestHash,
          stringToSign: made.stringToSign,
          signature: made.computed,
          status: made.status,
        }}
      />
    </div>
  );
}

/** What is to be seen, in words. */
function Said({ made }: { readonly made: Broken }) {
  const t = useLearnTexts().break;
  if (made.verdict.check !== undefined && made.computed === undefined) return t.stopped(made.verdict.check);
  if (made.to === undefined) return t.same;
  const count = made.bits?.filter(Boolean).length ?? 0;
  if (count === 0 && made.verdict.outcome === 'refused') return t.rightAndRefused;
  if (count === 0) return made.isBody ? t.bodyUnsigned : t.harmless;
  if (made.signatureItself) return t.signatureItself(count);
  return <Rich text={t.differ(count, made.from ?? '', made.to)} />;
}

const placeIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,5}$/.test(text) ? Number(text) : undefined;

/** Places that are worth breaking, by what stands there: in a canonical request, a link, or a request as HTTP writes it. */
function placesIn(text: string, kind: (typeof KINDS)[number]) {
  const found = [
    ['method', /^\w+:/.test(text) ? -1 : 0],
    ['path', pathIn(text)],
    ['expires', after(text, /X-Amz-Expires=/)],
    ['time', after(text, /X-Amz-Date(?:=|: ?)\d{8}T\d{5}/i)],
    ['scope', after(text, /Credential=[^/%\n]+(?:\/|%2F)\d{8}(?:\/|%2F)/)],
    ['signature', after(text, /Signature=/)],
    ['body', kind === 'link' ? after(text, /\n\n/) : -1],
    ['bodyHash', kind === 'link' ? -1 : text.lastIndexOf('\n') + 1],
  ] as const;
  return found.filter(([, i]) => i >= 0);
}

/** The character that follows. */
function after(text: string, piece: RegExp): number {
  const found = piece.exec(text);
  return found ? found.index + found[0].length : -1;
}

/** The last letter of the path. */
function pathIn(text: string): number {
  const start = after(text, /^(?:\S+ )?\w+:\/\/[^/\n]*|^\S+\n/);
  const end = text.slice(start).search(/[?\n]/);
  return start < 0 || end < 2 ? -1 : start + end - 1;
}
