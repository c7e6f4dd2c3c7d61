import type { Change, DiagnosisArgs, DiagnosisFix, DiagnosisSeverity, InvisibleName, LineRole, Wanted } from '@/core';
import { list, number, quoted as q, roughly, seconds } from './en-words';

/** A finding in words: a short title, what is so, and what to do. */
export type FindingText<Args> = {
  readonly title: string;
  readonly what: (args: Args) => string;
  readonly fix: (args: Args) => string;
};

const changes: Readonly<Record<Change, string>> = {
  same: 'nothing differs',
  added: 'it was added',
  missing: 'it is missing',
  emptied: 'its value is gone',
  filled: 'a value was put in',
  case: 'only upper and lower case differ',
  whitespace: 'only white space differs',
  'encoded-again': 'it was percent-encoded once more',
  decoded: 'it was percent-decoded once',
  plus: 'only `+`, `%20` and `%2B` differ',
  encoding: 'only the percent-encoding differs',
  latin1: 'UTF-8 was read as Latin-1',
  order: 'only the order differs',
  slashes: 'only slashes differ',
  'dot-segments': 'dot segments were resolved',
  appended: 'something was appended',
  prepended: 'something was put in front',
  cut: 'its end is missing',
  'cut-front': 'its beginning is missing',
  value: 'the value is another',
};

const findings: { readonly [C in keyof DiagnosisArgs]: FindingText<DiagnosisArgs[C]> } = {
  'outcome-accepted': {
    title: 'The signature was accepted',
    what: ({ status }) => `The reply has status ${status}: the signature passed.`,
    fix: () => 'Nothing to repair in the signature.',
  },
  'outcome-access-denied': {
    title: 'Access denied, not a signature fault',
    what: ({ signed }) =>
      signed
        ? 'S3 says a bare “Access Denied” only after it has checked the signature.'
        : 'S3 says “Access Denied” to anonymous requests. No signature was pasted with it.',
    fix: ({ signed }) =>
      signed
        ? 'Check the IAM policy, the bucket policy, Block Public Access and, for a missing object, `s3:ListBucket`.'
        : 'If the request is signed, a policy refuses it. If not, sign it, or make the object public if that is meant.',
  },
  'outcome-firewall': {
    title: 'A firewall or CDN answered',
    what: ({ server }) =>
      `The 403 is a web page, not an error of AWS${server === undefined ? '' : `; the server calls itself ${q(server)}`}. Nobody looked at the signature.`,
    fix: () => 'Look into the rules of AWS WAF, the CDN or the company proxy in between.',
  },
  'outcome-forbidden': {
    title: 'Forbidden, without a reason',
    what: ({ lambda }) =>
      lambda
        ? 'A function URL answers so where the caller may not invoke the function, and to unsigned requests where it wants IAM.'
        : 'API Gateway answers so where an API key is missing, where AWS WAF refuses, and where a custom domain or a private API has nothing for the request.',
    fix: ({ lambda }) =>
      lambda
        ? 'Allow the caller `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`, in IAM or in the function’s policy, and check that the request is signed.'
        : 'Check `x-api-key` and its usage plan, the rules of AWS WAF, the mapping of the custom domain, and the policy of the VPC endpoint.',
  },
  'outcome-server-error': {
    title: 'The server failed',
    what: ({ status }) => `Status ${status} is a fault of the server, not of the signature.`,
    fix: () => 'Send again after a pause. If it stays, look into the service’s health and your integration’s logs.',
  },
  'outcome-kms-denied': {
    title: 'AWS KMS refuses the key',
    what: ({ action }) =>
      `Authentication passed. The caller may not use the KMS key of the object${action === undefined ? '' : ` (${q(action)})`}.`,
    fix: () =>
      'Allow the caller the key, in the key policy and in IAM: `kms:Decrypt` to read, `kms:GenerateDataKey` to write.',
  },
  'outcome-no-such-bucket': {
    title: 'The bucket does not exist',
    what: ({ bucket }) =>
      `The endpoint knows no bucket ${bucket === undefined ? 'of that name' : q(bucket)}. The signature is not the problem.`,
    fix: () => 'Check the bucket’s name, the endpoint, and whether the bucket belongs in the host or in the path.',
  },
  'outcome-no-such-key': {
    title: 'The object does not exist',
    what: ({ key }) => `Authentication passed. There is no object ${key === undefined ? 'under this key' : q(key)}.`,
    fix: () => 'Compare the key letter by letter: upper and lower case, slashes at the front, `+` and spaces.',
  },
  'outcome-not-authorized': {
    title: 'A policy says no',
    what: ({ action }) =>
      `Authentication passed. No policy allows ${action === undefined ? 'this action' : q(action)}, or one denies it.`,
    fix: () =>
      'Change the IAM policy, the resource policy or the service control policy. The key and its signature are fine.',
  },
  'outcome-account': {
    title: 'A matter of the account, not of the signature',
    what: ({ code }) => `${q(code)} is about the account: not signed up, suspended, or the Region not enabled.`,
    fix: () => 'Check the account’s status, and that the service and the Region are enabled.',
  },
  'outcome-slow-down': {
    title: 'Too many requests',
    what: () => 'The service is throttling. The signature is not the problem.',
    fix: () => 'Send again with growing pauses, and spread the requests.',
  },
  'redirect-location-constraint': {
    title: 'The bucket’s Region does not fit the endpoint',
    what: ({ region }) => `The endpoint does not serve buckets of ${region === undefined ? 'this Region' : q(region)}.`,
    fix: () => 'Send to the endpoint of the bucket’s Region, and sign for that Region.',
  },
  'redirect-reported': {
    title: 'The server redirects to another endpoint',
    what: ({ endpoint, region }) =>
      `The request belongs to ${endpoint === undefined ? 'another endpoint' : q(endpoint)}${region === undefined ? '' : ` in ${q(region)}`}. A client that follows sends another Host than the one that was signed.`,
    fix: ({ endpoint }) =>
      endpoint === undefined
        ? 'Sign for the Region’s own endpoint, and send straight to it.'
        : `Sign for ${q(endpoint)}, and send straight to it.`,
  },
  'scope-date': {
    title: 'The scope’s date is not the day of signing',
    what: ({ found, expected }) => `The credential scope says ${q(found)}, the signing time ${q(expected)}.`,
    fix: () => 'Take both from one clock reading, in UTC, and derive the key for that day.',
  },
  'scope-parts': {
    title: 'The credential does not have five parts',
    what: ({ found, parts }) => `${q(found)} has ${parts} when divided at its slashes.`,
    fix: () => 'Write `ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request`.',
  },
  'scope-region-host': {
    title: 'The host is in another Region',
    what: ({ found, expected, host, passed }) =>
      passed
        ? `${q(host)} is in ${q(expected)} by its name, and the scope says ${q(found)}. AWS’s reply shows that it took this Region, so this is not what it refused.`
        : `${q(host)} is in ${q(expected)}, and the scope says ${q(found)}.`,
    fix: ({ expected, passed }) =>
      passed
        ? `Check that the request went to this host. If it should, sign for ${q(expected)}.`
        : `Sign for ${q(expected)}, or send to the host of your Region.`,
  },

  'scope-region-refused': {
    title: 'AWS refuses the Region',
    what: ({ found, expected }) =>
      `This endpoint takes no signature for ${q(found)}${expected === undefined ? '' : `; it is in ${q(expected)}`}.`,
    fix: ({ expected }) =>
      expected === undefined
        ? 'Sign for the endpoint’s Region; for global services that is `us-east-1`. A Region that is off by default must be enabled.'
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
    title: 'Not a signing name',
    what: ({ found, expected }) =>
      `${q(found)} is what the endpoint or the product is called. Its signing name is ${q(expected)}.`,
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
  'scheme-checked-as-v2': {
    title: 'The server checked Signature Version 2',
    what: ({ signedAs }) =>
      `Its string to sign is that of Version 2${signedAs === undefined ? '' : `, though the request is signed with ${signedAs}`}.`,
    fix: () => 'Remove `AWSAccessKeyId`, `Signature` and `Expires` from the query, and sign with SigV4.',
  },
  'scheme-cloudfront': {
    title: 'A CloudFront signed URL',
    what: () => 'It is signed with a CloudFront key pair over a policy. No secret access key takes part.',
    fix: () =>
      'Check the key pair ID, the policy’s URL and times, and that the public key is in the distribution’s key group.',
  },
  'scheme-google': {
    title: 'A signed URL of Google Cloud Storage',
    what: ({ version }) => `It uses Google’s own scheme (${version}), not AWS’s.`,
    fix: () => 'With an HMAC key Google also takes `AWS4-HMAC-SHA256`: sign that way to check it here.',
  },
  'scheme-other-cloud': {
    title: 'A signature of another cloud',
    what: ({ owner }) => `It uses the scheme of ${owner}, not AWS’s.`,
    fix: ({ owner }) => `Look into the documentation of ${owner}.`,
  },
  'scheme-v2': {
    title: 'Signature Version 2',
    what: (args) =>
      args.in === 'query'
        ? 'The URL is signed with the old Version 2, which most Regions refuse.'
        : 'The header is signed with the old Version 2, which most Regions refuse.',
    fix: () => 'Tell the client to sign with Version 4 (`s3v4` in many SDKs).',
  },
  'scheme-v4-required': {
    title: 'The server takes Version 4 only',
    what: () => 'The request was signed with another scheme than `AWS4-HMAC-SHA256`.',
    fix: () => 'Tell the client to sign with Version 4 (`s3v4` in many SDKs).',
  },
  'scheme-v4a-needed': {
    title: 'This endpoint takes SigV4a only',
    what: ({ host }) => `${q(host)} routes to several Regions, so it takes no signature for a single one.`,
    fix: () =>
      'Sign with `AWS4-ECDSA-P256-SHA256` and an `X-Amz-Region-Set`. SDKs need their CRT or SigV4a package for it.',
  },
  'scheme-v4a': {
    title: 'SigV4a',
    what: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? `It is signed for the Regions ${q(regionSet)}. Such signatures differ each time, so they are verified, not compared.`
        : shown
          ? 'It is signed for a set of Regions, but names none in `X-Amz-Region-Set`.'
          : 'It is signed for a set of Regions, which `X-Amz-Region-Set` tells.',
    fix: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? 'Check that the set covers the Region that answered.'
        : shown
          ? 'Send and sign `X-Amz-Region-Set`.'
          : 'Paste the whole request, so that the set can be seen.',
  },

  'authorization-algorithm': {
    title: 'Unknown algorithm',
    what: ({ found }) => `${q(found)} is no algorithm of AWS.`,
    fix: () => 'Write `AWS4-HMAC-SHA256`.',
  },
  'authorization-commas': {
    title: 'A comma is missing in Authorization',
    what: ({ before }) => `There is none before ${q(before)}.`,
    fix: () => 'Separate `Credential`, `SignedHeaders` and `Signature` with a comma and a space.',
  },
  'authorization-host-not-signed': {
    title: 'Host is not signed',
    what: ({ found }) => `The signed headers are ${q(found)}. AWS insists on \`host\`.`,
    fix: () => 'Add `host` to the signed headers and to the canonical request.',
  },
  'authorization-incomplete': {
    title: 'Authorization is incomplete',
    what: ({ names }) => `Missing: ${list(names)}.`,
    fix: () => 'Send the whole header. A line break in the access key ID cuts it off.',
  },
  'authorization-line-break': {
    title: 'A line break inside Authorization',
    what: ({ after }) => `The header breaks after ${q(after)}.`,
    fix: () => 'Remove line breaks from the access key ID and the secret where they are read from.',
  },
  'authorization-not-key-value': {
    title: 'White space splits Authorization',
    what: ({ found, scope }) =>
      scope
        ? `AWS read ${q(found)} as a part of its own: white space stands before or after the access key ID.`
        : `AWS read ${q(found)} as a part of its own, and it has no equal sign.`,
    fix: () =>
      'Remove white space around the access key ID where it is stored. An API Gateway path that does not exist gives this error too.',
  },
  'authorization-not-signed': {
    title: 'The request is not signed',
    what: () => 'It has neither an Authorization header nor signing parameters, so it is anonymous.',
    fix: () => 'Sign it, or check whether a proxy or a redirect took the header off.',
  },
  'authorization-quoted': {
    title: 'Quotation marks in Authorization',
    what: ({ found }) => `There is a ${q(found)} in the header.`,
    fix: () => 'Remove all quotation marks from the header’s value.',
  },
  'authorization-signature-shape': {
    title: 'The signature is malformed',
    what: ({ problem, length, rest }) =>
      ({
        'upper-case': 'Its hexadecimal digits are in upper case; AWS compares lower case.',
        short: `It has ${length} digits; a signature has 64. Its end is missing.`,
        long: `It has ${length} digits; a signature has 64.`,
        trailing: `After its 64 digits comes ${q(rest)}.`,
        'not-hexadecimal': 'It is not hexadecimal. Base64 belongs to other schemes.',
      })[problem],
    fix: ({ problem }) =>
      problem === 'short' || problem === 'trailing'
        ? 'Copy the whole link, and nothing behind it.'
        : 'Write the HMAC as 64 lower-case hexadecimal digits.',
  },
  'authorization-signed-headers-names': {
    title: 'SignedHeaders is malformed',
    what: ({ found, twice }) =>
      twice === undefined ? `There is an empty name in ${q(found)}.` : `${q(twice)} stands in it twice.`,
    fix: () => 'Name each signed header once, separated by single semicolons.',
  },
  'authorization-signed-headers-order': {
    title: 'SignedHeaders is not lower-case and sorted',
    what: ({ found, expected }) => `It is ${q(found)}, and should be ${q(expected)}.`,
    fix: () => 'Write the names in lower case and sort them, in the header and in the canonical request.',
  },
  'authorization-twice': {
    title: 'A signing header comes twice',
    what: ({ names }) => `More than once: ${list(names)}.`,
    fix: () => 'Let only one layer sign. A signing proxy behind a signing client gives two.',
  },
  'authorization-two-mechanisms': {
    title: 'Two kinds of authentication at once',
    what: ({ scheme }) =>
      scheme === undefined
        ? 'AWS found a signature in the query and an Authorization header.'
        : `The URL is presigned, and an Authorization header (${q(scheme)}) came with it.`,
    fix: () => 'Send a presigned URL without Authorization. Clients that follow a redirect often keep the header.',
  },
  'url-encoded-twice': {
    title: 'The URL was encoded twice',
    what: ({ found }) => `It holds ${q(found)}: it was percent-encoded again after signing.`,
    fix: () => 'Hand the presigned URL on as it is: it is encoded already.',
  },
  'url-html-escaped': {
    title: 'The URL holds HTML escapes',
    what: ({ undone }) =>
      undone
        ? 'The paste has `&amp;` between the parameters, which is read as `&` here. Used as pasted, their names start with `amp;`.'
        : '`&amp;` separates the parameters, so their names start with `amp;`.',
    fix: () => 'Replace `&amp;` by `&`, or copy the link itself, not the page’s source.',
  },
  'url-json-escaped': {
    title: 'The URL holds JSON escapes',
    what: ({ found }) =>
      found === undefined
        ? 'The paste has JSON escapes in the URL, which are undone here. Used as pasted, it is another URL.'
        : `${q(found)} was copied out of JSON as it stands there.`,
    fix: () => 'Parse the JSON and use the string, or replace `\\u0026` by `&`.',
  },
  'url-redacted': {
    title: 'Parts are redacted',
    what: ({ names }) => `Redacted: ${list(names)}. What depends on them cannot be judged.`,
    fix: () => 'Paste the whole text. It stays in this page.',
  },
  'url-trailing': {
    title: 'Punctuation at the end of the URL',
    what: ({ found }) => `The URL ends in ${q(found)}, from the text around it.`,
    fix: () => 'Remove it.',
  },
  'url-white-space': {
    title: 'White space in the URL',
    what: ({ what, after }) =>
      ({
        wrapped:
          'Line breaks run through the pasted URL, which is read as one line here. Used as pasted, it ends at the first break.',
        'line-break': `A line break stands after ${q(after)}.`,
        space: `A space stands after ${q(after)}.`,
      })[what],
    fix: ({ what }) =>
      what === 'space'
        ? 'Remove it, or write `%20` if it belongs to a name.'
        : 'Join the lines, with nothing between them.',
  },

  'time-auth-failure': {
    title: 'EC2 does not say why',
    what: () => 'EC2 answers AuthFailure to a wrong clock, a wrong key and a wrong signature alike.',
    fix: () => 'Check the clock first, then whether the key is active and its secret complete.',
  },
  'time-calendar': {
    title: 'The year is of another calendar',
    what: ({ year, meant }) => `The date says ${year}: that is ${meant} in the Buddhist calendar.`,
    fix: () => 'Format the date with the Gregorian calendar and a fixed locale.',
  },
  'time-date-format': {
    title: 'The date is in the wrong format',
    what: ({ found, form }) =>
      `${q(found)}: ${
        {
          extended: 'hyphens and colons must go.',
          fraction: 'fractions of a second must go.',
          'no-z': 'it must end in `Z`, and be UTC.',
          http: 'this form may stand in Date only, in English.',
          epoch: 'epoch seconds are not read.',
          other: 'AWS cannot read it.',
        }[form]
      }`,
    fix: () => 'Write `YYYYMMDDTHHMMSSZ` in UTC, for example `20150830T123600Z`.',
  },
  'time-date-missing': {
    title: 'The signing time is missing',
    what: () => 'The request has neither an X-Amz-Date nor a Date that AWS can read.',
    fix: () => 'Send `X-Amz-Date` with the time that was signed.',
  },
  'time-expired': {
    title: 'The URL has expired',
    what: ({ end, ago, since }) =>
      end === undefined
        ? 'AWS says that its time is over.'
        : since
          ? `It was valid until ${end}${ago === undefined ? '' : `, ${roughly(ago)} ago`}. When AWS answered it still was, so this is not what AWS refused.`
          : `It was valid until ${end}${ago === undefined ? '' : `, ${roughly(ago)} ago`}.`,
    fix: ({ since }) =>
      since ? 'Sign again before the next attempt.' : 'Sign again, closer to its use or with a longer X-Amz-Expires.',
  },

  'time-expires-over-service': {
    title: 'The service honours less',
    what: ({ expires, longest, service }) =>
      `X-Amz-Expires is ${number(expires)} seconds, but ${q(service)} honours ${number(longest)} (${seconds(longest)}).`,
    fix: ({ longest }) => `Set X-Amz-Expires to ${number(longest)} at most, and sign anew when needed.`,
  },
  'time-expires-over-session': {
    title: 'The session ends before the URL',
    what: ({ expires, end }) =>
      end === undefined
        ? `X-Amz-Expires is ${seconds(expires)}, longer than temporary credentials live.`
        : `X-Amz-Expires is ${seconds(expires)}, but the credentials end at ${end}. The URL ends with them.`,
    fix: () => 'Sign with credentials that live longer, or make the URL when it is asked for.',
  },
  'time-expires-range': {
    title: 'X-Amz-Expires is out of range',
    what: (args) =>
      args.found === undefined
        ? `AWS says so. Allowed are 1 to ${number(604_800)} seconds.`
        : args.number
          ? `It is ${q(args.found)} seconds; 1 to ${number(604_800)} are allowed.`
          : `${q(args.found)} is not a whole number of seconds.`,
    fix: () => `Set it to ${number(604_800)} (7 days) or less.`,
  },
  'time-header-too-old': {
    title: 'The signed headers are too old',
    what: ({ age, minutes, reported }) =>
      reported
        ? `They were ${roughly(age)} old when AWS received them; this service allows ${minutes} minutes.`
        : `They were signed ${roughly(age)} ago. Sent again now, they are refused: this service allows ${minutes} minutes.`,
    fix: () => 'Sign right before sending. Queues, retries and slow uploads must sign again.',
  },
  'time-in-the-future': {
    title: 'Signed for the future',
    what: ({ signed, ahead }) =>
      signed === undefined || ahead === undefined
        ? 'AWS says that the signature is not valid yet.'
        : `The signing time is ${signed}, ${roughly(Math.max(ahead, 0))} ahead of the clock.`,
    fix: () => 'Set the clock of the machine that signs, and write the time in UTC.',
  },
  'time-skew': {
    title: 'The signing time and AWS’s clock are apart',
    what: (args) =>
      args.signed === undefined || args.server === undefined || args.seconds === undefined
        ? 'AWS says that the signing time is too far from its own.'
        : `Signed at ${args.signed}, and AWS’s clock said ${args.server}: ${roughly(Math.abs(args.seconds))} ${args.seconds > 0 ? 'later' : 'earlier'}.`,
    fix: () => 'Set the clock (NTP). If it is right, the request waited too long between signing and sending.',
  },
  'time-two-dates': {
    title: 'Date and X-Amz-Date disagree',
    what: ({ date, amzDate }) => `Date says ${q(date)}, X-Amz-Date ${q(amzDate)}. AWS goes by X-Amz-Date.`,
    fix: () => 'Send X-Amz-Date only, and sign that.',
  },
  'time-zone': {
    title: 'Local time was written as UTC',
    what: ({ hours }) =>
      `The signing time is ${Math.abs(hours)} hours ${hours > 0 ? 'behind' : 'ahead of'} the server, which is a whole time zone.`,
    fix: () => 'Convert to UTC before writing the `Z`.',
  },
  'token-differs': {
    title: 'Another session token than the pasted one',
    what: ({ keyId }) =>
      `The request carries another token than the credentials${keyId === undefined ? '' : ` of ${q(keyId)}`}.`,
    fix: () => 'Take key ID, secret and token from the same set of credentials.',
  },
  'token-encoding': {
    title: 'The session token is encoded wrongly',
    what: ({ problem }) =>
      ({
        'encoded-twice': 'It was percent-encoded twice.',
        plus: 'There is a raw `+` in it, which is read as a space.',
        space: 'There is a space in it, where a `+` was.',
        'encoded-in-header': 'It is percent-encoded, which a header does not undo.',
      })[problem],
    fix: () =>
      'In a query, encode the token once: `+` is `%2B`, `/` is `%2F`, `=` is `%3D`. In a header, send it as it is.',
  },
  'token-expired': {
    title: 'The session has expired',
    what: ({ expires }) =>
      expires === undefined
        ? 'The temporary credentials have expired.'
        : 'The temporary credentials have expired, and the presigned URL ended with them, whatever its X-Amz-Expires.',
    fix: () => 'Get new temporary credentials and sign again.',
  },
  'token-invalid': {
    title: 'AWS does not know the credentials',
    what: ({ keyId, token }) =>
      `AWS says this of an access key ID${keyId === undefined || keyId === '' ? '' : `, here ${q(keyId)},`} as well as of a session token. ${token ? 'The request carries a token.' : 'No token is in what was pasted.'}`,
    fix: ({ token }) =>
      token
        ? 'Check that key ID, secret and token are of one set, not deleted, and of this partition.'
        : 'For temporary credentials (ASIA), sign with the session token. Otherwise check that the key exists and is active.',
  },

  'token-missing': {
    title: 'The session token is missing',
    what: ({ keyId }) => `${q(keyId)} is a temporary key. Without its token AWS does not know it.`,
    fix: () => 'Sign with the session token (`X-Amz-Security-Token`). It cannot be added afterwards.',
  },
  'token-signed-for-iot': {
    title: 'AWS IoT wants the token unsigned',
    what: () => 'The token takes part in the signature here.',
    fix: () => 'Sign without the token, then append `X-Amz-Security-Token` after the signature.',
  },
  'token-twice': {
    title: 'More than one session token',
    what: (args) => `In the query: ${args.inQuery}. In the headers: ${args.inHeaders}.`,
    fix: () => 'Send it once: in the query of a presigned URL, else as a header.',
  },
  'token-unsigned': {
    title: 'The session token is not signed',
    what: (args) =>
      args.in === 'query'
        ? 'It came as a header beside a presigned URL, and is not among the signed headers.'
        : '`x-amz-security-token` is not among the signed headers.',
    fix: () => 'Hand the token to the signer, so that it is signed like every x-amz-* header.',
  },
  'token-with-long-term-key': {
    title: 'A session token with a long-term key',
    what: ({ keyId }) => `${q(keyId)} is a long-term key and has no token. This one belongs to another key.`,
    fix: () => 'Remove the token, for example a left-over `AWS_SESSION_TOKEN`, or use the key that it belongs to.',
  },
  'key-differs': {
    title: 'Another key was used',
    what: ({ pasted, sent }) => `The request is signed with ${q(sent)}, the pasted credentials are of ${q(pasted)}.`,
    fix: () => 'Find out where the other key comes from: environment, profile, role of the machine.',
  },
  'key-prefix': {
    title: 'Not an access key ID',
    what: ({ keyId, prefix }) => `${q(keyId)} starts with ${q(prefix)}: it names a user, role or the like.`,
    fix: () => 'Use the access key ID. It starts with `AKIA` or, if temporary, with `ASIA`.',
  },
  'key-unknown': {
    title: 'AWS does not know the access key ID',
    what: ({ keyId, temporary }) =>
      `${keyId === undefined || keyId === '' ? 'The key' : q(keyId)} is not in AWS’s records.${temporary ? ' S3 also says this of a temporary key without its token.' : ''}`,
    fix: ({ temporary }) =>
      temporary
        ? 'Send the session token with it. If it is there, check the key’s partition (China, GovCloud).'
        : 'Check that the key is active, and that endpoint and key are of the same provider and partition.',
  },
  'key-white-space': {
    title: 'White space in the credentials',
    what: ({ what }) =>
      what === 'secret'
        ? 'There is white space in or around the secret access key.'
        : 'There is white space in or around the access key ID.',
    fix: () => 'Trim it where it is stored. Files and secret stores like to add a line break at the end.',
  },
  'host-alias': {
    title: 'Signed for an alias',
    what: ({ host, service }) => `${q(host)} is not the endpoint’s own name, the only one that ${q(service)} takes.`,
    fix: () => 'Sign for the endpoint that the AWS console shows, also where you connect by another name.',
  },
  'host-bucket-twice': {
    title: 'The bucket is named twice',
    what: ({ bucket }) => `${q(bucket)} is in the host and again at the start of the path.`,
    fix: () => 'Give the client the endpoint without the bucket, or turn path-style addressing off.',
  },
  'host-cdn': {
    title: 'Signed for a CDN',
    what: ({ host, service }) =>
      `${q(host)} belongs to a CDN. ${service === '' ? 'The service' : q(service)} behind it sees its own host name.`,
    fix: () =>
      'Sign for the origin’s host, and let the CDN send Host, query and Authorization on unchanged; or let the CDN sign (OAC).',
  },
  'host-database-port': {
    title: 'The port is missing',
    what: ({ host }) => `The token was made for ${q(host)}, without a port.`,
    fix: () => 'Sign for `ENDPOINT:PORT`, with the port you connect to.',
  },
  'host-default-port': {
    title: 'The default port was signed',
    what: ({ host, port }) => `${q(host)} ends in ${q(port)}, which clients leave out of Host.`,
    fix: ({ port }) => `Sign Host without ${q(port)}.`,
  },
  'host-header-differs': {
    title: 'The Host header is not the URL’s host',
    what: ({ header, url }) => `The header says ${q(header)}, the URL ${q(url)}. AWS checks the header.`,
    fix: () => 'Sign what the Host header says, or send without overriding it.',
  },
  'host-in-transit': {
    title: 'Host changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: ({ received }) => `Sign for ${q(received)}, or have the proxy or CDN pass Host on as it came.`,
  },
  'host-partition': {
    title: 'Region and host are of two partitions',
    what: ({ region, host }) => `${q(region)} and ${q(host)} do not belong together.`,
    fix: () => 'Hosts of China’s Regions end in `.amazonaws.com.cn`, and need keys of a China account.',
  },
  'host-port-in-transit': {
    title: 'The port of Host changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () =>
      'Have the proxy pass Host on with its port (nginx: `proxy_set_header Host $http_host`), or sign for what arrives.',
  },
  'host-s3-global': {
    title: 'S3’s global endpoint',
    what: ({ host }) =>
      `For buckets of other Regions, ${q(host)} redirects or refuses. A redirect breaks the signature.`,
    fix: ({ regional }) => `Use the Region’s host: ${q(regional)}.`,
  },
  'host-s3-website': {
    title: 'A website endpoint takes no signature',
    what: ({ host }) => `${q(host)} serves public pages only.`,
    fix: () => 'Use the REST endpoint, `BUCKET.s3.REGION.amazonaws.com`.',
  },
  'host-tunnel': {
    title: 'Signed for a local address',
    what: ({ host, service }) =>
      `${q(host)} is the near end of a tunnel or proxy. ${q(service)} knows its own name only.`,
    fix: () => 'Sign for the endpoint’s own host and port, then connect through the tunnel.',
  },
  'method-hashed-otherwise': {
    title: 'The signer hashed another method',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}, and ${q(sent)} was sent.`,
    fix: ({ sent }) => `Sign for ${q(sent)}, in upper case.`,
  },
  'method-in-transit': {
    title: 'The method changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () =>
      'Look for a redirect, a CDN or a method override in between. A redirect with 301 or 302 turns POST into GET.',
  },
  'method-preflight': {
    title: 'A CORS preflight was refused',
    what: () => 'Browsers send the preflight unsigned, before the request itself. The signature is not the problem.',
    fix: () => 'Allow the origin, the method and every header in the CORS settings of the bucket or the API.',
  },
  'method-presigned-for-another': {
    title: 'Presigned for another method',
    what: ({ method, made, sure }) =>
      `The link ${sure ? 'was most likely' : 'may have been'} made for ${q(made)}, and is sent with ${q(method)}. The method is part of the signature.`,
    fix: ({ method, made }) => `Send ${q(made)}, or presign for ${q(method)}.`,
  },
  'path-combining': {
    title: 'A combining mark in the path',
    what: ({ found }) =>
      `${q(found)} is a letter with a combining mark. S3 takes it for another key than the same letter as one character.`,
    fix: () => 'Write the name in the form in which the object was stored, mostly Unicode NFC.',
  },
  'path-decoded-in-transit': {
    title: 'The path was decoded on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () => 'Have the proxy pass the path on undecoded (nginx: `proxy_pass` without a path).',
  },
  'path-dot-segments': {
    title: 'Dot segments in the path',
    what: ({ segment }) => `There is ${q(segment)} in the path. Browsers and most clients resolve it before they send.`,
    fix: () => 'Use a path without `.` and `..`; for such an S3 key, `curl --path-as-is`.',
  },
  'path-double-slash': {
    title: 'Double slash in the path',
    what: ({ kept }) =>
      kept
        ? 'S3 keeps `//`, but clients and proxies like to merge it.'
        : 'This service merges `//` into `/` before it hashes.',
    fix: ({ kept }) =>
      kept ? 'Check that the path arrives with both slashes.' : 'Send and sign the path with single slashes.',
  },
  'path-encoded-in-transit': {
    title: 'The path was encoded once more',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () => 'Hand the encoded path to the HTTP client so that it does not encode it again.',
  },
  'path-encoded-percent': {
    title: 'The path may be encoded twice',
    what: ({ found, meant }) => `${q(found)} is ${q(meant)} encoded once more.`,
    fix: () => 'Encode the path once. If the name really holds a percent sign, all is well.',
  },
  'path-encoded-slash': {
    title: 'An encoded slash in an S3 key',
    what: () => 'Clients and proxies decode `%2F`, and S3 then hashes another path.',
    fix: () => 'Write slashes of a key as `/`.',
  },
  'path-hashed-once': {
    title: 'The signer encoded the path once',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}; this service hashes ${q(sent)}.`,
    fix: () => 'Encode each segment of the encoded path again for the canonical request. Only S3 does without.',
  },
  'path-hashed-otherwise': {
    title: 'The signer hashed another path',
    what: ({ sent, hashed, change }) => `It hashed ${q(hashed)}; by the rules it is ${q(sent)}: ${changes[change]}.`,
    fix: () => 'Canonicalise the path that is sent, and send the path that was canonicalised.',
  },
  'path-hashed-twice': {
    title: 'The signer encoded the path twice',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}; S3 hashes ${q(sent)}.`,
    fix: () => 'Turn double encoding off for S3 (`uriEscapePath: false`, `useDoubleURIEncode = false`).',
  },
  'path-in-transit': {
    title: 'The path changed on the way',
    what: ({ sent, received, change }) => `Sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Look for a proxy, CDN or client that rewrites the path, or sign what arrives.',
  },
  'path-latin1': {
    title: 'UTF-8 was read as Latin-1',
    what: ({ path }) => `${q(path)} holds UTF-8 bytes that were taken for Latin-1 and encoded as UTF-8 again.`,
    fix: () => 'Percent-encode the UTF-8 bytes of the path before sending.',
  },
  'path-needs-second-encoding': {
    title: 'The path is encoded once more for signing',
    what: ({ found, canonical }) =>
      `Because of ${q(found)}, the canonical path is ${q(canonical)}, not the path as it is sent. Some signers leave that out.`,
    fix: () => 'Check that the signer encodes the path again for every service but S3.',
  },
  'path-no-route': {
    title: 'API Gateway has nothing at this path',
    what: ({ method, path, signed }) =>
      signed
        ? `“Missing Authentication Token” to a signed request means: no route for ${method === undefined ? '' : `${method} `}${q(path ?? '')}.`
        : 'API Gateway says “Missing Authentication Token” where no route matches method and path, and to an unsigned request for a route with IAM authorization.',
    fix: ({ signed }) =>
      signed
        ? 'Check stage, resource path and method, and that the API was deployed.'
        : 'Check stage, resource path and method, and that the API was deployed. Then check that the request is signed.',
  },

  'path-no-route-other-authorization': {
    title: 'The route does not exist, or wants IAM',
    what: ({ found }) =>
      `API Gateway tried to read a ${found} token as SigV4. It does so where no route matches, or the route uses IAM authorization.`,
    fix: () => 'Check stage, path and method first, then the authorization type of the route.',
  },
  'path-normalised-in-transit': {
    title: 'The path was simplified on the way',
    what: ({ sent, received, change }) => `Sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Turn merging off (nginx: `merge_slashes off`), or avoid such paths.',
  },
  'path-plus-in-s3': {
    title: 'A raw plus in an S3 key',
    what: () => 'S3 reads a raw `+` in the path as a space.',
    fix: () => 'Write `%2B` for a plus, and `%20` for a space.',
  },
  'path-prefix-in-transit': {
    title: 'A prefix of the path changed on the way',
    what: ({ prefix, added, received }) =>
      `${q(prefix)} was ${added ? 'put in front' : 'taken off'}: AWS received ${q(received)}.`,
    fix: () => 'Sign the path that arrives at AWS, or have the proxy or custom domain leave it alone.',
  },
  'path-unencoded': {
    title: 'Raw characters in the path',
    what: ({ character }) => `${q(character)} stands in the path as it is. Clients encode it in different ways.`,
    fix: () => 'Percent-encode everything but letters, digits and `-._~/` before signing.',
  },
  'query-added-in-transit': {
    title: 'Parameters were added on the way',
    what: ({ names }) => `AWS saw parameters that the request does not have: ${list(names)}.`,
    fix: () => 'Have nothing added after signing, or sign with them.',
  },
  'query-after-signature': {
    title: 'Parameters after the signature',
    what: ({ names }) => `Behind X-Amz-Signature come ${list(names)}. Most signers write it last.`,
    fix: () => 'Remove them, or put them in before signing.',
  },
  'query-body-as-query': {
    title: 'The body was read as parameters',
    what: ({ found }) => `AWS’s query holds ${q(found)}, which is from the body.`,
    fix: () => 'Send the right Content-Type: `application/x-www-form-urlencoded` makes parameters of the body.',
  },
  'query-changed-in-transit': {
    title: 'A parameter changed on the way',
    what: ({ name, sent, received, change }) =>
      `${q(name)} was sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Look for a client or proxy that parses the query and writes it anew.',
  },
  'query-hashed-otherwise': {
    title: 'The signer hashed a parameter otherwise',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)}: hashed as ${q(hashed ?? '')}, and by the rules it is ${q(sent ?? '')}: ${changes[change]}.`,
    fix: () => 'Decode names and values, then encode them strictly (RFC 3986): a space is `%20`, a slash `%2F`.',
  },
  'query-hashed-unsorted': {
    title: 'The signer did not sort the query',
    what: ({ expected, repeats }) =>
      repeats ? `Repeated parameters are sorted by value too: ${q(expected)}.` : `By the rules it is ${q(expected)}.`,
    fix: () => 'Sort by encoded name, then by encoded value, after encoding.',
  },
  'query-lost-at-ampersand': {
    title: 'The shell cuts the URL',
    what: ({ name }) =>
      name === undefined
        ? 'The URL has no quotation marks around it: shells take `&` for their own, and the command ends at the first one.'
        : `Nothing is left after ${q(name)}: the shell took \`&\` for its own.`,
    fix: () => 'Put the URL in single quotes (in cmd: double quotes).',
  },

  'query-missing-in-transit': {
    title: 'Parameters were lost on the way',
    what: ({ names }) => `The request has parameters that AWS did not see: ${list(names)}.`,
    fix: () => 'Have the CDN or proxy send the whole query on, and quote the URL in shells.',
  },
  'query-parameter-case': {
    title: 'Signing parameters in another case',
    what: ({ names, expected }) => `There is ${list(names)}, and it should be ${list(expected)}.`,
    fix: () => 'Keep the names as the signer wrote them.',
  },
  'query-percent-broken': {
    title: 'A broken percent-encoding',
    what: ({ found }) => `After ${q(found)} two hexadecimal digits are missing.`,
    fix: () => 'Hand the URL on as data: printf and String.format take `%2F` for a format.',
  },
  'query-plus': {
    title: 'A raw plus in the query',
    what: ({ names }) => `AWS reads it as a space, some signers as a plus. It stands in ${list(names)}.`,
    fix: () => 'Write `%20` for a space, and `%2B` for a plus.',
  },
  'query-repeated': {
    title: 'A repeated parameter',
    what: ({ names }) => `Each repeat is hashed, sorted by value. Some signers keep one only: ${list(names)}.`,
    fix: () => 'Check that the signer hashes every repeat.',
  },
  'query-required-missing': {
    title: 'Signing parameters are missing',
    what: ({ names }) =>
      names.length === 0
        ? 'AWS says that signing parameters are missing from the URL.'
        : `The URL lacks ${list(names)}.`,
    fix: () => 'Use the whole presigned URL, as the signer returned it.',
  },
  'query-tracking': {
    title: 'Tracking parameters were added',
    what: ({ names }) => `${list(names)}: mailers and messengers add these, and AWS hashes them too.`,
    fix: () => 'Remove them, and turn link tracking off for presigned URLs.',
  },
  'query-valueless': {
    title: 'A parameter without a value',
    what: ({ names }) => `It is hashed with an equal sign, which some signers leave out: ${list(names)}.`,
    fix: () => 'Send and sign it with `=` at its end.',
  },
  'headers-accept-encoding': {
    title: 'Accept-Encoding is signed',
    what: ({ received }) =>
      received === undefined
        ? 'Proxies and front ends, Google’s above all, rewrite this header.'
        : `Google’s front end appended to it: ${q(received)}.`,
    fix: () => 'Leave accept-encoding out of the signed headers.',
  },
  'headers-amz-unsigned': {
    title: 'x-amz-* headers are not signed',
    what: ({ names }) => `They are sent, and not among the signed headers: ${list(names)}.`,
    fix: () => 'Sign every x-amz-* header that is sent, or do not send it.',
  },
  'headers-boundary': {
    title: 'A multipart Content-Type is signed',
    what: ({ type }) => `It is ${q(type)}. Clients make a new boundary when they send.`,
    fix: () => 'Leave content-type unsigned, or fix the boundary before signing.',
  },
  'headers-changed-in-transit': {
    title: 'A header changed on the way',
    what: ({ name, sent, received, change }) =>
      `${q(name)} was sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: ({ name }) => `Leave ${q(name)} out of the signed headers, or have it pass unchanged.`,
  },
  'headers-charset': {
    title: 'The charset of Content-Type changed',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}: the HTTP library wrote it so.`,
    fix: ({ received }) => `Sign ${q(received)}, or send bytes so that the library leaves the type alone.`,
  },
  'headers-content-length': {
    title: 'Content-Length is signed',
    what: ({ value, size }) =>
      size === undefined
        ? 'Clients and proxies set this header themselves.'
        : `It says ${q(value ?? '')}, and the pasted body has ${number(size)} bytes.`,
    fix: () => 'Leave content-length out of the signed headers.',
  },
  'headers-content-type-unsigned': {
    title: 'Content-Type is not signed',
    what: ({ type }) => `${q(type)} is sent and not signed. AWS accepts that; some stores do not.`,
    fix: () => 'Sign content-type where the server insists.',
  },
  'headers-dropped-in-transit': {
    title: 'A header was dropped on the way',
    what: ({ name, sent }) => `${q(name)} was sent as ${q(sent)}; AWS saw it empty.`,
    fix: ({ name }) => `Leave ${q(name)} out of the signed headers, or have the proxy pass it on.`,
  },
  'headers-empty-received': {
    title: 'AWS saw an empty header',
    what: ({ name }) => `${q(name)} is signed, and empty in AWS’s text: it was not sent, or dropped on the way.`,
    fix: ({ name }) => `Send ${q(name)} with the value that was signed, or do not sign it.`,
  },
  'headers-hashed-otherwise': {
    title: 'The signer hashed a header otherwise',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)}: hashed as ${q(hashed ?? '')}, and by the rules it is ${q(sent ?? '')}: ${changes[change]}.`,
    fix: () => 'Trim values, fold runs of spaces into one, join repeats with a comma, and sign what is sent.',
  },
  'headers-hop-by-hop': {
    title: 'Headers of one connection are signed',
    what: ({ names }) => `Every proxy on the way removes them: ${list(names)}.`,
    fix: ({ names }) => `Do not sign ${list(names)}.`,
  },
  'headers-in-query-only': {
    title: 'A signed header stands only in the query',
    what: ({ names }) => `They are signed as headers, and stand in the query only: ${list(names)}.`,
    fix: () => 'Send them as headers, with the values that were signed.',
  },
  'headers-non-ascii': {
    title: 'Characters beyond ASCII in a header',
    what: ({ names }) => `Clients and servers disagree on their bytes: ${list(names)}.`,
    fix: () => 'Percent-encode or base64-encode the value before signing.',
  },
  'headers-not-signed-reported': {
    title: 'Headers came unsigned',
    what: ({ names }) =>
      names.length === 0 ? 'AWS says that headers came which are not signed.' : `AWS names ${list(names)}.`,
    fix: () => 'Sign them, or do not send them. In a presigned URL only what was signed may be sent.',
  },
  'headers-of-a-reply': {
    title: 'Headers of a reply are signed',
    what: ({ names }) => `AWS sends these in replies, and takes them for empty in requests: ${list(names)}.`,
    fix: () => 'Do not reuse a reply’s headers for a request.',
  },
  'headers-presigned-needs': {
    title: 'The link alone is not enough',
    what: ({ names }) => `The URL signs more than Host: ${list(names)} must be sent with the values that were signed.`,
    fix: () => 'Send these headers, or presign without them.',
  },
  'headers-rewritten-by-proxies': {
    title: 'Headers that proxies rewrite are signed',
    what: ({ names }) => `The SDKs leave these out: ${list(names)}.`,
    fix: ({ names }) => `Do not sign ${list(names)}.`,
  },
  'headers-signed-absent': {
    title: 'A signed header was not sent',
    what: ({ name }) => `${q(name)} is among the signed headers, and not in the request. AWS hashes it as empty.`,
    fix: ({ name }) => `Send ${q(name)} with the value that was signed, or do not sign it.`,
  },
  'headers-white-space': {
    title: 'Runs of white space in a header',
    what: ({ names }) => `AWS folds them into one space; some signers do not: ${list(names)}.`,
    fix: () => 'Send single spaces, and no tabs.',
  },
  'payload-behind-oac': {
    title: 'CloudFront signs, and lacks the body’s hash',
    what: ({ method }) =>
      `With origin access control, a ${method} to a Lambda function URL must carry \`x-amz-content-sha256\`.`,
    fix: () => 'Send the SHA-256 of the body in `x-amz-content-sha256`.',
  },
  'payload-decoded-length': {
    title: 'x-amz-decoded-content-length is missing',
    what: ({ found }) => `The body is sent in chunks (${q(found)}), and no header tells its length without them.`,
    fix: () => 'Send and sign `x-amz-decoded-content-length`: the size of the body itself, in bytes.',
  },
  'payload-get-with-body': {
    title: 'GET or HEAD with a body',
    what: ({ method }) => `Clients leave the body of ${method} out after it was hashed.`,
    fix: () => 'Send no body, and sign the hash of the empty body.',
  },
  'payload-hash-of-other-body': {
    title: 'The payload hash is of another body',
    what: (args) =>
      args.empty
        ? '`x-amz-content-sha256` is the hash of an empty body, and the pasted body is not empty.'
        : `\`x-amz-content-sha256\` says ${q(args.stated)}, and the pasted body has ${q(args.actual)}.`,
    fix: () => 'Hash the very bytes that are sent, after every conversion.',
  },
  'payload-hash-reported': {
    title: 'AWS received another body',
    what: ({ client, server, empty, digest }) =>
      digest
        ? 'Content-MD5, or a checksum header, tells of another body than the one that came.'
        : empty
          ? 'The signer hashed an empty body, and one came.'
          : client === undefined || server === undefined
            ? 'The hash of the body that came is not the one that was signed.'
            : `Signed ${q(client)}, received ${q(server)}.`,
    fix: () => 'Hash the very bytes that are sent: after compression, line-break and charset conversion.',
  },
  'payload-hashed-otherwise': {
    title: 'The signer hashed another payload line',
    what: (args) =>
      args.empty
        ? `It hashed the empty body; by the rules the line is ${q(args.sent)}.`
        : `It hashed ${q(args.hashed)}; by the rules the line is ${q(args.sent)}.`,
    fix: () => 'Give the signer the body. A presigned S3 URL takes `UNSIGNED-PAYLOAD`.',
  },
  'payload-header-required': {
    title: 'x-amz-content-sha256 is missing',
    what: ({ service }) => `${service === '' ? 'This service' : q(service)} wants the payload hash as a header.`,
    fix: () => 'Send and sign `x-amz-content-sha256`.',
  },
  'payload-in-transit': {
    title: 'The body changed on the way',
    what: (args) =>
      args.empty
        ? 'AWS received an empty body.'
        : `AWS hashed ${q(args.received)}; the pasted body gives ${q(args.sent)}.`,
    fix: () => 'Look for a client, proxy or gateway that drops, compresses or converts the body.',
  },
  'payload-unsigned-refused': {
    title: 'UNSIGNED-PAYLOAD is not taken here',
    what: ({ service }) => `${q(service)} wants the hash of the body.`,
    fix: () => 'Sign the SHA-256 of the body.',
  },
  'checksum-algorithm-in-url': {
    title: 'A checksum algorithm in the URL',
    what: ({ algorithm }) => `The SDK’s default integrity protection put ${q(algorithm)} into the presigned URL.`,
    fix: () => 'Set `requestChecksumCalculation` to `WHEN_REQUIRED` when presigning.',
  },
  'checksum-of-nothing': {
    title: 'The checksum is of an empty body',
    what: ({ name, value }) => `${q(name)} is ${q(value)}: the checksum of nothing. Every other body is refused.`,
    fix: () => 'Set `requestChecksumCalculation` to `WHEN_REQUIRED`, and presign again.',
  },
  'checksum-refused': {
    title: 'The store refuses the checksum',
    what: ({ name }) => `It does not know ${q(name)}, which newer SDKs send by default.`,
    fix: () => 'Set `AWS_REQUEST_CHECKSUM_CALCULATION=when_required`.',
  },
  'checksum-trailer-at-store': {
    title: 'A checksum in the trailer',
    what: ({ found }) => `${q(found)} needs a server that reads trailers; many stores do not.`,
    fix: () => 'Set `AWS_REQUEST_CHECKSUM_CALCULATION=when_required`.',
  },
  'store-auto-at-aws': {
    title: 'AWS has no Region “auto”',
    what: () => '`auto` belongs to Cloudflare R2 and Google Cloud Storage.',
    fix: ({ expected }) => (expected === undefined ? 'Set the bucket’s Region.' : `Set the Region to ${q(expected)}.`),
  },
  'store-behind-proxy': {
    title: 'A store behind a proxy',
    what: ({ host }) => `If a proxy stands before ${q(host)}, it must pass Host, path and query on as they came.`,
    fix: () =>
      'Try without the proxy. With nginx: `proxy_set_header Host $http_host`, and `proxy_pass` without a path.',
  },
  'store-r2-region': {
    title: 'R2 has one Region',
    what: ({ region }) => `Signed for ${q(region)}, which Cloudflare R2 does not know.`,
    fix: () => 'Set the Region to `auto`.',
  },
  'texts-damaged': {
    title: 'AWS’s text is not intact',
    what: () =>
      'The hash of its canonical request is not the one in its string to sign: the text was changed or cut when it was copied.',
    fix: () => 'Copy the reply again, from its raw source.',
  },
  'texts-key-or-derivation': {
    title: 'Signer and AWS signed the same text',
    what: ({ keyId }) =>
      `What remains is the key: its secret as the program holds it, how the signing key is derived, or what AWS holds${keyId === undefined || keyId === '' ? '' : ` for ${q(keyId)}`}.`,
    fix: () => 'Give the secret or the day’s signing key, and search for the cause: that tells which of them it is.',
  },
  'texts-log-of-another': {
    title: 'The log is of another request',
    what: ({ asked, logged }) =>
      asked === undefined || logged === undefined || asked === logged
        ? 'It tells another signature, host or path than the pasted request has.'
        : `The request was signed at ${q(asked)}; the log is of one signed at ${q(logged)}.`,
    fix: () => 'Paste the request and the log of one and the same attempt. Retries sign anew.',
  },
  'texts-reply-of-another': {
    title: 'The reply is of another request',
    what: ({ asked, answered }) =>
      asked === undefined || answered === undefined || asked === answered
        ? 'It tells another signature, scope, host or path than what was pasted with it.'
        : `The request was signed at ${q(asked)}; the reply is to one signed at ${q(answered)}.`,
    fix: () => 'Paste the request and the reply of one and the same attempt. Retries sign anew.',
  },
  'texts-received-hash': {
    title: 'The server hashed another request',
    what: () =>
      'Its string to sign has another hash than the pasted request gives. It does not show its canonical request, so the part that differs cannot be told.',
    fix: () => 'Send the request past proxies if you can, or search with the secret: the mistake may be the signer’s.',
  },
  'texts-sent-is-received': {
    title: 'AWS received what was sent',
    what: ({ log }) =>
      log
        ? 'Nothing changed on the way. What remains is between the request and what the signer hashed, or the key.'
        : 'Nothing changed on the way. What remains: the signer hashed something else than it sent, or the key.',
    fix: () => 'The signer’s log, or a search with the secret, tells the two apart.',
  },
  'texts-several-replies': {
    title: 'Several replies that differ',
    what: ({ judged, others }) => `The paste also holds ${list(others)}. Judged is ${q(judged)}.`,
    fix: () =>
      'Choose another request among what was recognised, or paste one attempt at a time: a request, and the reply to it.',
  },
  'texts-signer-hash': {
    title: 'The signer hashed something else',
    what: ({ hash, hexadecimal }) =>
      hexadecimal
        ? 'The last line of its string to sign is not the hash of the canonical request it logged.'
        : `The last line of its string to sign is ${q(hash)}, not 64 lower-case hexadecimal digits.`,
    fix: () =>
      'Hash the UTF-8 bytes of the canonical request once, and write the hash in hexadecimal. No line break follows its last line.',
  },
  'texts-string-to-sign': {
    title: 'The strings to sign differ',
    what: ({ part, hashed, expected }) =>
      `The ${{ algorithm: 'algorithm', date: 'time', scope: 'scope', requestHash: 'hash' }[part]} was signed as ${q(hashed)}, and should be ${q(expected)}.`,
    fix: () => 'Use the same time and scope in the string to sign, the key’s derivation and the request.',
  },
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
    method: 'Paste the whole request: the URL does not tell the method.',
    headers: 'Paste the whole request: the URL does not tell the signed headers.',
    body: 'Paste the body: its hash is signed.',
    reply: 'Paste AWS’s reply, too.',
    'canonical-request': 'Paste the whole reply: with its canonical request, the difference can be seen.',
    'signer-log': 'Paste the signer’s debug log: it tells what was really hashed.',
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
    transit: ({ change }: { readonly change: Change }) => `On the way to AWS: ${changes[change]}.`,
    signer: ({ change }: { readonly change: Change }) =>
      `The signer hashed it otherwise than it was sent: ${changes[change]}.`,
    both: ({ change }: { readonly change: Change }) =>
      `The signer hashed it otherwise than AWS received it: ${changes[change]}.`,
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
