import type { ToldMistake } from '@/core';
import { type ChangeTexts, text } from '@/i18n/format';
import { q, signedAs } from './words';

const signHost = ({ should }: ToldMistake): string =>
  `Sign for ${q(should)}, the host that is sent. A proxy in between must pass Host on as it came.`;

export const host: ChangeTexts<'host'> = {
  'host-port': text(
    'The port of Host differs',
    signedAs,
    'Sign the port that is sent: none where it is the default (443, 80), every other one.',
  ),
  'host-case': text('Host was signed in another case', signedAs, signHost),
  'host-dot': text('The dot at the end of Host differs', signedAs, signHost),
  'host-label': text('Host was signed with other labels', signedAs, signHost),
  'host-other': text('Signed for a different host', signedAs, signHost),
  'host-local': text(
    'A local address was signed as Host',
    signedAs,
    ({ should }) => `Sign for ${q(should)} also where you connect through a tunnel, a proxy or a container’s name.`,
  ),
  'host-region': text(
    'Another endpoint was signed as Host',
    signedAs,
    ({ should }) =>
      `Sign for ${q(should)}, or send to the endpoint that was signed. A redirect to another region needs a new signature.`,
  ),
  'host-bucket': text(
    'The bucket was signed in the other place',
    signedAs,
    'Sign and send the same style: path style with `forcePathStyle: true` in the SDK for JavaScript, else the bucket in the host.',
  ),
  'host-path': text(
    'Host was signed with more of the URL',
    signedAs,
    'Sign the host alone: no scheme, no slash, no part of the path. Take it from a parsed URL, as `URL.host` does.',
  ),
};
