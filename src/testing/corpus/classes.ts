import type { CorpusEntry } from './entry';
import { AUTHORIZATION } from './faults/authorization';
import * as headers from './faults/headers';
import * as host from './faults/host';
import { METHOD } from './faults/method';
import { NO_SIGNATURE_FAULT } from './faults/no-fault';
import * as paths from './faults/path-and-query';
import * as payload from './faults/payload';
import * as scheme from './faults/scheme';
import * as scope from './faults/scope';
import * as secret from './faults/secret';
import * as stores from './faults/stores';
import * as time from './faults/token-and-time';
import * as url from './faults/url';

/** Every class of fault that signatures fail by, with texts that show it: each is told by its first finding, or by a search. */
export const CLASSES: Readonly<Record<string, readonly CorpusEntry[]>> = {
  Region: scope.REGION,
  service: scope.SERVICE,
  'date of the scope': scope.SCOPE_DATE,
  'form of the scope': scope.SCOPE_FORM,
  'host behind a proxy': host.PROXY_HOST,
  port: host.PORT,
  CDN: host.CDN,
  prefix: host.PREFIX,
  'own name of a database': host.OWN_NAME,
  redirect: host.REDIRECT,
  'encoding of the path': paths.PATH_ENCODING,
  'normalisation of the path': paths.PATH_NORMALISATION,
  'UTF-8 as Latin-1': paths.LATIN_1,
  'encoding of the query': paths.QUERY_ENCODING,
  'order of the query': paths.QUERY_ORDER,
  'empty parameters': paths.QUERY_EMPTY,
  'query changed in transit': paths.QUERY_IN_TRANSIT,
  'header sent and not signed': headers.UNSIGNED_HEADER,
  'header signed and not sent': headers.MISSING_HEADER,
  'body in chunks': payload.CHUNKS,
  'header changed in transit': headers.CHANGED_HEADER,
  'header canonicalised wrongly': headers.CANONICALISED_HEADER,
  'hop-by-hop header': headers.HOP_BY_HOP,
  'header dropped in transit': headers.DROPPED_HEADER,
  'Accept-Encoding': headers.ACCEPT_ENCODING,
  'hash of the payload': payload.PAYLOAD,
  'checksum by default': payload.CHECKSUM_DEFAULT,
  'token missing': time.TOKEN_MISSING,
  'token misplaced': time.TOKEN_MISPLACED,
  'token expired': time.TOKEN_EXPIRED,
  'AKIA and ASIA': time.KEY_KIND,
  'expiry out of range': time.EXPIRY_RANGE,
  'expiry past': time.EXPIRY_PAST,
  'expiry longer than its credentials': time.EXPIRY_OVER_SESSION,
  'clock skew': time.SKEW,
  'form of the date': time.DATE_FORMAT,
  method: METHOD,
  'Version 2': scheme.VERSION_2,
  'Version 4a': scheme.VERSION_4A,
  CloudFront: scheme.CLOUDFRONT,
  'two mechanisms': scheme.TWO_MECHANISMS,
  'URL wrapped': url.WRAPPED,
  'URL escaped': url.HTML_ESCAPED,
  'URL encoded twice': url.ENCODED_TWICE,
  'URL cut': url.CUT,
  'malformed Authorization': AUTHORIZATION,
  R2: stores.R2,
  MinIO: stores.MINIO,
  'Google Cloud Storage': stores.GOOGLE,
  'Backblaze B2': stores.B2,
  'no fault of the signature': NO_SIGNATURE_FAULT,
  'secret wrong': secret.SECRET_WRONG,
  'secret with white space': secret.SECRET_WHITE_SPACE,
  'secret damaged': secret.SECRET_DAMAGED,
  'derivation of the key': secret.DERIVATION,
};
