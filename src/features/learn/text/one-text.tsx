import { useState } from 'react';
import {
  canonicalOf,
  firstDifference,
  journey,
  PLAIN,
  readSpelt,
  respelt,
  SPELLINGS,
  type SpellingId,
  speltText,
} from '@/core/learn';
import learn from '@/features/learn/learn.module.css';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Field, TextArea, TextInput } from '@/ui/field';
import { Pill } from '@/ui/pill';
import { Rich } from '@/ui/rich';
import styles from './text.module.css';

const IDS = Object.keys(SPELLINGS) as readonly SpellingId[];
/** Of the lines of a canonical request what each is, counted from its end where headers are between. */
const LAST = 5;

/** Two spellings of one request become one text, or do not. */
export function OneText() {
  const t = useLearnTexts();
  const { params, choose } = usePlace();
  const chosen = (params.get('with') ?? 'name-case,value-spaces,query-order').split(',').filter(isSpelling);
  // What is typed here could be anything, so no address holds it.
  const [typed, setTyped] = useState<{ readonly here?: string; readonly there?: string }>({});
  const here = typed.here ?? speltText(PLAIN);
  const there = typed.there ?? speltText(respelt(chosen, readSpelt(here)));
  const [mine, theirs] = [canonicalOf(readSpelt(here)), canonicalOf(readSpelt(there))];
  const differs = firstDifference(mine, theirs);
  const toggle = (id: SpellingId) => {
    setTyped({ ...(typed.here === undefined ? {} : { here: typed.here }) });
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    choose({ with: next.length === 0 ? 'none' : next.join(',') });
  };
  return (
    <div className={styles['chapter']}>
      <div className={learn['two']}>
        <Field id="learn-here" label={t.text.here}>
          <TextArea
            id="learn-here"
            rows={4}
            value={here}
            onChange={(event) => setTyped({ ...typed, here: event.target.value })}
          />
        </Field>
        <Field id="learn-there" label={t.text.there}>
          <TextArea
            id="learn-there"
            rows={4}
            value={there}
            onChange={(event) => setTyped({ ...typed, there: event.target.value })}
          />
        </Field>
      </div>
      <div role="group" aria-label={t.text.respell} className={styles['group']}>
        <span className={learn['said']}>{t.text.respell}</span>
        <div className={learn['choices']}>
          {IDS.map((id) => (
            <Button key={id} variant="choice" aria-pressed={chosen.includes(id)} onClick={() => toggle(id)}>
              <span>
                <Rich text={t.text.spellings[id][0]} />
              </span>
            </Button>
          ))}
          <Button
            variant="link"
            onClick={() => {
              setTyped({});
              choose({ with: undefined });
            }}
          >
            {t.text.reset}
          </Button>
        </div>
      </div>
      <ul className={styles['why']}>
        {chosen.map((id) => (
          <li key={id}>
            <Rich text={t.text.spellings[id][1]} />
          </li>
        ))}
      </ul>
      <div className={learn['row']} role="status">
        <Pill kind={differs === undefined ? 'good' : 'bad'}>
          {differs === undefined ? t.text.same : t.text.different}
        </Pill>
        {differs !== undefined && (
          <span className={learn['said']}>{t.text.differsAt(lineName(t.text.lines, mine, differs))}</span>
        )}
      </div>
      {differs === undefined ? (
        <Canonical name={t.text.canonical} text={mine} />
      ) : (
        <div className={learn['two']}>
          <Canonical name={t.text.canonicalHere} text={mine} />
          <Canonical name={t.text.canonicalThere} text={theirs} marked={differs} />
        </div>
      )}
      <Journey />
    </div>
  );
}

const isSpelling = (id: string): id is SpellingId => id in SPELLINGS;

/** A name for line `n` of a canonical request. */
function lineName(names: readonly string[], text: string, n: number): string {
  const lines = text.split('\n').length;
  const at = n < 3 ? n : n === lines - 1 ? LAST : n === lines - 2 ? 4 : 3;
  return names[at] ?? '';
}

function Canonical({ name, text, marked }: { readonly name: string; readonly text: string; readonly marked?: number }) {
  return (
    <section className={learn['box']} aria-label={name}>
      <h3 className={learn['small']}>{name}</h3>
      <pre translate="no">
        {text.split('\n').map((line, i) => (
          <span key={i} className={classes(learn['line'], i === marked && learn['bad'])}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}

/** A name on its way into the path, as each service has it. */
function Journey() {
  const t = useLearnTexts().text;
  const [name, setName] = useState('café & sea blue.jpg');
  const { wire, s3, others } = journey(name);
  const rows = [
    [t.onTheWire, wire],
    [t.inS3, s3],
    [t.inOthers, others],
  ] as const;
  return (
    <section className={styles['journey']} aria-labelledby="learn-journey">
      <h3 id="learn-journey" className={learn['h2']}>
        {t.journey}
      </h3>
      <p className={learn['said']}>
        <Rich text={t.journeyLead} />
      </p>
      <Field id="learn-name" label={t.typed}>
        <TextInput id="learn-name" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <dl className={classes(learn['box'], styles['rows'])}>
        {rows.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <code translate="no">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
