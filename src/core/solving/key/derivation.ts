import { CHARSETS } from '@/core/faults/charsets';
import { DECODERS } from '@/core/faults/decoders';
import { PRINTERS } from '@/core/faults/printers';
import { encoded } from '@/core/faults/spelling/encoded';
import { type Bytes, fromBase64Url, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { type HmacPads, hmacPads, hmacWords, newPads, padsOfWords } from '@/core/kernel/sha256-hmac';
import { bytesOfWords } from '@/core/kernel/sha256-running';
import type { Hasher } from '@/core/ports';
import { beforeHash, type HashForm, type KeyForm, type Keying, type SignedText, type TextForm } from './keying';

/** The bytes of base64 text in either alphabet; what is of neither, and a digit too many, is passed over. */
function lenientBase64(text: string): Bytes {
  const digits = text.replace(/[^A-Za-z0-9+/_-]/g, '');
  return fromBase64Url(digits.length % 4 === 1 ? digits.slice(0, -1) : digits) ?? utf8('');
}

const charsets = new Map(CHARSETS.map(({ id, bytes }) => [id as TextForm, bytes]));
/** What writes octets as text, or reads them as it. */
const texts = new Map<KeyForm | HashForm, (bytes: Uint8Array) => string>([
  ['hex', toHex],
  ...PRINTERS.map(({ id, print }) => [id, print] as const),
  ...DECODERS.map(({ id, read }) => [id, read] as const),
]);

/** A text as octets. */
const textAs = (form: TextForm, text: string): Bytes => charsets.get(form)?.(text) ?? utf8(text);

/** A key in the form in which it keys what comes next. */
function keyAs(form: KeyForm, key: Bytes): Bytes {
  const written = texts.get(form);
  return written === undefined ? key : utf8(written(key));
}

type Plan = { readonly start: Bytes; readonly messages: readonly Bytes[] };

/** The octets of a secret behind its prefix. */
export const secretAs = (form: Keying['secretForm'], prefix: string, secret: string): Bytes =>
  form === 'base64' ? Uint8Array.from([...utf8(prefix), ...lenientBase64(secret)]) : textAs(form, prefix + secret);

function planOf({ secret, prefix, secretForm, steps, stepForms, order }: Keying): Plan {
  if ('signingKey' in secret) return { start: secret.signingKey, messages: [] };
  const start = secretAs(secretForm, prefix, secret.text);
  return { start, messages: order.map((step) => textAs(stepForms[step] as TextForm, steps[step] as string)) };
}

const formAfter = ({ between, last }: Keying, step: number, of: number): KeyForm => (step === of - 1 ? last : between);

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
    const { secret, prefix, secretForm, order, steps, stepForms, between, last, swapped } = keying;
    const isUtf8 = stepForms.every((form) => form === 'utf-8');
    if (swapped || !isUtf8 || 'signingKey' in secret) return derivedAlone(keying, into);
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
  return form === 'bytes' ? padsOfWords(mac, into) : hmacPads(keyAs(form, bytesOfWords(mac)), into);
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
    key = keyAs(formAfter(keying, i, messages.length), bytesOfWords(mac));
  }
  hmacPads(key, into);
}

/** The same key by way of the Hasher port, for the proof. */
export async function deriveWith(hasher: Hasher, keying: Keying): Promise<Bytes> {
  const { start, messages } = planOf(keying);
  let key = start;
  for (const [i, message] of messages.entries()) {
    const mac = keying.swapped ? await hasher.hmacSha256(message, key) : await hasher.hmacSha256(key, message);
    key = keyAs(formAfter(keying, i, messages.length), mac);
  }
  return key;
}

/** What stands in the string to sign for a canonical request. `again` is the hash of what `hashedAgain` gives. */
function hashPart(form: HashForm, digest: Bytes, request: () => string, again: Bytes): Bytes {
  switch (form) {
    case 'bytes':
      return digest;
    case 'request':
      return utf8(request());
    default:
      return utf8(texts.get(form)?.(digest) ?? toHex(again));
  }
}

/** What a form hashes once more. */
export const hashedAgain = (form: HashForm, digest: Bytes): Bytes =>
  form === 'hex-hashed' ? utf8(toHex(digest)) : digest;

/** The octets that are keyed at the end: the string to sign of a canonical request with this digest. */
export function bytesToSign(signed: SignedText, digest: Bytes, request: () => string, again: Bytes): Bytes {
  const { hash, end, textForm } = signed;
  const part = hashPart(hash, digest, request, again);
  const before = beforeHash(signed);
  const text = textForm === 'utf-8' ? undefined : fromUtf8(part);
  return text === undefined ? joined([utf8(before), part, utf8(end)]) : textAs(textForm, before + text + end);
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
