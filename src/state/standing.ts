import type { Place } from './address';
import type { ComposeState, ComposeStore } from './compose';
import { type CredentialsStore, onForget } from './credentials';
import { exampleOf } from './examples';

/** What a person has made of a request, more than an address can hold. */
type Standing = Pick<ComposeState, 'request' | 'body' | 'example' | 'recipe' | 'chosen'>;

type World = {
  readonly compose: ComposeStore;
  readonly credentials: CredentialsStore;
  readonly base: string;
  /** What the address says of the request that stands in the fields. */
  readonly nameOf: () => string;
  readonly onTakenBack: () => void;
};

const standingOf = ({ request, body, example, recipe, chosen }: ComposeState): Standing => ({
  request,
  body,
  example,
  recipe,
  chosen,
});

/** So many are kept for the way back and forward; the oldest go first. */
const MOST = 50;

/**
 * Keeps whole what a person typed where a request of the address takes its place, until credentials are forgotten: for the way back and
 * forward to it, and `takeBack` of the compose store offers the last of them; of one in whose place an example was chosen, too.
 */
export function createStanding({ compose, credentials, base, nameOf, onTakenBack }: World) {
  /** By what the address says of each. */
  const kept = new Map<string, Standing>();
  /** What an entry of the history holds all of: it was restored from there, and nothing was typed since. */
  let restored: Pick<Standing, 'request' | 'body'> | undefined;

  /** Whether it is not the person who puts something into the fields. */
  let isPlacing = false;

  const now = () => standingOf(compose.getState());

  function isTyped({ example, body }: Standing): boolean {
    if (!example) return true;
    return body.kind === 'file' || (body.kind === 'text' && body.text !== exampleOf(example, base).body);
  }

  function keep(name: string, standing: Standing): void {
    kept.delete(name);
    kept.set(name, standing);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  function place(what: () => void): void {
    isPlacing = true;
    what();
    isPlacing = false;
  }

  function put({ body, ...standing }: Standing): void {
    place(() => {
      compose.getState().restore(standing.request, undefined);
      compose.getState().setBody(body);
      compose.setState(standing);
    });
    restored = undefined;
  }

  function offer(standing: Standing | undefined): void {
    compose.setState({ takeBack: standing && (() => takeBack(standing)) });
  }

  function takeBack(standing: Standing): void {
    const before = now();
    if (isTyped(before)) keep(nameOf(), before);
    put(standing);
    offer(isTyped(before) ? before : undefined);
    onTakenBack();
  }

  compose.subscribe(({ request, example }, before) => {
    const isChosen = !isPlacing && example !== undefined && request !== before.request;
    if (isChosen && isTyped(before)) offer(standingOf(before));
  });

  onForget(credentials, () => {
    kept.clear();
    offer(undefined);
  });

  return {
    /** Puts the request of a place into the fields: whole where it was typed there, unless the place is a link's. */
    replace: (name: string, { request, example }: Place, by: 'person' | 'link'): void => {
      const before = now();
      const wasTyped = isTyped(before) && !(before.request === restored?.request && before.body === restored.body);
      if (wasTyped) keep(nameOf(), before);
      const whole = by === 'person' ? kept.get(name) : undefined;
      if (whole) put(whole);
      else {
        place(() => compose.getState().restore(request, example, by));
        restored = now();
      }
      if (wasTyped) offer(before);
      else if (whole) offer(undefined);
    },
  };
}
