import {
  Component,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button } from './button';
import { useLasting } from './lasting';
import styles from './later.module.css';
import { Note } from './note';

type NoFile = 'unreachable' | 'gone' | 'broken';

/** Why something is not there: it did not come, or ended in an error of this kind. */
export type WhyNot = NoFile | { readonly crashed: string };

/** What the kit has to know of something that is fetched when it is wanted. */
export type Later<T> = {
  readonly state: () =>
    | { readonly phase: 'idle' | 'fetching' }
    | { readonly phase: 'there'; readonly value: T }
    | { readonly phase: 'missing'; readonly why: WhyNot };
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Promise<T>;
};

/**
 * What the kit says by itself: of fetching, whatever the page fetches, and that nothing typed is lost where that fails. `what` names
 * it, as inside a sentence.
 */
export type LaterTexts = {
  /** Between a sentence and what can be pressed behind it. */
  readonly gap: string;
  readonly fetching: (what: string) => string;
  readonly missing: Readonly<Record<NoFile, (what: string) => string>>;
  /** `kind` is that of the error: its message could hold what was typed. */
  readonly crashed: (what: string, kind: string) => string;
  readonly retry: string;
  /** Names what a button of this label needs, as inside a sentence. */
  readonly behind: (label: string) => string;
};

export const LaterTextsContext = createContext<LaterTexts | undefined>(undefined);

/** The kit's own words; throws where nobody gave it any. */
export function useLaterTexts(): LaterTexts {
  const texts = useContext(LaterTextsContext);
  if (!texts) throw new Error('no texts above');
  return texts;
}

/** Fetches `later` unless it is there, and follows it. */
export function useLater<T>(later: Later<T>) {
  const state = useSyncExternalStore(later.subscribe, later.state);
  useEffect(() => ask(later), [later]);
  return state;
}

/** Whoever shows its state shows what became of it. */
export const ask = (later: Later<unknown>): void => void later.get().catch(() => undefined);

type FetchedProps<T> = {
  readonly later: Later<T>;
  /** Names it, as inside a sentence. */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
  /** Draws what stands in for it. */
  readonly around?: (said: ReactNode) => ReactNode;
};

/**
 * What is made of a part that is fetched when it is wanted. Until it is there its place says so, as soon as that takes long; where it
 * does not come, and where it crashes, its place says what happened and offers to try again. All else on the page stays.
 */
export function Fetched<T>({ later, what, children, around = itself }: FetchedProps<T>) {
  const state = useLater(later);
  const [failed, setFailed] = useState<WhyNot>();
  if (state.phase === 'missing' && state.why !== failed) setFailed(state.why);
  if (state.phase === 'there')
    return (
      <>
        {failed && <Landing />}
        <Boundary failed={(crashed, onRetry) => around(<Trouble what={what} of={{ crashed }} onRetry={onRetry} />)}>
          {children(state.value)}
        </Boundary>
      </>
    );
  if (!failed) return around(<Fetching what={what} />);
  return around(<Trouble what={what} of={failed} busy={state.phase !== 'missing'} onRetry={() => ask(later)} />);
}

/** For `around`, where another place says what becomes of the same file. */
export const saidElsewhere = (): ReactNode => null;

const itself = (said: ReactNode): ReactNode => said;

/** After half a second of waiting, in words. */
export function Fetching({ what }: { readonly what: string }) {
  const t = useLaterTexts();
  return <Late>{t.fetching(what)}</Late>;
}

/** What takes longer says so. */
export const LONG_MS = 500;

/** Says `children` once waiting has taken long: what comes sooner needs no word. */
export function Late({ children }: { readonly children: ReactNode }) {
  const late = useLasting(true, LONG_MS);
  return (
    <span role="status" className={late ? styles['late'] : 'visually-hidden'}>
      {late && children}
    </span>
  );
}

/** What a rejected promise says of why it was rejected; an error of fetching has a `why`. */
export function whyOf(error: unknown): WhyNot {
  if (!(error instanceof Error)) return { crashed: typeof error };
  return 'why' in error ? (error.why as NoFile) : { crashed: error.name };
}

type TroubleProps = {
  readonly what: string;
  readonly of: WhyNot;
  /** It is being tried again. */
  readonly busy?: boolean;
  readonly onRetry: () => void;
};

/** What could not be fetched and why, that nothing typed is lost by it, and a way to try again. */
export function Trouble({ what, of, busy = false, onRetry }: TroubleProps) {
  const t = useLaterTexts();
  const id = useId();
  const said = typeof of === 'string' ? t.missing[of](what) : t.crashed(what, of.crashed);
  return (
    <div className={styles['trouble']}>
      <Note kind="warning" boxed>
        <span id={id} role="alert">
          {busy ? t.fetching(what) : said}
        </span>
        {t.gap}
        <Button variant="link" aria-describedby={id} aria-disabled={busy} onClick={() => busy || onRetry()}>
          {t.retry}
        </Button>
      </Note>
    </div>
  );
}

/** Where the focus goes when the button that was pressed has made place for what it fetched. */
function Landing() {
  return <span className="visually-hidden" tabIndex={-1} ref={land} />;
}

function land(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}

type BoundaryProps = {
  readonly children: ReactNode;
  /** What stands in for them; `kind` is that of the error, `again` draws them anew. */
  readonly failed: (kind: string, again: () => void) => ReactNode;
};

/** Draws something else in the place of its children when drawing them failed: all else on the page stays. */
export class Boundary extends Component<BoundaryProps, { readonly kind: string | undefined }> {
  override state = { kind: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { kind: error instanceof Error ? error.name : typeof error };
  }

  override render() {
    const { children, failed } = this.props;
    const { kind } = this.state;
    return kind === undefined ? children : failed(kind, () => this.setState({ kind: undefined }));
  }
}
