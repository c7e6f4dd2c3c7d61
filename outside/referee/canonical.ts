import { createECDH, createHash, createHmac } from 'node:crypto';
import { isSignatureOf } from '@/testing/verify-p256';
import type { Question } from './question';

const hmac = (key: string | Buffer, text: string | Buffer): Buffer => createHmac('sha256', key).update(text).digest();

const SCHEMES = { sigv4: 'AWS4-HMAC-SHA256', sigv4a: 'AWS4-ECDSA-P256-SHA256' } as const;

/** The scope of a question; SigV4a's has no region. */
const scopeOf = ({ amzDate, algorithm, region, service }: Question): readonly string[] => [
  amzDate.slice(0, 8),
  ...(algorithm === 'sigv4' ? [region] : []),
  service,
  'aws4_request',
];

/** The string to sign of a canonical request. */
export function stringToSignOf(text: string, q: Question): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return [SCHEMES[q.algorithm], q.amzDate, scopeOf(q).join('/'), hash].join('\n');
}

/** String to sign and signature of a canonical request, under the key of a question for SigV4. */
export function signText(text: string, q: Question): { readonly stringToSign: string; readonly signature: string } {
  const stringToSign = stringToSignOf(text, q);
  return { stringToSign, signature: hmacUnder(scopeOf(q), q.secret, stringToSign) };
}

/** The HMAC of a text under the key that a secret gives for a scope, in hexadecimal. */
export const hmacUnder = (scope: readonly string[], secret: string, text: string): string =>
  hmac(scope.reduce<string | Buffer>(hmac, `AWS4${secret}`), text).toString('hex');

/** Whether a signature is that of a string to sign; with SigV4a OpenSSL is asked, since every signature has a nonce of its own. */
export const isSignatureOfText = (signature: string, text: string, q: Question): boolean =>
  q.algorithm === 'sigv4a'
    ? isSignatureOf(text, signature, publicKeyOf(q))
    : signature === hmacUnder(scopeOf(q), q.secret, text);

/** SigV4a's public key of a question, in hexadecimal (awslabs/aws-c-auth, key_derivation.c; NIST SP 800-108). */
export function publicKeyOf({ accessKeyId, secret }: Question): { readonly x: string; readonly y: string } {
  const fixed = (counter: number): Buffer =>
    Buffer.concat([
      Buffer.from([0, 0, 0, 1]),
      Buffer.from(`${SCHEMES.sigv4a}\0${accessKeyId}`),
      Buffer.from([counter, 0, 0, 1, 0]),
    ]);
  const curve = createECDH('prime256v1');
  for (let counter = 1; counter < 255; counter++) {
    const candidate = BigInt(`0x${hmac(`AWS4A${secret}`, fixed(counter)).toString('hex')}`);
    if (candidate > ORDER - 2n) continue;
    curve.setPrivateKey((candidate + 1n).toString(16).padStart(64, '0'), 'hex');
    const point = curve.getPublicKey('hex');
    return { x: point.slice(2, 66), y: point.slice(66) };
  }
  throw new Error('the secret has no key');
}

/** Of the curve P-256 (FIPS 186-4, D.1.2.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
