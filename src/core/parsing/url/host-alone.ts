import type { PasteItem } from '@/core/parsing/paste/paste';
import { trimmed } from '@/core/parsing/paste/spans';
import { requestOfUrl } from './request-of-url';

const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,12}(?::\d{1,5})?$/i;
const OF_AWS = /\.(?:amazonaws\.com(?:\.cn)?|on\.aws|api\.aws)(?::\d{1,5})?$/i;
const LONGEST = 300;

/** A text that is the name of one of AWS's hosts and nothing else, with a port or without. */
export function hostAlone(text: string): readonly PasteItem[] {
  const at = text.length > LONGEST ? undefined : trimmed(text, [0, text.length]);
  const name = at && text.slice(...at);
  if (at === undefined || name === undefined || !HOST.test(name) || !OF_AWS.test(name)) return [];
  const request = requestOfUrl(`https://${name}`);
  return request === undefined ? [] : [{ kind: 'request', format: 'url', request, at, notes: [] }];
}
