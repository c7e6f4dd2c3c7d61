import { hit, inRequest, rule } from '@/core/diagnosing/finding';

const MARKS = /…|\*{3,}|<[a-z_-]+>|\[?redacted\]?|x{6,}|\.{3}$/i;

/** Parts were struck out: what stands there cannot be judged. */
export const redacted = rule('url-redacted', undefined, (c) => {
  const rows = [
    ['X-Amz-Credential', c.stated.credentialText],
    ['X-Amz-Signature', c.stated.signature],
    ['X-Amz-Security-Token', c.stated.token],
  ] as const;
  const names = rows.filter(([, value]) => MARKS.test(value?.slice(0, 4000) ?? '')).map(([name]) => name as string);
  return names.length === 0 ? [] : hit('note', { names }, inRequest('whole'));
});
