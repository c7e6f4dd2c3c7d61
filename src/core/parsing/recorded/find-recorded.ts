import type { Span } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { jsonObjects } from '@/core/parsing/har/json-objects';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { findReplies } from '@/core/parsing/reply/find-replies';
import { recordedRequest } from './recorded-request';
import { yamlBlocks } from './yaml';

const MENTIONS = /AWS4-|X-Amz-|requestContext|"?authentication"?\s*:/i;
const HEADERS = /headers?["']?\s*:/i;
/** How deep a request may lie, and how many are read of one text. */
const DEEPEST = 6;
const MOST = 200;
/** Members that hold what was answered. */
const ANSWER = /^(?:response|resp|reply|res|error|err)(?:_?body|Body)?$/;

/**
 * Reads requests that programs record as objects, in JSON or YAML: lines of a log, what a Lambda function is handed, exports of Insomnia. A
 * signed one, one that is signed when it is sent, or what arrived at API Gateway or a function URL.
 */
export function findRecorded(text: string): readonly PasteItem[] {
  if (!MENTIONS.test(text) || !HEADERS.test(text)) return [];
  const inside = jsonObjects(text).flatMap(({ value, at }) => itemsIn(value, at, 0));
  const items = inside.length > 0 ? inside : yamlBlocks(text).flatMap(({ value, at }) => itemsIn(value, at, 0));
  return items.slice(0, MOST);
}

function itemsIn(value: unknown, at: Span, depth: number): readonly PasteItem[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const request = recordedRequest(value);
  const members = Object.entries(value);
  if (request === undefined) {
    const inside = members.flatMap(([, member]) => itemsIn(member, at, depth + 1));
    return inside.some(({ kind }) => kind === 'request') ? [...inside, ...answersIn(members, at)] : inside;
  }
  const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
  return [{ kind: 'request', format: 'printed', request, at, notes }, ...answersIn(members, at)];
}

/** What is recorded beside a request of its answer. */
const answersIn = (members: readonly (readonly [string, unknown])[], at: Span): readonly PasteItem[] =>
  members
    .filter(([name]) => ANSWER.test(name))
    .flatMap(([, member]) => findReplies(typeof member === 'string' ? member : (JSON.stringify(member) ?? '')))
    .map((item): PasteItem => ({ ...item, at }));
