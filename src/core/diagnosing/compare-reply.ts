import { findReplies } from '@/core/parsing/reply/find-replies';
import { canonicalLines, type LineRole, type RoleLine, toSignLines } from './differences/lines';

/** A line in which two texts differ, by what it is; `name` is a parameter's or a header's. */
export type DifferentLine = { readonly role: LineRole; readonly name: string };

/** What was signed, step by step. */
export type SignedTexts = { readonly canonicalRequest: string; readonly stringToSign: string };

/**
 * Where what a server says that it computed differs from what was signed: its canonical request, or where that is the same its
 * string to sign; empty where both are the same. Undefined where the reply shows no canonical request.
 */
export function compareReply(reply: string, ours: SignedTexts): readonly DifferentLine[] | undefined {
  const shown = findReplies(reply).flatMap((item) => (item.kind === 'reply' ? [item.reply] : []));
  const theirs = shown.find(({ canonicalRequest }) => canonicalRequest !== undefined);
  if (theirs?.canonicalRequest === undefined) return undefined;
  const inRequest = differentLines(canonicalLines(ours.canonicalRequest), canonicalLines(theirs.canonicalRequest));
  if (inRequest.length > 0 || theirs.stringToSign === undefined) return inRequest;
  return differentLines(toSignLines(ours.stringToSign), toSignLines(theirs.stringToSign));
}

function differentLines(ours: readonly RoleLine[], theirs: readonly RoleLine[]): readonly DifferentLine[] {
  const textOf = (lines: readonly RoleLine[]) => new Map(lines.map(({ key, text }) => [key, text]));
  const [own, their] = [textOf(ours), textOf(theirs)];
  const all = [...ours, ...theirs.filter(({ key }) => !own.has(key))];
  return all.filter(({ key }) => own.get(key) !== their.get(key)).map(({ role, name }) => ({ role, name }));
}
