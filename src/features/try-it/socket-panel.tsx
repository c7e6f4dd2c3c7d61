import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { RECIPES, socketTarget, usualProtocols } from '@/core/making';
import type { SocketTarget } from '@/core/ports';
import { useMessages } from '@/i18n/context';
import type { SocketTexts } from '@/i18n/en/socket';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { recipeAtHand } from '@/state/recipe';
import { isStale } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { type SocketStore, socketStore } from '@/state/socket';
import { Button } from '@/ui/button';
import { Field, TextInput } from '@/ui/field';
import { Trouble } from '@/ui/later';
import { Rich } from '@/ui/rich';
import answer from './answer.module.css';
import styles from './socket.module.css';
import { HiddenStatus, SocketEnding } from './socket-ending';
import { SocketMessages, SocketSay } from './socket-messages';

type Props = { readonly t: SocketTexts };
type PanelProps = Props & {
  /** Something else than that no request can be sent there stands in the way. */
  readonly isHeld: boolean;
  /** Does what it is given at once, or after what has to be asked before. */
  readonly ask: (act: () => void) => void;
};

/** Opens a WebSocket with what was signed, shows all that comes of it, and sends only what a person gives it to send. */
export function SocketPanel({ t, isHeld, ask }: PanelProps) {
  const stores = useStores();
  const store = socketStore(stores);
  const { phase } = useStore(store);
  const aim = useAim();
  if (!aim && phase === 'idle') return null;
  return (
    <section className={styles['socket']} aria-labelledby="socket-heading">
      <h3 className={styles['title']} id="socket-heading">
        {t.title}
      </h3>
      {aim && <Start key={aim.signed.input.service} aim={aim} store={store} t={t} isHeld={isHeld} ask={ask} />}
      <Progress store={store} t={t} begins={aim?.begins} />
    </section>
  );
}

/** What is opened: with what was signed, where, and which subprotocols are offered if nobody says otherwise. */
type Aim = { readonly signed: Signed; readonly target: SocketTarget; readonly begins: string | undefined };

function useAim(): Aim | undefined {
  const { signing, compose } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const chosen = useStore(compose, recipeAtHand);
  const body = useStore(compose, (state) => state.body);
  if (!signed || chosen?.open) return undefined;
  const { signed: sent } = signed.trace;
  const recipe = RECIPES.find(({ id }) => id === chosen?.id);
  const made =
    recipe &&
    chosen &&
    socketTarget(recipe, chosen.answers, {
      ...sent,
      body: body.kind === 'text' ? body.text : undefined,
      at: signed.input.at,
    });
  if (made) return { signed, target: made, begins: recipe.socket?.begins };
  if (!/^wss?:/.test(sent.url)) return undefined;
  return { signed, target: { url: sent.url, protocols: usualProtocols(signed.input.service) }, begins: undefined };
}

type StartProps = PanelProps & { readonly aim: Aim; readonly store: SocketStore };

/** What would be offered, and the button. */
function Start({ aim: { signed, target }, store, t, isHeld, ask }: StartProps) {
  const id = useId();
  const stores = useStores();
  const { phase } = useStore(store);
  const stale = useStore(stores.signing, isStale);
  const [typed, setTyped] = useState<string>();
  const usual = target.protocols.join(', ');
  const protocols = (typed ?? usual)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const isBusy = phase === 'connecting' || phase === 'open' || phase === 'closing';
  const connect = () => ask(() => void store.getState().connect(signed, { url: target.url, protocols }));
  return (
    <>
      <p className={answer['hint']}>
        {target.url !== signed.trace.signed.url && <Rich text={`${t.opens(verbatim(target.url))} `} />}
        {t.what}
      </p>
      <Field id={id} label={t.protocols}>
        <TextInput
          id={id}
          value={typed ?? usual}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value === usual ? undefined : event.target.value)}
        />
        <span className={answer['hint']} id={`${id}-hint`}>
          {t.protocolsHint}
        </span>
      </Field>
      <div className={answer['actions']}>
        <Button variant="primary" disabled={stale || isHeld || isBusy} onClick={connect}>
          {t.connect}
        </Button>
      </div>
    </>
  );
}

/** How far it is, what came, and what can be done about it. */
function Progress({ store, t, begins }: Props & { readonly store: SocketStore; readonly begins: string | undefined }) {
  const state = useStore(store);
  const { names } = useMessages().later;
  const { signing } = useStores();
  const current = useStore(signing, ({ signed }) => signed?.trace);
  if (state.phase === 'idle') return null;
  const { connection } = state;
  const { protocol, signed, target } = connection;
  return (
    <div className={answer['reply']} role="group" aria-label={t.connection}>
      {signed.trace !== current && <p className={answer['hint']}>{t.earlier}</p>}
      <div className={answer['sending']}>
        <span role="status">
          {state.phase === 'ended' ? (
            <SocketEnding end={state.end} t={t} />
          ) : (
            <b className={state.phase === 'open' ? answer['good'] : undefined}>{t.phase[state.phase]}</b>
          )}{' '}
          {protocol !== undefined && state.phase !== 'ended' && (
            <>
              {t.accepted} {protocol === '' ? t.chosenNone : <Rich text={t.chosen(verbatim(protocol))} />}
            </>
          )}
        </span>
        {(state.phase === 'connecting' || state.phase === 'open') && (
          <Button onClick={() => store.getState().disconnect()}>{t.disconnect}</Button>
        )}
      </div>
      {state.phase === 'ended' && state.end.kind === 'not-opened' && (
        <HiddenStatus code={state.end.code} target={target} t={t} />
      )}
      {state.phase === 'ended' && state.end.kind === 'not-fetched' && (
        <Trouble what={names.sender} of={state.end.why} onRetry={() => void store.getState().connect(signed, target)} />
      )}
      {protocol !== undefined && <SocketMessages connection={connection} t={t} />}
      {state.phase === 'open' && <SocketSay store={store} t={t} begins={begins} />}
    </div>
  );
}
