import { hit, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

/** An EKS API server adds its cluster's name itself (kubernetes-sigs/aws-iam-authenticator, token verifier). */
const CLUSTER = 'x-k8s-aws-id';

/** A header is in SignedHeaders and was not sent: AWS hashes it as empty (aws/aws-sdk-java-v2#2154). */
export const signedAbsent = rule('headers-signed-absent', 'signature', (c) => {
  if (!c.whole || c.stated.in === undefined || c.request?.target === '') return [];
  const received = new Map(c.received?.canonical?.headers);
  return (c.stated.signedHeaders ?? [])
    .map((name) => name.toLowerCase())
    .filter((name) => name !== '' && !c.headers.has(name))
    .filter((name) => name !== CLUSTER && (name !== 'x-amz-date' || c.stated.date !== undefined))
    .flatMap((name) => {
      const theirs = received.get(name);
      if (theirs === '') return hit('cause', { name }, inReceived(`header:${name}`));
      return theirs === undefined ? hit('likely', { name }, inRequest(`header:${name}`)) : [];
    });
});
