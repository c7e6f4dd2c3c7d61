import type { Instant } from '@/core/model/instant';
import { stepOf } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import { sign } from '@/core/signing/sign';
import { answered, awsOf, inUrl, type Sent, sentOf } from './arrival';
import { type ScenarioId, scenarioInput } from './scenarios';

export type QuestionId =
  | 'reorder'
  | 'parameter'
  | 'escape'
  | 'header'
  | 'method'
  | 'fragment'
  | 'body-s3'
  | 'body-api'
  | 'signature';
export type Question = {
  readonly id: QuestionId;
  readonly scenario: ScenarioId;
  readonly change: (sent: Sent, signature: string) => Sent;
};

/** What may be changed after signing, and perhaps must not. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'reorder',
    scenario: 'link',
    change: inUrl((url) => url.replace('limit=10&color=sea%20blue', 'color=sea%20blue&limit=10')),
  },
  { id: 'parameter', scenario: 'link', change: inUrl((url) => `${url}&debug=1`) },
  { id: 'escape', scenario: 'link', change: inUrl((url) => url.replaceAll('%2F', '%2f')) },
  { id: 'header', scenario: 'link', change: (sent) => ({ ...sent, headers: [['user-agent', 'another/2.0']] }) },
  { id: 'method', scenario: 'link', change: (sent) => ({ ...sent, method: 'PUT' }) },
  // A fragment stays in the browser.
  { id: 'fragment', scenario: 'link', change: (sent) => sent },
  { id: 'body-s3', scenario: 'object', change: (sent) => ({ ...sent, body: 'something else' }) },
  { id: 'body-api', scenario: 'link', change: (sent) => ({ ...sent, body: 'something else' }) },
  {
    id: 'signature',
    scenario: 'link',
    change: (sent, signature) => ({
      ...sent,
      url: sent.url.replace(signature, signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0')),
    }),
  },
];

/** Signs a link, changes it, and tells what the practice endpoint answers. */
export async function askAfter({ scenario, change }: Question, now: Instant, hasher: Hasher) {
  const { input, body } = await scenarioInput(scenario, now, hasher);
  const trace = await sign(input);
  const { status, statusText } = await answered(
    change(sentOf(trace, body), stepOf(trace, 'signature').value),
    awsOf(input, now, hasher),
  );
  return { status, statusText };
}
