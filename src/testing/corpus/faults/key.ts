import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import { both, CURL, call, curlOf, LOG, logOf, refusal, sign, upload, XML } from '@/testing/corpus/exchange';
import { type Habits, hmac } from '@/testing/planted/signer';

/** A secret of which characters get lost on the way through shells, forms and printf. */
const AWKWARD = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const job = call({ secret: AWKWARD });
const object = upload({ secret: AWKWARD });
const signed = (name: string, cause: Parameters<typeof searched>[1], habits: Partial<Habits>): CorpusEntry =>
  searched(AWKWARD, cause, entry(name, curlOf(job, sign(job, habits)), [], CURL));
const chain = (start: string, messages: readonly string[]): Buffer =>
  messages.reduce<Buffer>((key, message) => hmac(key, message), Buffer.from(start));

export const KEY_FAULTS = {
  'secret wrong': [
    searched(
      AWKWARD,
      'received',
      entry(
        'an upload that AWS sees as it was sent, with another secret than AWS holds',
        both(curlOf(object), refusal(object, sign(object).canonicalRequest)),
        ['texts-sent-is-received'],
        CURL,
        XML,
      ),
    ),
    entry(
      'a log and a reply that agree',
      both(logOf(sign(object)), refusal(object, sign(object).canonicalRequest)),
      ['texts-key-or-derivation'],
      LOG,
      XML,
    ),
    signed('the key id in place of the secret', 'secret-key-id', { secret: (_, { keyId }) => keyId }),
  ],
  'secret with white space': [
    signed('a line break behind the secret', 'secret-newline', { secret: (secret) => `${secret}\n` }),
    signed('a space before the secret', 'secret-whitespace', { secret: (secret) => ` ${secret}` }),
  ],
  'secret damaged': [
    signed('a plus in the secret turned into a space', 'secret-plus-to-space', {
      secret: (secret) => secret.replaceAll('+', ' '),
    }),
    signed('a secret that was URL-encoded', 'secret-encoded', { secret: encodeURIComponent }),
    signed('a secret in quotation marks', 'secret-quotes', { secret: (secret) => `"${secret}"` }),
  ],
  'derivation of the key': [
    signed('a key derived without AWS4', 'derivation-prefix', { key: (secret, messages) => chain(secret, messages) }),
    signed('a key derived without aws4_request', 'derivation-step-missing', {
      key: (secret, messages) => chain(`AWS4${secret}`, messages.slice(0, 3)),
    }),
    signed('a key in hexadecimal', 'derivation-hex', {
      key: (secret, messages) => Buffer.from(chain(`AWS4${secret}`, messages).toString('hex')),
    }),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
