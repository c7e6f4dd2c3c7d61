import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, parseAmzDate } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { rightPaste } from '@/testing/right-requests';
import { readCase } from './reading';

const NOW = parseAmzDate('20260314T093000Z') as Instant;
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const text = (host: string, path: string, payload = EMPTY, method = 'GET'): string =>
  `${method}\n${path}\n\nhost:${host}\nx-amz-date:20260314T092653Z\n\nhost;x-amz-date\n${payload}`;

async function foundIn(pasted: string, now = NOW): Promise<readonly string[]> {
  const { findings } = await readCase(pasted, now, nodeHasher);
  return findings.flatMap((finding) =>
    finding.severity === 'note'
      ? []
      : finding.code === 'texts-canonical-line'
        ? `${finding.severity} ${finding.args.problem} in line ${finding.args.line}`
        : `${finding.severity} ${finding.code}`,
  );
}

const API = 'x8j638cwtf.execute-api.eu-west-3.amazonaws.com';
const S3 = 'press-archive.s3.eu-west-3.amazonaws.com';

describe('a canonical request alone', () => {
  it.each([
    ['a method in lower case', text(API, '/prod', EMPTY, 'get'), 'cause method-case in line 1'],
    ['a method that begins in upper case', text(API, '/prod', EMPTY, 'Post'), 'cause method-case in line 1'],
    ['a URL for a host', text('https://bucket.s3.amazonaws.com', '/'), 'cause host-url in line 4'],
    ['a host and a path', text(`${API}/prod`, '/'), 'cause host-url in line 4'],
    ['a path that is encoded once', text(API, '/prod/a%20b'), 'suspect path-once in line 2'],
    ['such a path of Lambda', text('abc123.lambda-url.eu-west-3.on.aws', '/a%2Fb'), 'suspect path-once in line 2'],
    ['such a path of any service of AWS', text('sqs.eu-west-3.amazonaws.com', '/a%20b'), 'suspect path-once in line 2'],
    ['a body that is not hashed', text(API, '/prod', 'UNSIGNED-PAYLOAD'), 'suspect payload-unsigned in line 8'],
    [
      'such a body at STS',
      text('sts.eu-west-3.amazonaws.com', '/', 'UNSIGNED-PAYLOAD'),
      'suspect payload-unsigned in line 8',
    ],
    ['no x-amz-content-sha256 at S3', text(S3, '/a.txt'), 'suspect content-sha256-missing in line 4'],
  ])('%s: its line is named', async (_, pasted, expected) => {
    expect(await foundIn(pasted)).toContain(expected);
    expect(await foundIn(`Canonical request:\n${pasted}\n`)).toContain(expected);
  });

  it.each([
    ['a path that is encoded twice', text(API, '/prod/a%2520b')],
    [
      'a path of S3 that is encoded once',
      text(S3, '/a%20b')
        .replace('\nx-amz-date', `\nx-amz-content-sha256:${EMPTY}\nx-amz-date`)
        .replace('host;', 'host;x-amz-content-sha256;'),
    ],
    ['a host that no service is known of', text('shop.example', '/a%20b', 'UNSIGNED-PAYLOAD')],
    ['a host with a port', text('localhost:9000', '/a%20b')],
  ])('%s is not accused', async (_, pasted) => expect(await foundIn(pasted)).toEqual([]));

  it('words are no method', async () => {
    const { paste } = await readCase(`to get\nwhat you\nput\nthere`, NOW, nodeHasher);
    expect(paste.items).toEqual([]);
  });

  it('of any right request accuses nothing', async () => {
    let seen = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { name, text: pasted, date } = rightPaste(seed);
      const now = addSeconds(parseAmzDate(date) as Instant, 30);
      const reading = await readCase(pasted, now, nodeHasher);
      const { sent } = reading.case;
      if (sent === undefined || sent.assumed.length > 0) continue;
      seen++;
      expect(await foundIn(`${sent.canonicalRequest}\n`, now), `${name}\n${sent.canonicalRequest}`).toEqual([]);
    }
    expect(seen).toBeGreaterThan(100);
  });
});
