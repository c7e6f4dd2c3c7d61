import type { Draft, HeaderRow } from '@/core/drafting/draft';
import { parseDraft } from '@/core/drafting/parse-draft';
import type { Instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { Hasher } from '@/core/ports';
import type { PracticeKey } from '@/core/practice/keys';
import { PRACTICE_KEYS } from '@/core/practice/published-keys';
import { bodyOf } from './arrival';

/** A request on which a fault can be seen. */
export type ScenarioId = 'link' | 'call' | 'page' | 'object' | 'upload' | 'session';

/** A request as somebody types it, and the practice key that signs it. */
export type Scenario = {
  readonly method: string;
  readonly url: string;
  readonly signatureIn: Draft['signatureIn'];
  readonly headers?: readonly HeaderRow[];
  readonly body?: string;
  readonly key?: PracticeKey['name'];
};

const API = 'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev';
const BUCKET = 'https://practice-bucket.s3.ap-northeast-1.amazonaws.com';
const JSON_TYPE: HeaderRow = { name: 'content-type', value: 'application/json' };

const SCENARIOS: Readonly<Record<ScenarioId, Scenario>> = {
  /** A link to an API, as people share it. */
  link: { method: 'GET', url: `${API}/orders?limit=10&color=sea%20blue`, signatureIn: 'query' },
  /** A call with a body. */
  call: {
    method: 'POST',
    url: `${API}/orders?limit=10&color=sea%20blue`,
    signatureIn: 'header',
    headers: [JSON_TYPE, { name: 'x-team', value: 'red panda' }],
    body: '{"order": 7}',
  },
  /** A resource whose name has a space in it. */
  page: { method: 'GET', url: `${API}/orders/sea%20blue`, signatureIn: 'header' },
  /** A link to an object, whose key has two slashes and signs that need escaping. */
  object: { method: 'GET', url: `${BUCKET}/2026//summer%20a%2Bb.jpg`, signatureIn: 'query' },
  upload: {
    method: 'PUT',
    url: `${BUCKET}/2026/summer%20trip.txt`,
    signatureIn: 'header',
    headers: [{ name: 'content-type', value: 'text/plain' }],
    body: 'sunny\n',
  },
  /** A link made with temporary credentials. */
  session: { method: 'GET', url: `${API}/orders?limit=10`, signatureIn: 'query', key: 'temporary' },
};

/** The input to sign, at a time, and the text of its body. */
export async function scenarioInput(
  id: ScenarioId,
  at: Instant,
  hasher: Hasher,
): Promise<{ readonly input: SigningInput; readonly body: string }> {
  const scenario = SCENARIOS[id];
  const service = scenario.url.startsWith(API) ? 'execute-api' : 's3';
  const input = await practiceInput(scenario, { service, region: 'ap-northeast-1' }, at, hasher);
  return { input, body: scenario.body ?? '' };
}

/** What signs a request for this service and Region with a practice key. */
export async function practiceInput(
  { key = 'full', body = '', headers = [], ...request }: Scenario,
  place: Pick<Draft, 'service' | 'region'>,
  at: Instant,
  hasher: Hasher,
): Promise<SigningInput> {
  const credentials = PRACTICE_KEYS.find(({ name }) => name === key);
  if (!credentials) throw new Error(`there is no key ${key}`);
  const draft: Draft = {
    ...request,
    ...place,
    headers,
    algorithm: 'sigv4',
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    sessionToken: credentials.sessionToken ?? '',
    expires: '900',
    signingTime: '',
    contentSha256: false,
  };
  const { value } = parseDraft(draft, { now: at, body: await bodyOf(body, hasher) });
  if (!value) throw new Error(`${request.url} cannot be signed`);
  return value;
}
