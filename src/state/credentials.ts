import { createStore } from 'zustand/vanilla';

/** The one set of credentials of the page. In memory only: nothing here is ever stored, logged or put into an address. */
export type CredentialFields = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
};

const NO_CREDENTIALS: CredentialFields = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };

export const createCredentialsStore = (initial: CredentialFields) =>
  createStore<
    CredentialFields & { readonly set: (change: Partial<CredentialFields>) => void; readonly forget: () => void }
  >()((set) => ({ ...initial, set: (change) => set(change), forget: () => set(NO_CREDENTIALS) }));
/** Whether nothing of a key is there: derived keys are credentials too, so whatever was made with it goes with it. */
export const areForgotten = ({ accessKeyId, secretAccessKey, sessionToken }: CredentialFields): boolean =>
  accessKeyId === '' && secretAccessKey === '' && sessionToken === '';

export type CredentialsStore = ReturnType<typeof createCredentialsStore>;
