import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Instant } from '@/core';
import { instant, stepOf } from '@/core';
import { type Machine, scenarioInput, sign } from '@/core/learn';
import { useLearnTexts } from '@/i18n/learn';
import { useStores } from '@/state/context';
import { areExampleCredentials } from '@/state/examples';
import { isStale } from '@/state/signing';
import { classes } from '@/ui/classes';
import { Pill } from '@/ui/pill';
import { Segmented } from '@/ui/segmented';
import { useComputed } from './computed';
import styles from './learn.module.css';
import { usePlace } from './place';

type Live = {
  readonly machine: Machine;
  /** The moment at which Learn was opened: everything is signed then, unless it comes from Build. */
  readonly now: Instant;
  /** Whether its keys are a person's own: those are shown in Build, to who asks for them. */
  readonly hidesKeys: boolean;
};
const MachineContext = createContext<Live | undefined>(undefined);

/** The request on which a chapter computes; throws outside of Learn. */
export function useLive(): Live {
  const live = useContext(MachineContext);
  if (!live) throw new Error('no machine above');
  return live;
}

/** The moment at which Learn was opened, to the second. */
export function useOpened(): Instant {
  const { time } = useStores();
  const [opened] = useState(() => instant(Math.floor(time.getState().now / 1000) * 1000));
  return opened;
}

/** What Build holds, where that can be signed here; a person's own request goes before the example, unless it was chosen otherwise. */
export function useBuilt(): { readonly built: Machine | undefined; readonly wanted: boolean } {
  const { signing, compose } = useStores();
  const state = useStore(signing);
  const isExample = useStore(compose, ({ example }) => example !== undefined);
  const body = useStore(compose, (fields) => fields.body);
  const of = usePlace().params.get('of');
  const { signed } = state;
  const text = body.kind === 'text' ? body.text : body.kind === 'none' ? '' : undefined;
  const canRun =
    signed !== undefined &&
    !isStale(state) &&
    !state.chunks &&
    text !== undefined &&
    signed.trace.scheme === 'AWS4-HMAC-SHA256';
  const built = useMemo(
    () => (canRun ? { ...signed, body: text, told: compose.getState().inferred() } : undefined),
    [canRun, signed, text, compose],
  );
  return {
    built,
    wanted: of === 'build' || (of !== 'example' && !isExample),
  };
}

/** Gives a chapter its machine: the example, or what Build holds. `children` are drawn once it runs. */
export function MachineOf({ children }: { readonly children: ReactNode }) {
  const { hasher } = useStores();
  const opened = useOpened();
  const { built, wanted } = useBuilt();
  const example = useComputed(
    useCallback(async (): Promise<Machine> => {
      const { input, body } = await scenarioInput('link', opened, hasher);
      return { input, body, trace: await sign(input) };
    }, [opened, hasher]),
  );
  const isBuilt = built !== undefined && wanted;
  const machine = isBuilt ? built : example;
  const [kept, setKept] = useState<Machine>();
  // A machine made of the same trace is the same.
  const same = kept && machine && kept.trace === machine.trace && kept.body === machine.body;
  if (machine && !same) setKept(machine);
  if (!kept) return null;
  const now = isBuilt ? kept.input.at : opened;
  const hidesKeys = isBuilt && !areExampleCredentials({ sessionToken: '', ...kept.input.credentials });
  return <MachineContext value={{ machine: kept, now, hidesKeys }}>{children}</MachineContext>;
}

/** Chooses between the example and what Build holds. */
export function WhoseRequest() {
  const t = useLearnTexts();
  const { choose } = usePlace();
  const { built, wanted } = useBuilt();
  if (!built) return null;
  return (
    <Segmented
      name="learn-of"
      legend={t.request}
      options={[
        ['example', t.ofExample],
        ['build', t.ofBuild],
      ]}
      value={wanted ? 'build' : 'example'}
      onChange={(of) => choose({ of, at: undefined })}
    />
  );
}

/** What the machine says where a chapter has changed something. */
export type Reading = {
  readonly requestHash: string | undefined;
  readonly stringToSign: string | undefined;
  /** In hexadecimal; without it, the key is that of the machine. */
  readonly signingKey?: string | undefined;
  readonly signature: string | undefined;
  readonly status?: number | undefined;
};

/** The four values, beside a chapter; what a chapter changed is marked. */
export function LiveMachine({ reading, step }: { readonly reading?: Reading | undefined; readonly step: number }) {
  const t = useLearnTexts();
  const { machine } = useLive();
  const keyText = useKeyText();
  const toSign = stepOf(machine.trace, 'stringToSign').text;
  const key = stepOf(machine.trace, 'kSigning').value;
  const before = { hash: toSign.split('\n').at(-1) ?? '', toSign, signature: stepOf(machine.trace, 'signature').value };
  const boxes = [
    [t.hashOf, reading ? reading.requestHash : before.hash, before.hash],
    [t.stringToSign, reading ? reading.stringToSign : before.toSign, before.toSign],
    [t.signingKey, keyText(reading?.signingKey ?? key), keyText(key)],
    [t.signature, reading ? reading.signature : before.signature, before.signature],
  ] as const;
  return (
    <aside className={styles['machine']} aria-label={t.machine}>
      <h2 className={styles['h2']}>{t.machine}</h2>
      {boxes.map(([name, value, old], i) => (
        <div key={name} className={classes(styles['value'], step === i + 1 && styles['here'])}>
          <span className={styles['small']}>
            {i + 1}&ensp;{name}
          </span>
          <code translate="no">{value === undefined ? '—' : <Marked text={value} old={old} />}</code>
        </div>
      ))}
      {reading?.status !== undefined && (
        <div>
          <Pill kind={reading.status < 300 ? 'good' : 'bad'}>{t.wouldAnswer(reading.status)}</Pill>
        </div>
      )}
    </aside>
  );
}

/** A text whose lines are marked where they are not the old ones. */
function Marked({ text, old }: { readonly text: string; readonly old: string }) {
  const before = old.split('\n');
  return text.split('\n').map((line, i) => (
    <span key={i} className={styles['line']}>
      {line === before[i] ? line : <mark className={styles['mark']}>{line}</mark>}
      {'\n'}
    </span>
  ));
}

/** How a derived key is shown: its beginning and its end, and nothing of a person's own. */
export function useKeyText(): (hex: string) => string {
  const { hidesKeys } = useLive();
  return (hex) => (hidesKeys ? '••••••••' : `${hex.slice(0, 8)}…${hex.slice(-8)}`);
}
