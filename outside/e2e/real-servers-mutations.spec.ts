import { expect, openPage } from '@e2e/fixtures';
import { addHeader, chooseMethod, presignedUrl, resigned, signInHeader, type, typeBody } from '@e2e/support/build-view';
import { code, expectVerified } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { realServers, type ServerName, test } from './real-servers';
import type { S3Server } from './servers/s3-server';
import { exchange, type WireMessage } from './support/exchange';
import { type Mutation, mutationsOf } from './support/mutations';
import { isSameRequest } from './support/same-request';

const BODY = 'what is kept';
const TYPE = ['Content-Type', 'text/plain'] as const;

/** Requests that the page signs. Together they hold every part that a signature covers, in both its places. */
const REQUESTS: Readonly<Record<string, (page: Page, host: string) => Promise<WireMessage>>> = {
  'presigned PUT': async (page, host) => {
    await type(page, { URL: `http://${host}/bucket/a b/é!'()*` });
    await chooseMethod(page, 'PUT');
    await resigned(page, () => addHeader(page, ...TYPE));
    return { method: 'PUT', target: await signedTarget(page, host), headers: [['Host', host], TYPE], body: BODY };
  },
  'presigned GET': async (page, host) => {
    await type(page, { URL: `http://${host}/bucket/a b/é!'()*?response-content-type=text/html` });
    return { method: 'GET', target: await signedTarget(page, host), headers: [['Host', host]] };
  },
  'PUT signed in the header': async (page, host) => {
    await type(page, { URL: `http://${host}/bucket/a%2Bb` });
    await chooseMethod(page, 'PUT');
    await signInHeader(page);
    await resigned(page, () => addHeader(page, ...TYPE));
    await resigned(page, () => addHeader(page, 'x-amz-meta-note', 'two words'));
    await resigned(page, () => typeBody(page, BODY));
    return { method: 'PUT', target: '/bucket/a%2Bb', headers: await signedHeaders(page), body: BODY };
  },
  'list signed in the header': async (page, host) => {
    const target = '/bucket?list-type=2&prefix=a%20&delimiter=%2F';
    await type(page, { URL: `http://${host}${target}` });
    await signInHeader(page);
    return { method: 'GET', target, headers: await signedHeaders(page) };
  },
};

async function signedTarget(page: Page, host: string): Promise<string> {
  await expectVerified(page);
  return (await presignedUrl(page)).slice(`http://${host}`.length);
}

async function signedHeaders(page: Page): Promise<readonly (readonly [string, string])[]> {
  await expectVerified(page);
  const lines = ((await code(page, 'Signed headers').textContent()) ?? '').split('\n');
  return lines.map((line) => line.split(/: (.*)/s, 2) as [string, string]);
}

/** The status and code with which a server says that it is the signature, or what claims it, that is wrong. */
const REFUSALS: Readonly<Record<ServerName, ReadonlySet<string>>> = {
  s3rver: new Set([
    '403 SignatureDoesNotMatch',
    '403 InvalidAccessKeyId',
    '403 AccessDenied',
    '403 RequestTimeTooSkewed',
    '400 AuthorizationHeaderMalformed',
    '400 AuthorizationQueryParametersError',
    '400 InvalidArgument',
    // The answer to response-content-type in a request that is not signed.
    '400 InvalidRequest',
    '403',
  ]),
  'OpenStack Swift': new Set([
    '403 SignatureDoesNotMatch',
    '403 AccessDenied',
    '403 RequestTimeTooSkewed',
    '400 AuthorizationHeaderMalformed',
    '400 AuthorizationQueryParametersError',
    '400 InvalidArgument',
    '400 BadDigest',
    '403',
  ]),
};

type Departure = {
  readonly name: string;
  readonly reason: string;
  /** The changes of which it may be the answer; `isSame` are those that change nothing of what is signed. */
  readonly fits: (mutation: Mutation, original: WireMessage, isSame: boolean) => boolean;
  readonly answer: RegExp;
};

const authorizationOf = ({ headers }: WireMessage): string =>
  headers.find(([name]) => name === 'Authorization')?.[1] ?? '';

const signedHeadersOf = (message: WireMessage): string =>
  /\bSignedHeaders=([^,&]*)/.exec(authorizationOf(message) || message.target)?.[1] ?? '';

const IN_LOWER_CASE: Departure = {
  name: 'wants SignedHeaders in lower case',
  reason: 'it looks headers up as they are named there; all signers write them in lower case',
  fits: ({ message }, original, isSame) => isSame && signedHeadersOf(message) !== signedHeadersOf(original),
  answer: /^403 (SignatureDoesNotMatch|AccessDenied)$/,
};

/** Where a server is known not to do as S3 does. Each must be seen, and nothing else may be. */
const DEPARTURES: Readonly<Record<ServerName, readonly Departure[]>> = {
  s3rver: [
    {
      name: 'lets in what is not signed',
      reason: 'without X-Amz-Algorithm it takes a request for an anonymous one, and its bucket is open to all',
      fits: ({ place, message }) => place === 'query' && !/[?&]X-Amz-Algorithm=/.test(message.target),
      answer: /^200$/,
    },
    {
      name: 'does not hash the body',
      reason: 'x-amz-content-sha256 is signed as it came, and never compared with the body',
      fits: ({ place }) => place === 'body',
      answer: /^200$/,
    },
    {
      name: 'reads the algorithm in any case',
      reason: 'it compares the first word of Authorization in upper case',
      fits: ({ message }, original) =>
        authorizationOf(message).toLowerCase() === authorizationOf(original).toLowerCase(),
      answer: /^200$/,
    },
    {
      name: 'breaks on a credential of fewer parts',
      reason: 'a missing part of the scope goes into its HMAC as undefined',
      fits: ({ place }) => place === 'query',
      answer: /^500 InternalError$/,
    },
    {
      name: 'knows no such path',
      reason: 'a path that begins with // finds no route, before anybody looks at the signature',
      fits: ({ place, message }) => place === 'path' && message.target.startsWith('//'),
      answer: /^404$/,
    },
    IN_LOWER_CASE,
  ],
  'OpenStack Swift': [
    {
      name: 'skips a byte of Authorization',
      reason: 'it looks for SignedHeaders= and Signature=, whatever stands between them and the comma',
      fits: ({ message }, original) => {
        const pieces = authorizationOf(original).split(/(?<=,) /);
        const found = authorizationOf(message);
        return found.length === pieces.join(' ').length && pieces.every((piece) => found.includes(piece));
      },
      answer: /^200$/,
    },
    IN_LOWER_CASE,
    {
      name: 'looks at the path first',
      reason: 'a bucket name that cannot be, or a path that is not UTF-8, is refused before the signature',
      fits: ({ place }) => place === 'path',
      answer: /^(400 (InvalidBucketName|InvalidURI)|405 MethodNotAllowed|500 InternalError)$/,
    },
    {
      name: 'looks at the method first',
      reason: 'it knows no POST to an object or a bucket, and says so before it looks at the signature',
      fits: ({ place }) => place === 'method',
      answer: /^501 NotImplemented$/,
    },
    {
      name: 'takes it for no S3 request',
      reason: 'without X-Amz-Credential the request goes to its own API, which knows no such path',
      fits: ({ place, message }) => place === 'query' && !/[?&]X-Amz-Credential=/.test(message.target),
      answer: /^400$/,
    },
    {
      name: 'breaks on a query before the signature',
      reason: 'a list-type that is no number, or a credential that is not UTF-8, ends in an exception',
      fits: ({ place }) => place === 'query',
      answer: /^500( InternalError)?$/,
    },
  ],
};

/** Does something for each item, eight at a time. */
async function forAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

for (const name of realServers) {
  test(`${name} refuses every byte that differs from what the page signed`, async ({ page, start }) => {
    test.setTimeout(180_000);
    const server = await start(name);
    const tally = new Map<string, number>();
    const unexplained: string[] = [];
    const count = (row: string) => tally.set(row, (tally.get(row) ?? 0) + 1);

    for (const [request, make] of Object.entries(REQUESTS)) {
      await signAfresh(page, server);
      const original = await make(page, server.host);
      const accepted = await exchange(server.host, original);
      expect(accepted, `${request}, as it was signed`).toMatchObject({ status: 200 });

      await forAll(mutationsOf(original), async (mutation) => {
        const { status, code } = await exchange(server.host, mutation.message);
        const answer = `${status} ${code}`.trimEnd();
        const isSame = isSameRequest(original, mutation.message);
        const departure = DEPARTURES[name].find(
          (known) => known.answer.test(answer) && known.fits(mutation, original, isSame),
        );
        count('sent');
        if (isSame && status === 200) count('equal: the same canonical request and claim');
        else if (!isSame && REFUSALS[name].has(answer)) count(`refused: ${answer}`);
        else if (departure) count(`known: ${departure.name}`);
        else unexplained.push(`${request}, ${mutation.place}, ${mutation.what}: ${answer}`);
      });
    }

    const rows = [...tally].sort(([a], [b]) => a.localeCompare(b));
    console.log([`${name}`, ...rows.map(([row, n]) => `${String(n).padStart(8)}  ${row}`)].join('\n'));
    expect(unexplained).toEqual([]);
    const known = rows.flatMap(([row]) => (row.startsWith('known: ') ? [row.slice('known: '.length)] : []));
    expect(known, 'departures that are there').toEqual(DEPARTURES[name].map((departure) => departure.name).sort());
  });
}

/** The page as it opens, with the keys of a server. */
async function signAfresh(page: Page, server: S3Server): Promise<void> {
  await page.goto('about:blank');
  await openPage(page);
  await type(page, { Service: 's3', 'Access key ID': server.accessKeyId, 'Secret access key': server.secret });
  await type(page, { Region: server.region });
}
