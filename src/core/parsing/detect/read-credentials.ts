import type { PastedCredentials } from '@/core/model/pasted';
import { joinCredentials } from '@/core/parsing/credentials/join-credentials';
import { readPaste } from './read-paste';

/** The credentials in a pasted text, in any of their usual forms; undefined where there are none, and for a bare value. */
export const readCredentials = (text: string): PastedCredentials | undefined =>
  joinCredentials(readPaste(text).items.flatMap((item) => (item.kind === 'credentials' ? [item.credentials] : [])));
