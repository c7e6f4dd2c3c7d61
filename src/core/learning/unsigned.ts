import type { Instant } from '@/core/model/instant';
import { signedNames, stepOf } from '@/core/model/trace';
import type { Hasher } from '@/core/ports';
import { awsOf, inUrl, type Machine, replied, type Sent, sentOf } from './arrival';
import {
  hasHeader,
  hashesBody,
  inPieces,
  isLink,
  otherMethod,
  payloadLine,
  swapFirst,
  swapsAny,
  urlOf,
  withParameter,
} from './damages';
import { exampleOf } from './exchange';
import type { Told } from './fault';
import type { ScenarioId } from './scenarios';

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
  /** The example on which it is asked. */
  readonly scenario: ScenarioId;
  /** Whether it can be asked of a request that AWS would accept. */
  readonly fits: (machine: Machine) => boolean;
  readonly told?: (machine: Machine) => Told;
  readonly change: (sent: Sent, signature: string) => Sent;
};

const always = (): boolean => true;
const isEscaped = (url: string): boolean => /\?.*%2F/s.test(url);

/** What may be changed after signing, and perhaps must not. */
export const QUESTIONS: readonly Question[] = [
  { id: 'reorder', scenario: 'link', fits: swapsAny, change: inUrl(inPieces(swapFirst)) },
  { id: 'parameter', scenario: 'link', fits: always, change: inUrl(withParameter('debug=1')) },
  {
    id: 'escape',
    scenario: 'link',
    fits: (machine) => isEscaped(urlOf(machine)),
    change: inUrl((url) => url.replace(/\?.*/s, (query) => query.replaceAll('%2F', '%2f'))),
  },
  {
    id: 'header',
    scenario: 'link',
    fits: (machine) => !hasHeader(machine, 'user-agent'),
    told: ({ trace }) => ({ from: signedNames(trace).join('`, `'), to: '' }),
    change: (sent) => ({ ...sent, headers: [...sent.headers, ['user-agent', 'another/2.0']] }),
  },
  {
    id: 'method',
    scenario: 'link',
    fits: always,
    told: ({ input: { method } }) => ({ from: method, to: otherMethod(method) }),
    change: (sent) => ({ ...sent, method: otherMethod(sent.method) }),
  },
  // A fragment stays in the browser.
  { id: 'fragment', scenario: 'link', fits: always, change: (sent) => sent },
  {
    id: 'body-s3',
    scenario: 'object',
    fits: (machine) => isLink(machine) && payloadLine(machine) === 'UNSIGNED-PAYLOAD',
    change: (sent) => ({ ...sent, body: 'something else' }),
  },
  { id: 'body-api', scenario: 'link', fits: hashesBody, change: (sent) => ({ ...sent, body: 'something else' }) },
  {
    id: 'signature',
    scenario: 'link',
    fits: always,
    change: (sent, signature) => {
      const other = signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0');
      return {
        ...sent,
        url: sent.url.replace(signature, other),
        headers: sent.headers.map(([name, value]) => [name, value.replace(signature, other)] as const),
      };
    },
  },
];

/** Signs the example of a question, or takes this request, which it must fit; changes it, and tells what the practice endpoint answers. */
export async function askAfter(question: Question, now: Instant, hasher: Hasher, own?: Machine) {
  const machine = own ?? (await exampleOf(question.scenario, now, hasher));
  const { input, trace, body, told } = machine;
  const sent = question.change(sentOf(trace, body), stepOf(trace, 'signature').value);
  const { reply } = await replied(sent, awsOf(input, now, hasher, told));
  const { status, statusText } = reply;
  return { status, statusText, told: question.told?.(machine) };
}
