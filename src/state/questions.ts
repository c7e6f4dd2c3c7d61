import { createStore } from 'zustand/vanilla';
import { type ComposeStore, doubtfulHost } from './compose';
import { type CredentialFields, type CredentialsStore, onForget } from './credentials';
import { areExampleCredentials } from './examples';

/** Something that is not done before the person has said yes to it. */
export type Question = {
  /** How many requests came before it while another question was open, and are not asked about. */
  readonly passed?: number;
} & (
  | {
      /** A request that somebody else put into the address, in the place of what stands in the fields. */
      readonly kind: 'replace';
      readonly method: string;
      readonly host: string;
      readonly onYes: () => void;
      readonly onNo: () => void;
    }
  | { readonly kind: 'send'; readonly host: string; readonly onYes: () => void }
  | { readonly kind: 'open'; readonly host: string; readonly url: string; readonly onYes: () => void }
);

type QuestionsState = {
  readonly asked: Question | undefined;
  readonly ask: (question: Question) => void;
  readonly answer: (yes: boolean) => void;
};

/**
 * The one question that waits for an answer. None takes its place under the hand of who answers: of those that come meanwhile the newest
 * is asked next, and says how many others it passes over.
 */
export function createQuestionsStore(credentials: CredentialsStore) {
  let next: Question | undefined;
  const store = createStore<QuestionsState>()((set, get) => ({
    asked: undefined,
    ask: (question) => {
      if (!get().asked) return set({ asked: question });
      next = { ...question, passed: next ? (next.passed ?? 0) + 1 : 0 };
    },
    answer: (yes) => {
      const { asked } = get();
      set({ asked: next });
      next = undefined;
      if (yes) asked?.onYes();
      else if (asked?.kind === 'replace') asked.onNo();
    },
  }));
  // The address of what would be opened is a credential.
  onForget(credentials, () => {
    next = undefined;
    store.getState().answer(false);
  });
  return store;
}
export type QuestionsStore = ReturnType<typeof createQuestionsStore>;

type Own = { readonly compose: ComposeStore; readonly credentials: CredentialsStore };

/** The host that a link named, where a signature of the person's own keys would go to it; undefined where nothing need be asked. */
export function hostToAskAbout({ compose, credentials }: Own): string | undefined {
  const host = doubtfulHost(compose.getState());
  return host !== undefined && hasOwnKeys(credentials.getState()) ? host : undefined;
}

/** Whether a person's own secret is there, and not an example's or none. */
export const hasOwnKeys = (fields: CredentialFields): boolean =>
  fields.secretAccessKey !== '' && !areExampleCredentials(fields);
