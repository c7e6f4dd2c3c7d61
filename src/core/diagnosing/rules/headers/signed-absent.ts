import { hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/** A header is in SignedHeaders and was not sent: AWS hashes it as empty (aws/aws-sdk-java-v2#2154). */
export const signedAbsent = rule('headers-signed-absent', 'signature', (c) => {
  if (!c.whole || c.request?.target === '') return [];
  const received = new Map(c.received?.canonical?.headers);
  return (c.claim?.signedHeaders ?? [])
    .filter((name) => !c.headers.has(name))
    .flatMap((name) => {
      const theirs = received.get(name);
      if (theirs === '') return hit('cause', { name }, inReceived(`header:${name}`));
      return theirs === undefined ? hit('likely', { name }, inRequest(`header:${name}`)) : [];
    });
});
