import { utf8 } from '@/core/kernel/bytes';
import { type Instant, instant } from '@/core/model/instant';
import { FULL_KEY } from '@/core/practice/keys';
import { respond } from '@/core/practice/respond';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { memoryObjects } from '@/testing/memory-objects';
import { nodeHasher } from '@/testing/node-hasher';
import { type Aim, MISTAKES, made, PLACEMENTS, type Sent } from './mistakes';
import { differences, type Reply, told } from './told';

type Env = Readonly<Record<string, string | undefined>>;

/** The world that asks; a test has one of its own. */
export type World = {
  readonly say: (line: string) => void;
  readonly send: (request: Sent) => Promise<Reply>;
  readonly now: () => Instant;
};

const OUTSIDE: World = {
  say: (line) => void process.stdout.write(`${line}\n`),
  send: async ({ method, url, headers }) => {
    const reply = await fetch(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      redirect: 'manual',
    });
    return { status: reply.status, headers: [...reply.headers], body: await reply.text() };
  },
  now: () => instant(Date.now()),
};

const USAGE = [
  'Nothing was asked: there is no key. It takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_REGION where',
  'needed, and what to ask besides AWS STS: AWS_TEST_OBJECT (the URL of an object in Amazon S3), AWS_TEST_API and AWS_TEST_FUNCTION',
  '(the URLs of an API and of a function that answer GET behind IAM).',
];

type Target = {
  readonly name: string;
  readonly url: string;
  readonly service: string;
  /** Where the practice endpoint answers as this does; below `practice/`. */
  readonly practice?: string;
};

function targetsOf(env: Env, region: string): readonly Target[] {
  const sts = `https://sts.${region}.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15`;
  const given = (name: string, variable: string, service: string, practice?: string): readonly Target[] =>
    env[variable] ? [{ name, url: env[variable], service, ...(practice ? { practice } : {}) }] : [];
  return [
    { name: 'AWS STS', url: sts, service: 'sts' },
    ...given('Amazon S3', 'AWS_TEST_OBJECT', 's3', 's3/practice-bucket/hello.txt'),
    ...given('Amazon API Gateway', 'AWS_TEST_API', 'execute-api', 'execute-api/dev/sample'),
    ...given('Lambda function URL', 'AWS_TEST_FUNCTION', 'lambda'),
  ];
}

/**
 * `npm run aws`: signs right and wrong requests with keys from the environment, asks AWS, compares its replies with the practice
 * endpoint's and prints what differs. Without keys it says so and asks nobody. Gives the exit code: 1 where a right request is refused,
 * or a reply differs.
 */
export async function main(env: Env, { say, send, now }: World = OUTSIDE): Promise<number> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) {
    for (const line of USAGE) say(line);
    return 0;
  }
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const keys = { accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] ?? '' };
  let faults = 0;
  for (const { name, url, service, practice } of targetsOf(env, region))
    for (const mistake of MISTAKES)
      for (const placement of PLACEMENTS) {
        const real = told(await send(await made(mistake, { ...keys, url, service, region }, placement, now())));
        const pretended = practice && told(await practised(mistake, practice, service, placement, now()));
        const differ = pretended ? differences(real, pretended) : [];
        const refused = mistake.name === 'right' && real.status >= 300;
        say(`${name}, ${placement}, ${mistake.name}: ${[real.status, real.code, real.message].join(' ').trim()}`);
        for (const line of [...(refused ? ['A right request is refused.'] : []), ...differ]) say(`    ${line}`);
        if (refused || differ.length > 0) faults++;
      }
  say(faults === 0 ? 'AWS and the practice endpoint agree.' : `${faults} replies differ.`);
  return faults === 0 ? 0 : 1;
}

const BASE = 'http://localhost:5173/';

/** What the practice endpoint says to the same mistake, made with its own key. */
async function practised(
  mistake: (typeof MISTAKES)[number],
  path: string,
  service: string,
  placement: (typeof PLACEMENTS)[number],
  now: Instant,
): Promise<Reply> {
  const { accessKeyId, secretAccessKey } = FULL_KEY;
  const aim: Aim = {
    url: `${BASE}practice/${path}`,
    service,
    region: PRACTICE_REGION,
    accessKeyId,
    secretAccessKey,
    sessionToken: '',
  };
  const world = { now, base: BASE, hasher: nodeHasher, objects: memoryObjects() };
  const [, bucket = '', key = ''] = path.split('/');
  // An object that is asked for is there.
  const stored = { key, body: utf8('hello'), contentType: 'text/plain', etag: '0', lastModified: now };
  if (service === 's3') await world.objects.put(bucket, stored);
  const { status, headers, body } = await respond(
    { ...(await made(mistake, aim, placement, now)), body: utf8('') },
    world,
  );
  return { status, headers, body: typeof body === 'string' ? body : new TextDecoder().decode(body) };
}
