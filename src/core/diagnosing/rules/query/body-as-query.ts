import { queryInTransit } from '@/core/diagnosing/compared';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/** A body sent as application/x-www-form-urlencoded is read as query parameters (aws/aws-sdk-php#1078). */
export const bodyAsQuery = rule('query-body-as-query', 'signature', (c) => {
  const xml = c.received?.canonical && /(^|&)%3C/i.exec(c.received.canonical.query);
  if (xml)
    return hit(
      'cause',
      { found: c.received?.canonical?.query.slice(xml.index, xml.index + 40) ?? '' },
      inReceived('query'),
    );
  const form = c.headers.get('content-type')?.some((type) => /x-www-form-urlencoded/i.test(type)) === true;
  const text = c.request?.body?.kind === 'text' ? c.request.body.text : '';
  const added = form
    ? queryInTransit(c).find(({ name, change }) => change === 'added' && text.includes(`${name}=`))
    : undefined;
  return added ? hit('cause', { found: added.name }, inReceived('query')) : [];
});
