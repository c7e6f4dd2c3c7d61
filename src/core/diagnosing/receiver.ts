import { inferFromAnyHost } from '@/core/services/infer-any';
import type { Case } from './case';
import { type Provider, providerOf } from './provider';

/** Who received a request, as far as it is known; `service` is AWS's, by its signing name. */
export type Receiver = { readonly provider: Provider; readonly service: string | undefined };

/** What S3 alone writes into its refusals (Amazon S3 API Reference, "Error responses"). */
const S3_FIELDS: ReadonlySet<string> = new Set(['AWSAccessKeyId', 'CanonicalRequestBytes', 'StringToSignBytes']);

/**
 * Who received a request: by what the reply shows, its form and the host in its text, never by what was signed for. Without such a
 * text by the host that was asked. A form that the host's service does not write leaves the service open.
 */
export function receiverOf({ host, reply, received, provider }: Case): Receiver {
  const theirHost = received?.canonical?.headers.find(([name]) => name === 'host')?.[1];
  const who = theirHost === undefined ? provider : providerOf(theirHost, reply);
  const asked = inferFromAnyHost(theirHost ?? host ?? '').service;
  const isS3Form = reply?.signatureProvided !== undefined || reply?.fields.some(([name]) => S3_FIELDS.has(name));
  if (isS3Form) return { provider: who, service: 's3' };
  return { provider: who, service: received && asked === 's3' ? undefined : asked };
}
