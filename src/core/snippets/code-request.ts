import { utf8 } from '@/core/kernel/bytes';
import { encodeStrict } from '@/core/kernel/percent';
import type { HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { type Asked, askedOf } from './asked';

export type SnippetBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  /** Read from the folder in which the code runs. */
  | { readonly kind: 'file'; readonly name: string };

/**
 * A request as code shall make it: the same to whoever receives it, and with the same signature. The query is written as it is
 * signed, and every header stands once, so that signers that take either as it is written cannot depart there.
 */
export type CodeRequest = Asked & {
  /** That of the page; where a link leaves it open and nobody has given one, `PLACEHOLDER`. */
  readonly body: SnippetBody;
  /** Whether the request of the page has a session token, and what the service wants done with it. */
  readonly token: 'none' | 'signed' | 'appended';
  /** Whether the page signs the body in chunks. */
  readonly chunked: boolean;
  /** Ours. */
  readonly canonicalRequest: string;
};

/** Stands for what somebody else will send with a link, where nobody has given a body: without it the code would send nothing. */
export const PLACEHOLDER = { kind: 'text', text: 'Put here what is to be sent.' } as const;

const HAVE_BODY: readonly string[] = ['PUT', 'POST', 'PATCH'];

/** Whether any body may be sent with a link, and one is expected. */
const leavesBodyOpen = ({ expires, unsigned, contentSha256, method }: Asked): boolean =>
  expires !== undefined && (unsigned || contentSha256 === 'UNSIGNED-PAYLOAD') && HAVE_BODY.includes(method);

/** What code is to make again of what was signed. The secret and the token are not in it. */
export function codeRequestOf(input: SigningInput, trace: Trace, body: SnippetBody): CodeRequest {
  const asked = askedOf(input, trace);
  const isOpen = leavesBodyOpen(asked);
  // A text that was emptied again is no body; a file without a byte is one only where any may be sent.
  const isNone = body.kind === 'none' || (input.body.size === 0 && (body.kind === 'text' || !isOpen));
  const sent = isNone ? (isOpen ? PLACEHOLDER : ({ kind: 'none' } as const)) : body;
  const own = input.query.map(({ name, value }) => `${encodeStrict(name)}=${encodeStrict(value)}`);
  const moved = asked.query.slice(input.query.length);
  return {
    ...asked,
    query: [...own, ...moved].sort(byNameThenValue),
    headers: joined(asked.headers),
    body: sent,
    size: sent === PLACEHOLDER ? utf8(PLACEHOLDER.text).length : asked.size,
    token: input.credentials.sessionToken ? input.rule.token : 'none',
    chunked: asked.contentSha256?.startsWith('STREAMING-') ?? false,
    canonicalRequest: stepOf(trace, 'canonicalRequest').text,
  };
}

/** By name, then by value: `=` sorts after `-` and `.`, with which names go on. */
function byNameThenValue(a: string, b: string): number {
  const [x, y] = [a.replace('=', '\0'), b.replace('=', '\0')];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Values trimmed, repeats joined with a comma under the name as first typed, as they are sent. */
function joined(headers: HeaderList): HeaderList {
  const byName = new Map<string, readonly [string, string]>();
  for (const [name, value] of headers) {
    const before = byName.get(name.toLowerCase());
    byName.set(name.toLowerCase(), before ? [before[0], `${before[1]},${value.trim()}`] : [name, value.trim()]);
  }
  return [...byName.values()];
}
