import { type Bytes, fromBase64Url, toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type HmacPads, hmacPads, hmacWords, newPads, padsOfWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords } from '@/core/kernel/sha256-running';
import type { Hasher } from '@/core/ports';
import { encoded } from '@/core/solving/spelling/encoded';
import type { HashForm, KeyForm, Keying } from './keying';

/** The bytes of base64 text in either alphabet; what is of neither, and a digit too many, is passed over. */
function lenientBase64(text: string): Bytes {
  const digits = text.replace(/[^A-Za-z0-9+/_-]/g, '');
  return fromBase64Url(digits.length % 4 === 1 ? digits.slice(0, -1) : digits) ?? utf8('');
}

const characters = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A key in the form in which it keys what comes next. `text`: each octet read as a character, then written in UTF-8. */
const keyForms: Readonly<Record<KeyForm, (key: Bytes) => Bytes>> = {
  bytes: (key) => key,
  hex: (key) => utf8(toHex(key)),
  'upper-hex': (key) => utf8(toHex(key).toUpperCase()),
  base64: (key) => utf8(toBase64(key)),
  text: (key) => utf8(characters(key)),
};

type Plan = { readonly start: Bytes; readonly messages: readonly Bytes[] };

function planOf({ secret, prefix, secretForm, steps, order }: Keying): Plan {
  if ('signingKey' in secret) return { start: secret.signingKey, messages: [] };
  const start =
    secretForm === 'text'
      ? utf8(prefix + secret.text)
      : Uint8Array.from([...utf8(prefix), ...lenientBase64(secret.text)]);
  return { start, messages: order.map((step) => utf8(steps[step] as string)) };
}

const formAfter = ({ between, last }: Keying, step: number, of: number) => keyForms[step === of - 1 ? last : between];

type Node = { readonly pads: HmacPads; readonly next: Map<string, Node> };

/** So many keys on the way to signing keys are remembered: a few megabytes. */
const MOST_REMEMBERED = 20_000;

/** Writes the pads of a keying's signing key into `into`. */
export type Derive = (keying: Keying, into: HmacPads) => void;

/** Derives signing keys as a keying has it, and remembers what keyings have in common. */
export function keyDeriver(): Derive {
  const roots = new Map<string, Node>();
  let remembered = 0;

  function nodeIn(nodes: Map<string, Node>, name: string, make: () => HmacPads): Node {
    const old = nodes.get(name);
    if (old) return old;
    const node = { pads: make(), next: new Map<string, Node>() };
    nodes.set(name, node);
    remembered++;
    return node;
  }

  return (keying, into) => {
    const { secret, prefix, secretForm, order, steps, between, last, swapped } = keying;
    if (swapped || 'signingKey' in secret) return derivedAlone(keying, into);
    if (remembered > MOST_REMEMBERED) {
      roots.clear();
      remembered = 0;
    }
    const name = `${secretForm}\n${between}\n${prefix}${secret.text}`;
    let node = nodeIn(roots, name, () => hmacPads(planOf(keying).start));
    for (let i = 0; i < order.length - 1; i++) {
      const message = steps[order[i] as number] as string;
      const { pads } = node;
      node = nodeIn(node.next, message, () => keyedPads(pads, message, between, newPads()));
    }
    const final = order.at(-1);
    if (final !== undefined) keyedPads(node.pads, steps[final] as string, last, into);
    else copyPads(node.pads, into);
  };
}

/** The pads of the key that comes of keying a message. */
function keyedPads(pads: HmacPads, message: string, form: KeyForm, into: HmacPads): HmacPads {
  const mac = hmacWords(pads, encoded(message));
  return form === 'bytes' ? padsOfWords(mac, into) : hmacPads(keyForms[form](bytesOfWords(mac)), into);
}

function copyPads(from: HmacPads, to: HmacPads): void {
  to.inner.set(from.inner);
  to.outer.set(from.outer);
}

function derivedAlone(keying: Keying, into: HmacPads): void {
  const { start, messages } = planOf(keying);
  let key = start;
  for (const [i, message] of messages.entries()) {
    const mac = keying.swapped ? hmacWords(hmacPads(message), key) : hmacWords(hmacPads(key), message);
    key = formAfter(keying, i, messages.length)(bytesOfWords(mac));
  }
  hmacPads(key, into);
}

/** The same key by way of the Hasher port, for the proof. */
export async function deriveWith(hasher: Hasher, keying: Keying): Promise<Bytes> {
  const { start, messages } = planOf(keying);
  let key = start;
  for (const [i, message] of messages.entries()) {
    const mac = keying.swapped ? await hasher.hmacSha256(message, key) : await hasher.hmacSha256(key, message);
    key = formAfter(keying, i, messages.length)(mac);
  }
  return key;
}

/** What stands in the string to sign for a canonical request. `again` is the hash of what `hashedAgain` gives. */
export function hashPart(form: HashForm, digest: Bytes, request: () => string, again: Bytes): Bytes {
  switch (form) {
    case 'hex':
      return utf8(toHex(digest));
    case 'upper-hex':
      return utf8(toHex(digest).toUpperCase());
    case 'bytes':
      return digest;
    case 'base64':
      return utf8(toBase64(digest));
    case 'request':
      return utf8(request());
    default:
      return utf8(toHex(again));
  }
}

/** What a form hashes once more. */
export const hashedAgain = (form: HashForm, digest: Bytes): Bytes =>
  form === 'hex-hashed' ? utf8(toHex(digest)) : digest;
