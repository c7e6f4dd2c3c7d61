import { type ChangeTexts, text } from '@/i18n/format';
import { printed } from './forms';

export const inTransit: ChangeTexts<'as'> & ChangeTexts<'signature'> = {
  'as-received': text(
    'What AWS received was signed, not what was pasted',
    'The signature fits AWS’s canonical request, and the pasted request differs from it.',
    'Paste the request as it really was sent. If it was, something in between changes it back.',
  ),
  'as-logged': text(
    'What the log tells was signed, not what was sent',
    'The signature fits the signer’s log, and the request differs from it.',
    'Find what changes the request after it was signed, and sign after that.',
  ),
  'signature-digits': text(
    'The signature was changed after signing',
    ({ name = '1' }) =>
      name === 'v4a'
        ? 'With one of its digits changed it verifies under your public key over this request, which is no coincidence: that digit was mistyped, or changed on the way.'
        : `All but ${name} of its 64 digits are those that your key makes over this request, which is no coincidence: ${name === '1' ? 'one was' : 'they were'} mistyped, or changed on the way.`,
    'Copy the whole URL or header again from where it was signed, and do not edit it.',
  ),
  'signature-printed': text(
    'The signature was written otherwise',
    ({ name }) => `It is the right one for this request. ${printed(name)}`,
    'Write each byte of the signature with two lower-case digits, as `%02x` does, and nothing else.',
  ),
  'signature-plain-hash': text(
    'The signature is a plain hash, not an HMAC',
    ({ name }) =>
      name === 'text'
        ? 'It is the SHA-256 of the string to sign: no key is in it.'
        : `It is the SHA-256 of signing key and string to sign put together${name === 'text-key' ? ', the text first' : ''}. An HMAC is another value.`,
    'Sign the string to sign with HMAC-SHA256 and the signing key: `hmac.new` in Python, `createHmac` in Node.js, `hash_hmac` in PHP, `openssl dgst -sha256 -mac HMAC` in a shell.',
  ),
  'signature-hashed-again': text(
    'The signature was hashed once more',
    ({ name }) =>
      name === 'digits'
        ? 'It is the SHA-256 of the digits of the right signature.'
        : 'It is the SHA-256 of the bytes of the right signature.',
    'The signature is the last HMAC itself, in 64 hexadecimal digits: hash nothing behind it.',
  ),
  'signature-signed-again': text(
    'The HMAC of the signature was computed twice',
    ({ name }) =>
      name === 'key'
        ? 'The right signature served as the key of another HMAC over the string to sign.'
        : `The ${name === 'digits' ? 'digits' : 'bytes'} of the right signature were signed again with the signing key.`,
    'Four HMACs make the signing key, and one over the string to sign the signature: it is that one itself, in 64 hexadecimal digits.',
  ),
  'signature-encoding': text(
    'The signature of SigV4a was written otherwise',
    ({ name = '' }) =>
      `It has to be DER, in hexadecimal. ${
        {
          raw: 'It holds its two numbers one behind the other, 32 bytes each, as JOSE and WebCrypto write them.',
          loose: 'It looks like DER, but its numbers have not the bytes that they take there.',
          'base64-der': 'It is written in Base64.',
          'base64-raw': 'It is written in Base64, and its two numbers stand one behind the other.',
        }[name] ?? 'It is written otherwise.'
      }`,
    "Ask the library for DER (ASN.1), and write each byte with two hexadecimal digits: `dsaEncoding: 'der'` in Node.js, `SHA256withECDSA` in Java, `ecdsa.SignASN1` in Go.",
  ),
  'signature-cut': text(
    'The signature is not whole',
    ({ name = '63' }) =>
      `It has ${name} digits in place of 64, and they agree with those that your key makes for this request. That is no coincidence: it was cut, or a digit was lost or added.`,
    'Copy the whole URL or header again from what signed it.',
  ),
};
