import { says } from '@/core/diagnosing/evidence';
import { type Hit, hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';

const REQUIRED = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-SignedHeaders', 'X-Amz-Signature'];

/** A presigned URL needs all of these (Amazon S3 API Reference, "Authenticating Requests: Using Query Parameters"). */
export const queryRequiredMissing = rule(
  'query-required-missing',
  'well-formed',
  (c): readonly Hit<{ readonly names: readonly string[] }>[] => {
    if (c.stated.in !== 'query')
      return says(c, /Query-string authentication version 4 requires/i) ? hit('cause', { names: [] }, inReply) : [];
    const present = new Map(c.parameters.map(({ name, value }) => [name.toLowerCase().replace(/^amp;/, ''), value]));
    const required = c.service === 's3' ? [...REQUIRED, 'X-Amz-Expires'] : REQUIRED;
    const names = required.filter((name) => !present.get(name.toLowerCase()));
    const shell = names.length === required.length - 1 && present.has('x-amz-algorithm');
    return names.length === 0 || shell ? [] : hit('cause', { names }, inRequest('query'));
  },
);
