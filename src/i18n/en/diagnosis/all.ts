import type { DiagnosisFix, DiagnosisSeverity, InvisibleName, LineRole, TextChange, Wanted } from '@/core';
import { list, number, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';
import { authorization } from './authorization';
import { canonicalTexts } from './canonical-texts';
import { checksum } from './checksum';
import { clients } from './clients';
import { comparedTexts } from './compared-texts';
import { form } from './form';
import { headers } from './headers';
import { host } from './host';
import { key } from './key';
import { method } from './method';
import { outcome } from './outcome';
import { path } from './path';
import { payload } from './payload';
import { query } from './query';
import { redirect } from './redirect';
import { scheme } from './scheme';
import { scope } from './scope';
import { store } from './store';
import { time } from './time';
import { token } from './token';
import { url } from './url';
import { v4a } from './v4a';
import { whoseTexts } from './whose-texts';
import { changes } from './words';

const findings: FindingTexts = {
  ...outcome,
  ...redirect,
  ...scope,
  ...scheme,
  ...v4a,
  ...authorization,
  ...url,
  ...time,
  ...token,
  ...key,
  ...host,
  ...method,
  ...path,
  ...query,
  ...form,
  ...headers,
  ...payload,
  ...clients,
  ...checksum,
  ...store,
  ...canonicalTexts,
  ...comparedTexts,
  ...whoseTexts,
};

export const enDiagnosis = {
  changes,
  findings,
  severities: {
    cause: 'Cause',
    likely: 'Likely',
    suspect: 'Possible',
    note: 'Note',
  } as Readonly<Record<DiagnosisSeverity, string>>,
  /** What else would help, where it is not there. */
  wanted: {
    request: 'Paste the request as it was sent, too.',
    host: 'Add the host that the request was sent to: it is signed, and nothing here names it.',
    method: 'Paste the whole request: a URL does not show the method.',
    cluster:
      'Add the cluster name on the line below the token, as x-k8s-aws-id: my-cluster. It is signed, and the token does not contain it.',
    headers: 'Paste the whole request: the URL does not tell the signed headers.',
    body: 'Paste the body: its hash is signed.',
    reply: 'Add AWS’s reply.',
    'canonical-request': 'Paste the whole reply: with its canonical request, the difference can be seen.',
    'signer-log': 'Paste the signer’s debug log: it shows what was really hashed.',
  } as Readonly<Record<Wanted, string>>,
  fixes: {
    'set-region': ({ region }) => `Use Region ${q(region)}`,
    'set-service': ({ service }) => `Use service ${q(service)}`,
    'set-host': ({ host }) => `Use host ${q(host)}`,
    'set-method': ({ method }) => `Use ${q(method)}`,
    'set-expires': (args) => `Use ${number(args.seconds)} seconds`,
    'remove-headers': ({ names }) => `Remove ${list(names)}`,
    'remove-parameters': ({ names }) => `Remove ${list(names)}`,
  } as { readonly [C in DiagnosisFix['code']]: (args: Extract<DiagnosisFix, { code: C }>['args']) => string },
  roles: {
    method: 'Method',
    path: 'Path',
    query: 'Parameter',
    header: 'Header',
    signedHeaders: 'Signed headers',
    payloadHash: 'Payload hash',
    algorithm: 'Algorithm',
    time: 'Time',
    scope: 'Scope',
    requestHash: 'Hash of the canonical request',
    line: 'Line',
  } as Readonly<Record<LineRole, string>>,
  /** A line that differs, in words. */
  differences: {
    dropped: ({ name }: { readonly name: string }) => `AWS saw an empty ${q(name)}: the header was dropped on the way.`,
    transit: ({ change }: { readonly change: TextChange }) => `On the way to AWS: ${changes[change]}.`,
    client: ({ change }: { readonly change: TextChange }) =>
      `The client does this before it sends: ${changes[change]}.`,
    signer: ({ change }: { readonly change: TextChange }) =>
      `The signer hashed it differently from what was sent: ${changes[change]}.`,
    both: ({ change }: { readonly change: TextChange }) =>
      `The signer hashed it otherwise than AWS received it: ${changes[change]}.`,
    pair: ({ change }: { readonly change: TextChange }) => `Between the two: ${changes[change]}.`,
  },
  invisible: {
    space: 'space',
    tab: 'tab',
    'line-feed': 'line feed',
    'carriage-return': 'carriage return',
    'no-break-space': 'no-break space',
    'zero-width': 'zero-width character',
    'byte-order-mark': 'byte order mark',
    'soft-hyphen': 'soft hyphen',
    direction: 'direction mark',
    control: 'control character',
    'wide-space': 'wide space',
  } as Readonly<Record<InvisibleName, string>>,
};

export type DiagnosisSentences = typeof enDiagnosis;
