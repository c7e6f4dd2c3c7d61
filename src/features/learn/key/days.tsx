import { useCallback, useMemo } from 'react';
import { readable } from '@/core';
import { addSeconds, answerAt, endOf, LATEST_SIGNING, type Lifetime, LONGEST_HOURS, TIMELINE } from '@/core/learn';
import { Answer, statusLine } from '@/features/learn/answer';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { useBuilt, useOpened } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useMessages, useSentences } from '@/i18n/context';
import type { LearnTexts } from '@/i18n/en/learn/all';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { sessionIn, useLasts } from '@/state/lasts';
import { Rich } from '@/ui/rich';
import styles from './key.module.css';

/** A time line to drag at: what ends a link, and what is answered at a moment of it. */
export function Days() {
  const t = useLearnTexts().key;
  const { hasher } = useStores();
  const { params, choose } = usePlace();
  const opened = useOpened();
  const { shortSeconds } = useMessages();
  const own = useOwnLink();
  const origin = own?.at ?? opened;
  const at = (name: SliderName) => hoursIn(params.get(name), SLIDERS[name]);
  const signed = at('signed') ?? 0;
  const expires = at('expires') ?? own?.expires ?? LONGEST_HOURS;
  const sessionEnds = params.get('session') === NONE ? undefined : (at('session') ?? own?.session);
  const keyEnds = at('key');
  const moment = at('moment') ?? 30;
  const life = useMemo<Lifetime>(
    () => ({ signed, expires, sessionEnds, keyEnds }),
    [signed, expires, sessionEnds, keyEnds],
  );
  const end = endOf(life);
  const answer = useComputed(useCallback(() => answerAt(life, moment, origin, hasher), [life, moment, origin, hasher]));
  const long = (hours: number) => shortSeconds(Math.round(hours * 3600));
  const when = (hours: number | undefined) => (hours === undefined ? '' : whenIn(hours - signed, t, long));
  const set = (name: SliderName, hours: number | undefined) => {
    const never = name === 'session' && own?.session !== undefined ? NONE : undefined;
    choose({ [name]: hours === undefined ? never : `${hours}` });
  };
  return (
    <section className={styles['days']} aria-labelledby="learn-days">
      <h3 id="learn-days" className={learn['h2']}>
        {t.days}
      </h3>
      <p className={learn['said']}>
        <Rich text={t.daysLead} />
      </p>
      <svg
        className={styles['line']}
        viewBox={`${TIMELINE.from} 0 ${TIMELINE.to - TIMELINE.from} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.timeline}
      >
        <rect x={TIMELINE.from} y="2" width={TIMELINE.to - TIMELINE.from} height="6" className={styles['never']} />
        <rect x={signed} y="2" width={Math.max(0, end.hours - signed)} height="6" className={styles['valid']} />
        {DAYS.map((day) => (
          <rect key={day} x={day * 24 - 0.15} y="2" width="0.3" height="6" className={styles['tick']} />
        ))}
        <rect x={moment - 0.5} y="0" width="1" height="10" className={styles['moment']} />
      </svg>
      <p className={learn['small']}>{t.validUntil(readable(addSeconds(origin, end.hours * 3600)).replace('Z', ''))}</p>
      <p className={learn['small']}>
        <Rich text={t.ends[end.by]} />
      </p>
      <OfBuild />
      <div className={styles['sliders']}>
        <Slider
          name="signed"
          value={signed}
          said={`${readable(addSeconds(origin, signed * 3600)).slice(0, 16)} UTC`}
          onSlide={set}
        />
        <Slider name="moment" value={moment} said={when(moment)} onSlide={set} />
        <Slider name="expires" value={expires} said={long(expires)} onSlide={set} />
        <Slider name="session" toggle={t.hasSession} value={sessionEnds} said={when(sessionEnds)} onSlide={set} />
        <Slider name="key" toggle={t.hasKeyEnd} value={keyEnds} said={when(keyEnds)} onSlide={set} />
      </div>
      {answer && (
        <Answer
          title={statusLine(answer)}
          refused={answer.status >= 300}
          reply={{ summary: t.answer, text: answer.body }}
        />
      )}
      <h3 className={learn['h2']}>{t.sooner}</h3>
      <p className={learn['said']}>
        <Rich text={t.soonerLead} />
      </p>
      <dl className={styles['sooner']}>
        {t.sessions.map(([what, long]) => (
          <div key={what}>
            <dt>
              <Rich text={what} />
            </dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
      <p className={learn['said']}>{t.longer}</p>
    </section>
  );
}

/** Where a person has a link in Build: when it was signed, and the hours after which it and its session end, where these are known. */
function useOwnLink() {
  const { built, wanted } = useBuilt();
  const lasts = useLasts();
  if (!lasts || !wanted || built?.input.placement.in !== 'query') return undefined;
  const { at, ends } = lasts;
  const session = ends.find(({ by }) => by === 'credentials');
  const hours = (end: number) => Math.min(TIMELINE.to, Math.max(0, (end - at) / 3_600_000));
  return { at, expires: built.input.placement.expires / 3600, session: session && hours(session.at) };
}

/** How long the link lasts that Build holds, where it is a person's own. */
function OfBuild() {
  const t = useLearnTexts().key;
  const texts = useSentences()?.result.lasts.until;
  const { built, wanted } = useBuilt();
  const lasts = useLasts();
  if (!texts || !lasts || !wanted || built?.input.placement.in !== 'query') return null;
  const session = sessionIn(lasts);
  const end = readable(lasts.ends[0].at);
  return <p className={learn['small']}>{t.ofBuild(session === 'none' ? end : texts[session](end))}</p>;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6, 7];

/** From which hour to which each slider goes. */
const SLIDERS = {
  signed: { from: TIMELINE.from, to: LATEST_SIGNING },
  moment: TIMELINE,
  expires: { from: 1, to: LONGEST_HOURS },
  session: { from: 1, to: TIMELINE.to },
  key: { from: 1, to: TIMELINE.to },
} as const;
type SliderName = keyof typeof SLIDERS;

/** Stands in the address for a session that does not end, where that of Build does. */
const NONE = 'none';

function hoursIn(text: string | null, { from, to }: (typeof SLIDERS)[SliderName]): number | undefined {
  if (text === null || !/^-?\d{1,3}$/.test(text)) return undefined;
  return Math.min(to, Math.max(from, Number(text)));
}

type SliderProps = {
  readonly name: SliderName;
  /** What turns it on; without, it always is. */
  readonly toggle?: string;
  readonly value: number | undefined;
  /** The value, for people. */
  readonly said: string;
  readonly onSlide: (name: SliderName, hours: number | undefined) => void;
};

function Slider({ name, toggle, value, said, onSlide }: SliderProps) {
  const label = useLearnTexts().key.sliders[name];
  const { from, to } = SLIDERS[name];
  const id = `learn-${name}`;
  return (
    <div className={styles['slider']}>
      {toggle === undefined ? (
        <label htmlFor={id}>{label}</label>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={value !== undefined}
            onChange={(event) => onSlide(name, event.target.checked ? 36 : undefined)}
          />{' '}
          {toggle}
        </label>
      )}
      {value !== undefined && (
        <input
          id={id}
          type="range"
          min={Math.min(from, value)}
          max={to}
          // A link of Build ends at any second; whoever slides goes by hours.
          step={Number.isInteger(value) ? 1 : 'any'}
          value={value}
          aria-label={toggle === undefined ? undefined : label}
          aria-valuetext={said}
          onChange={(event) => onSlide(name, Math.max(from, Math.round(Number(event.target.value))))}
        />
      )}
      <output htmlFor={id}>{said}</output>
    </div>
  );
}

const whenIn = (hours: number, t: LearnTexts['key'], long: (hours: number) => string): string =>
  hours === 0 ? t.atSigning : hours > 0 ? t.after(long(hours)) : t.before(long(-hours));
