import { amzDate } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import type { Trace } from '@/core/model/trace';
import { type Asked, askedOf } from '@/core/snippets/asked';

/** What every peer is asked, with the key and the moment to sign with. */
export type Question = Asked & {
  readonly body: string;
  readonly accessKeyId: string;
  readonly secret: string;
  /** The session token where it is signed. */
  readonly token: string | undefined;
  /** Seconds since 1970. */
  readonly time: number;
  readonly amzDate: string;
};

/** The question behind a signed input. */
export const questionOf = (input: SigningInput, trace: Trace, body: string): Question => ({
  ...askedOf(input, trace),
  body,
  accessKeyId: input.credentials.accessKeyId,
  secret: input.credentials.secretAccessKey,
  token: input.rule.token === 'signed' ? input.credentials.sessionToken : undefined,
  time: Math.floor(input.at / 1000),
  amzDate: amzDate(input.at),
});
