import { createStore } from 'zustand/vanilla';

/** The one set of credentials of the page. In memory only: nothing here is ever stored, logged or put into an address. */
export type CredentialFields = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
};

const NO_CREDENTIALS: CredentialFields = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };

type CredentialsState = CredentialFields & {
  /** When temporary ones end, as pasted or typed; whoever changes the fields by hand takes it away. */
  readonly ends?: string | undefined;
  /** How often a person pressed Forget: all that came from a credential, or may hold one, is dropped each time, by every store. */
  readonly forgotten: number;
  readonly set: (change: Partial<CredentialFields> & { readonly ends?: string | undefined }) => void;
  readonly forget: () => void;
};

export const createCredentialsStore = (initial: CredentialFields) =>
  createStore<CredentialsState>()((set, get) => ({
    ...initial,
    forgotten: 0,
    set: (change) => set({ ends: undefined, ...change }),
    forget: () => set({ ...NO_CREDENTIALS, ends: undefined, forgotten: get().forgotten + 1 }),
  }));
/** Whether nothing of a key is there: derived keys are credentials too, so whatever was made with it goes with it. */
export const areForgotten = ({ accessKeyId, secretAccessKey, sessionToken }: CredentialFields): boolean =>
  accessKeyId === '' && secretAccessKey === '' && sessionToken === '';

/** Calls `drop` whenever a person presses Forget, with what was there until then. */
export const onForget = (credentials: CredentialsStore, drop: (before: CredentialFields) => void): (() => void) =>
  credentials.subscribe((now, before) => {
    if (now.forgotten !== before.forgotten) drop(before);
  });

/** For what takes its time: tells, later on, whether nothing was forgotten since. What was begun before brings nothing back. */
export function keptSince(credentials: CredentialsStore): () => boolean {
  const { forgotten } = credentials.getState();
  return () => credentials.getState().forgotten === forgotten;
}

export type CredentialsStore = ReturnType<typeof createCredentialsStore>;
