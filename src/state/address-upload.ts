import { type ConditionRow, type Matching, type PolicyDraft, STARTING_POLICY } from '@/core';
import { isName, mayBeTold } from '@/core/sharing';
import type { RequestFields } from './request-fields';

const NUMBER = /^\d{1,15}$/;
const CREDENTIAL_TEXT = /x-(amz|goog)-/i;

/** The parameters of an address for what only uploads have: everything shareable, nothing secret. */
export function uploadParams({
  signatureIn,
  policy,
  chunkSize,
}: RequestFields): readonly (readonly [string, string])[] {
  const chunk = NUMBER.test(chunkSize ?? '') ? [['chunk', chunkSize ?? ''] as const] : [];
  if (signatureIn !== 'form' || !policy) return chunk;
  const { key, contentType, contentTypeMatching, sizeFrom, sizeTo, conditions } = policy;
  return [
    ...chunk,
    ['key', CREDENTIAL_TEXT.test(key) ? '' : key],
    ['type', `${MARK[contentTypeMatching]}${/^[\w.+-]*\/[\w.+-]*$/.test(contentType) ? contentType : ''}`],
    ['size', `${NUMBER.test(sizeFrom) ? sizeFrom : ''}-${NUMBER.test(sizeTo) ? sizeTo : ''}`],
    ...conditions.map((row) => ['condition', shareableCondition(row)] as const),
  ];
}

/** Reads them back. */
export function readUpload(params: URLSearchParams): Pick<RequestFields, 'policy' | 'chunkSize'> {
  const chunk = params.get('chunk');
  return {
    ...(chunk === null ? {} : { chunkSize: chunk }),
    ...(params.has('key') ? { policy: readPolicy(params) } : {}),
  };
}

function readPolicy(params: URLSearchParams): PolicyDraft {
  const type = params.get('type') ?? '';
  const [sizeFrom = '', sizeTo = ''] = (params.get('size') ?? '').split('-');
  return {
    ...STARTING_POLICY,
    key: params.get('key') ?? '',
    contentType: type.slice(1),
    contentTypeMatching: matchingOf(type),
    sizeFrom,
    sizeTo,
    conditions: params.getAll('condition').slice(0, 100).map(readCondition),
  };
}

/** As in a selector: `name=value` for all of it, `name^value` for how it starts. */
const MARK: Readonly<Record<Matching, string>> = { eq: '=', 'starts-with': '^' };
const matchingOf = (text: string): Matching => (text.startsWith('^') ? 'starts-with' : 'eq');

function shareableCondition({ name, matching, value }: ConditionRow): string {
  return `${isName(name) ? name : ''}${MARK[matching]}${mayBeTold(name, value) ? value : ''}`;
}

function readCondition(text: string): ConditionRow {
  const at = Math.max(0, text.search(/[=^]/));
  return { name: text.slice(0, at), matching: matchingOf(text.slice(at)), value: text.slice(at + 1) };
}
