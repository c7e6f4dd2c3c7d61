import { useCallback } from 'react';
import { ALTER_IDS, type AlterId, alter } from '@/core/learn';
import { useComputed } from '@/features/learn/computed';
import learn from '@/features/learn/learn.module.css';
import { LiveMachine, useLive } from '@/features/learn/machine';
import { usePlace } from '@/features/learn/place';
import { useLearnTexts } from '@/i18n/learn';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Pill } from '@/ui/pill';
import { Rich } from '@/ui/rich';
import styles from './signed.module.css';

/** The four lines of the string to sign, and which of them a change reaches. */
export function WhatIsSigned() {
  const t = useLearnTexts();
  const { machine } = useLive();
  const { params, choose } = usePlace();
  const wanted = ALTER_IDS.find((one) => one === params.get('change'));
  const altered = useComputed(useCallback(() => alter(machine, wanted), [machine, wanted]));
  if (!altered) return null;
  const changed = altered.lines.filter((line) => line.changed).length;
  const isQuery = machine.input.placement.in === 'query';
  return (
    <div className={learn['beside']}>
      <div className={learn['main']}>
        <div role="group" aria-label={t.signed.alter} className={learn['choices']}>
          <span className={learn['said']}>{t.signed.alter}</span>
          <Choice
            id={undefined}
            chosen={wanted}
            name={t.signed.nothing}
            onChoose={() => choose({ change: undefined })}
          />
          {ALTER_IDS.map((id) => (
            <Choice
              key={id}
              id={id}
              chosen={wanted}
              name={t.signed.alters[id]}
              onChoose={() => choose({ change: id })}
            />
          ))}
        </div>
        <div className={classes(learn['box'], styles['lines'])}>
          {altered.lines.map(({ id, text, changed: isChanged }) => (
            <Line
              key={id}
              text={text}
              name={t.signed.lines[id][0]}
              why={t.signed.lines[id][1]}
              changed={isChanged}
              shown={wanted !== undefined}
            />
          ))}
          <Line
            text={altered.signature.text}
            name={t.signed.signature}
            why={t.signed.signatureWhy}
            changed={altered.signature.changed}
            shown={wanted !== undefined}
          />
        </div>
        <div className={learn['said']} role="status">
          {wanted !== undefined && <p>{changed === 0 ? t.signed.onlySignature : t.signed.count(changed)}</p>}
          {wanted !== undefined && t.signed.alsoOf[wanted] !== undefined && (
            <p>
              <Rich text={t.signed.alsoOf[wanted]} />
            </p>
          )}
          {isQuery && changed > 1 && <p>{t.signed.bothDate}</p>}
        </div>
      </div>
      <LiveMachine
        step={2}
        reading={{
          requestHash: altered.lines.at(-1)?.text,
          stringToSign: altered.lines.map(({ text }) => text).join('\n'),
          signingKey: altered.signingKey,
          signature: altered.signature.text,
        }}
      />
    </div>
  );
}

type ChoiceProps = {
  readonly id: AlterId | undefined;
  readonly chosen: AlterId | undefined;
  readonly name: string;
  readonly onChoose: () => void;
};

const Choice = ({ id, chosen, name, onChoose }: ChoiceProps) => (
  <Button aria-pressed={id === chosen} variant="choice" onClick={onChoose}>
    {name}
  </Button>
);

type LineProps = {
  readonly text: string;
  readonly name: string;
  readonly why: string;
  readonly changed: boolean;
  /** Whether something was changed at all. */
  readonly shown: boolean;
};

function Line({ text, name, why, changed, shown }: LineProps) {
  const t = useLearnTexts().signed;
  return (
    <div className={styles['line']} data-changed={changed}>
      <code translate="no">{changed ? <mark className={learn['mark']}>{text}</mark> : text}</code>
      <div>
        <p>
          <b>{name}</b>{' '}
          {shown && <Pill {...(changed ? { kind: 'warn' as const } : {})}>{changed ? t.changed : t.unchanged}</Pill>}
        </p>
        <p className={learn['said']}>{why}</p>
      </div>
    </div>
  );
}
