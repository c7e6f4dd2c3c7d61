import type { ToldMistake } from '@/core';
import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { inCharset, printed } from './forms';
import { comparing, q } from './words';

const payloadHashed = comparing('The last line was', 'The last line is not the one that the rules give.');

const signPayload = ({ should }: ToldMistake): string =>
  should === 'UNSIGNED-PAYLOAD'
    ? 'Write `UNSIGNED-PAYLOAD` in the last line, as a presigned S3 URL wants it.'
    : 'Hash the very bytes that are sent, once, and write the hash in lower-case hexadecimal.';

export const payload: ChangeTexts<'payload'> = {
  'payload-empty': text('An empty body was hashed', payloadHashed, (change) =>
    change.should === 'UNSIGNED-PAYLOAD' ? signPayload(change) : `Hand the body to the signer. ${signPayload(change)}`,
  ),
  'payload-unsigned': text('The payload was signed as unsigned', payloadHashed, signPayload),
  'payload-body': text('The hash of the body was signed', payloadHashed, signPayload),
  'payload-streaming': text(
    'The payload was signed as a stream',
    payloadHashed,
    (change) =>
      `Sign ${q((tellable(change) ?? ['', ''])[1])}, or send the body in signed chunks with \`Content-Encoding: aws-chunked\`.`,
  ),
  'payload-newline': text(
    'The body was hashed with other line breaks',
    payloadHashed,
    'Hash the bytes that are sent: curl’s `-d @file` strips line breaks, `--data-binary` does not; editors add one at the end.',
  ),
  'payload-reformatted': text(
    'The body was hashed in another format',
    payloadHashed,
    'Make the body’s text once, then hash and send that text. HTTP libraries that take an object write it anew.',
  ),
  'payload-case': text('The payload hash was written in capitals', payloadHashed, signPayload),
  'payload-hashed-twice': text('The payload was hashed twice', payloadHashed, signPayload),
  'payload-left-out': text('The payload hash was left out', payloadHashed, signPayload),
  'payload-as-text': text('The body itself was signed, not its hash', 'The last line held the body.', signPayload),
  'payload-other': text(
    'Something other than the body was hashed',
    payloadHashed,
    'Look at what reaches the hash: `null`, `{}`, `undefined` and the like come from a body that was not there, or was not text yet.',
  ),
  'payload-charset': text(
    'The body was hashed in another encoding',
    ({ name }) => `It was hashed ${inCharset(name)}.`,
    'Turn the text into bytes once, in UTF-8 without a byte order mark, then hash and send those bytes.',
  ),
  'payload-encoded': text(
    'The body was hashed as Base64',
    'The Base64 of the body was hashed, and the body itself was sent.',
    'Hash the very bytes that are sent. Where a body is handed on as Base64, decode it first.',
  ),
  'payload-printed': text(
    'The payload hash was written otherwise',
    ({ name }) => printed(name),
    'Write each byte of the hash with two lower-case digits, as `%02x` does, and nothing else.',
  ),
};
