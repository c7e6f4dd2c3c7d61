import { instant } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { sign } from '@/core/signing/sign';
import { runEngineV4a } from '@/core/signing/v4a/engine-v4a';
import { bodyOf, parseTyped, type TypedChange } from '@/testing/typed';
import { type Question, questionOf } from './question';

/** A typed request that this project has signed, and what the others are asked of it. */
export type Case = {
  readonly input: SigningInput;
  readonly trace: Trace;
  readonly question: Question;
  /** Our canonical request. */
  readonly canonicalRequest: string;
};

/** Signs a request as the page does; undefined where a fault stands in its way. `clock` is the moment of signing, in seconds. */
export async function caseOf(
  { text = '', ...change }: TypedChange & { readonly text?: string },
  clock?: number,
): Promise<Case | undefined> {
  const { value } = parseTyped({ ...change, body: bodyOf(text) });
  if (!value) return undefined;
  return caseOfInput(clock === undefined ? value : { ...value, at: instant(clock * 1000) }, text);
}

/** Signs what a request was checked to; `text` is its body. */
export async function caseOfInput(input: SigningInput, text: string): Promise<Case> {
  const trace = await sign(input, { sigv4a: runEngineV4a });
  const question = questionOf(input, trace, text);
  return { input, trace, question, canonicalRequest: stepOf(trace, 'canonicalRequest').text };
}
