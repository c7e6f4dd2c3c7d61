import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const scope: FindingTexts<'scope'> = {
  'scope-date': {
    title: 'The scope’s date is not the day of signing',
    what: ({ found, expected }) => `The credential scope says ${q(found)}, the signing time ${q(expected)}.`,
    fix: () => 'Take both from one clock reading, in UTC, and derive the key for that day.',
  },
  'scope-in-code': {
    title: 'The code signs for another place than its host',
    what: ({ part, found, expected, host }) =>
      `It has the ${part === 'region' ? 'Region' : 'service'} ${q(found)} written out, and the host ${q(host)}, which is ${part === 'region' ? 'in' : 'a host of'} ${q(expected)}.`,
    fix: ({ part, expected }) =>
      part === 'region'
        ? `Sign for ${q(expected)}, or send to the host of your Region.`
        : `Sign for the service ${q(expected)}.`,
  },
  'scope-parts': {
    title: 'The credential does not have five parts',
    what: ({ found, parts }) => `${q(found)} has ${parts} when divided at its slashes.`,
    fix: () => 'Write `ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request`.',
  },
  'scope-parts-reported': {
    title: 'S3 cannot read the credential',
    what: ({ inUrl }) =>
      `\`${inUrl ? 'X-Amz-Credential' : 'Credential'}\` came to S3 in another form than \`ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request\`.`,
    fix: ({ inUrl }) =>
      inUrl
        ? 'Look at it as it was sent: its slashes are encoded once, as `%2F`. `%252F` was encoded twice. A part that is empty or missing gives this error too.'
        : 'Look at it as it was sent: an access key ID or Region that is empty, and a slash or white space too many, give this error.',
  },
  'scope-region-host': {
    title: 'The host is in another Region',
    what: ({ found, expected, host, passed, isPractice }) =>
      passed
        ? `${q(host)} is in ${q(expected)} by its name, and the scope says ${q(found)}. AWS’s reply shows that it took this Region, so this is not what it refused.`
        : `${isPractice ? 'The practice endpoint' : q(host)} is in ${q(expected)}, and the scope says ${q(found)}.`,
    fix: ({ expected, passed, isPractice }) =>
      passed
        ? `Check that the request went to this host. If it should, sign for ${q(expected)}.`
        : `Sign for ${q(expected)}${isPractice ? '' : ', or send to the host of your Region'}.`,
  },
  'scope-region-refused': {
    title: 'AWS refuses the Region',
    what: ({ found, expected }) =>
      `This endpoint takes no signature for ${q(found)}${expected === undefined ? '' : `; it is in ${q(expected)}`}.`,
    fix: ({ found, expected }) =>
      expected === undefined
        ? `Sign for the endpoint’s Region${found === 'us-east-1' ? '' : '; for global services that is `us-east-1`. A Region that is off by default must be enabled'}.`
        : `Sign for ${q(expected)}.`,
  },
  'scope-region-shape': {
    title: 'Not the name of a Region',
    what: ({ found }) => `The scope names the Region ${q(found)}, and AWS has none of that name.`,
    fix: ({ expected }) =>
      expected === undefined ? 'Set the Region’s code, for example `eu-central-1`.' : `Write ${q(expected)}.`,
  },
  'scope-region-reported': {
    title: 'AWS expects another Region',
    what: ({ found, expected }) => `Signed for ${q(found)}; S3 expects ${q(expected)}.`,
    fix: ({ expected }) => `Set the Region to ${q(expected)} and use that Region’s host.`,
  },
  'scope-service-host': {
    title: 'The host belongs to another service',
    what: ({ found, expected, host, passed }) =>
      passed
        ? `${q(host)} is a host of ${q(expected)} by its name, and the scope says ${q(found)}. AWS’s reply shows that it took this service, so this is not what it refused.`
        : `${q(host)} is checked as ${q(expected)}, and the scope says ${q(found)}.`,
    fix: ({ expected, passed }) =>
      passed
        ? `Check that the request went to this host. If it should, sign for the service ${q(expected)}.`
        : `Sign for the service ${q(expected)}.`,
  },
  'scope-service-name': {
    title: 'Not the name to sign with here',
    what: ({ found, expected, isName }) =>
      isName
        ? `${q(found)} is the signing name of another service, at the hosts of its own API. What is called at this host is signed as ${q(expected)}.`
        : `${q(found)} is what the endpoint or the product is called. Its signing name is ${q(expected)}.`,
    fix: ({ expected }) => `Sign for the service ${q(expected)}.`,
  },
  'scope-service-reported': {
    title: 'AWS expects another service',
    what: ({ found, expected }) => `Signed for ${q(found)}; the endpoint belongs to ${q(expected)}.`,
    fix: ({ expected }) => `Sign for the service ${q(expected)}.`,
  },
  'scope-terminator': {
    title: 'The scope does not end in aws4_request',
    what: ({ found }) => `The credential ends in ${q(found)}.`,
    fix: () => 'End the scope, and the derivation of the key, with `aws4_request`.',
  },
};
