import type { Answer, Differences, Reading } from '@/core';
import { differences, type Relation, relation } from '@/core/verdict';
import type { Cause } from '@/state/debug';
import { keySaysOf } from './lead';

/** Both texts that are signed. */
export type Texts = Pick<Answer, 'canonicalRequest' | 'stringToSign'>;

type CaseText = NonNullable<Reading['case']['sent']>;

/** What is known of what was hashed, sent and received, and how they stand to each other: all that the page tells of it is from here. */
export type Sides = {
  readonly hashed: Texts | CaseText | undefined;
  /** What tells what was hashed: the mistake that was found, the key, or the signer's log. */
  readonly hashedBy: 'search' | 'key' | 'log' | undefined;
  readonly sent: CaseText | undefined;
  readonly received: CaseText | undefined;
  readonly between: {
    readonly signer: Relation;
    readonly transit: Relation;
    /** Of what was hashed and received. */
    readonly both: Relation;
  };
  readonly differences: Differences;
};

/** Of an `answer`, its texts are what was hashed; the key that makes the signature over what was sent outranks a log that says else. */
export function sidesOf(reading: Reading, cause: Cause, answer: Answer | undefined): Sides {
  const { sent, received, hashed: logged, pair } = reading.case;
  // Of an upload form only the policy is signed: there is no canonical request to compare.
  const found = answer?.canonicalRequest === '' ? undefined : answer;
  const keySays = keySaysOf(reading, cause);
  const isAcquitted = keySays !== undefined && keySays !== 'not' && relation(logged, sent) !== 'equal';
  const acquitted = isAcquitted ? wholly(sent) : undefined;
  const proved = found ?? acquitted;
  const hashed = proved ?? logged;
  return {
    hashed,
    hashedBy: found ? 'search' : acquitted ? 'key' : logged && 'log',
    sent,
    received,
    between: {
      signer: relation(hashed, sent),
      transit: relation(sent, received),
      both: pair ? relation(pair.first, pair.second) : relation(hashed, received),
    },
    differences: proved ? differences({ hashed: asCaseText(proved), sent, received }) : reading.differences,
  };
}

/** What was sent, where no part of it had to be filled in. */
const wholly = (sent: CaseText | undefined): Texts | undefined =>
  sent?.stringToSign !== undefined && sent.canonicalRequest !== undefined && sent.assumed.length === 0
    ? { canonicalRequest: sent.canonicalRequest, stringToSign: sent.stringToSign }
    : undefined;

const asCaseText = ({ canonicalRequest, stringToSign }: Texts): CaseText => ({
  canonicalRequest,
  stringToSign,
  canonical: undefined,
  toSign: undefined,
  agrees: undefined,
  assumed: [],
});

/** What is said below the lines, where they do not say it themselves. */
export type Remark = 'only-hash' | 'order' | 'same';

/** Below the lines that are drawn: that no more differs than the hash of them, or only their order, or nothing. */
export function remarkOf({ hashed, sent, received, between, differences: told }: Sides): Remark | undefined {
  const differs = told.canonicalRequest.some(({ comparisons }) => comparisons.length > 0);
  const differing = told.stringToSign.filter(({ comparisons }) => comparisons.length > 0);
  if (differing.some(({ role }) => role !== 'requestHash')) return undefined;
  if (differs) return differing.length > 0 ? 'only-hash' : undefined;
  const texts = [hashed, received, ...(sent?.assumed.length === 0 ? [sent] : [])].flatMap(
    (text) => text?.canonicalRequest?.trimEnd() ?? [],
  );
  if (new Set(texts).size > 1) return 'order';
  if (Object.values(between).includes('differs')) return undefined;
  return told.canonicalRequest.some(({ sentUnknown }) => sentUnknown) ? undefined : 'same';
}
