import type { ServiceRule } from '@/core/model/service-rule';
import { hasKnownRule } from './rules';

/** Services that read the body of a GET: OpenSearch and OpenSearch Serverless search so (OpenSearch documentation, "Search API"). */
export const READ_BODY_OF_GET: ReadonlySet<string> = new Set(['es', 'aoss']);

/**
 * Services outside S3's rules whose operations with a stream take UNSIGNED-PAYLOAD (`v4-unsigned-body` in botocore's service models of
 * mediastore-data, ebs, backupstorage, lex-runtime and lexv2-runtime).
 */
export const TAKE_UNSIGNED_BODY: ReadonlySet<string> = new Set(['mediastore', 'ebs', 'backup-storage', 'lex']);

/** Whether a service is known to hash the body, whatever was signed: it takes no UNSIGNED-PAYLOAD. Of services without a row nothing is known. */
export const hashesEveryBody = (service: string, rule: ServiceRule): boolean =>
  hasKnownRule(service) && rule.presignedPayload === 'hash' && !TAKE_UNSIGNED_BODY.has(service);
