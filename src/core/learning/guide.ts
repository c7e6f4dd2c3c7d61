import { addSeconds, type Instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { Trace } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import type { PracticeReply } from '@/core/practice/endpoint';
import { sign } from '@/core/signing/sign';
import { answered, awsOf, sentOf } from './arrival';
import { practiceInput } from './scenarios';

/** A REST API behind IAM, as a reader names it. */
export type Api = { readonly id: string; readonly region: string; readonly stage: string; readonly path: string };
export type ApiField = keyof Api;

export const API_EXAMPLE: Api = { id: 'x8j638cwtf', region: 'ap-northeast-1', stage: 'dev', path: 'sample' };

/** What each part is made of (API Gateway Developer Guide, "Invoke REST APIs", and names of Regions). */
const FORMS: Readonly<Record<ApiField, RegExp>> = {
  id: /^[a-z0-9]{10}$/,
  region: /^[a-z]{2}(-[a-z]+)+-\d$/,
  stage: /^[A-Za-z0-9_-]{1,128}$/,
  path: /^[A-Za-z0-9._~/-]{1,200}$/,
};

/** The parts that cannot be what they are said to be. */
export const faultsIn = (api: Api): readonly ApiField[] =>
  (Object.keys(FORMS) as ApiField[]).filter((field) => !FORMS[field].test(api[field]));

export const urlOf = ({ id, region, stage, path }: Api): string =>
  `https://${id}.execute-api.${region}.amazonaws.com/${stage}/${path}`;

export type Guided = {
  readonly input: SigningInput;
  readonly trace: Trace;
  /** What is answered at once, with PUT in place of GET, and a second after the link has ended. */
  readonly opened: PracticeReply;
  readonly misused: PracticeReply;
  readonly late: PracticeReply;
};

/** Signs the link with the practice key and opens it; throws for an API with faults. */
export async function guided(api: Api, now: Instant, hasher: Hasher): Promise<Guided> {
  const input = await practiceInput(
    { method: 'GET', url: urlOf(api), signatureIn: 'query' },
    { service: 'execute-api', region: api.region },
    now,
    hasher,
  );
  const trace = await sign(input);
  const sent = sentOf(trace, '');
  const at = (seconds: number) => awsOf(input, addSeconds(now, seconds), hasher);
  return {
    input,
    trace,
    opened: await answered(sent, at(0)),
    misused: await answered({ ...sent, method: 'PUT' }, at(0)),
    late: await answered(sent, at(901)),
  };
}
