import { algorithmUnknown } from './authorization/algorithm';
import { authorizationCommas } from './authorization/commas';
import { hostNotSigned } from './authorization/host-not-signed';
import { authorizationIncomplete } from './authorization/incomplete';
import { authorizationLineBreak } from './authorization/line-break';
import { notKeyValue } from './authorization/not-key-value';
import { notSigned } from './authorization/not-signed';
import { authorizationQuoted } from './authorization/quoted';
import { signatureShape } from './authorization/signature-shape';
import { signedHeadersNames } from './authorization/signed-headers-names';
import { signedHeadersOrder } from './authorization/signed-headers-order';
import { authorizationTwice } from './authorization/twice';
import { twoMechanisms } from './authorization/two-mechanisms';
import { checksumAlgorithmInUrl } from './checksum/algorithm-in-url';
import { checksumOfNothing } from './checksum/of-nothing';
import { checksumRefused } from './checksum/refused';
import { trailerAtStore } from './checksum/trailer-at-store';
import { acceptEncoding } from './headers/accept-encoding';
import { amzUnsigned } from './headers/amz-unsigned';
import { boundary } from './headers/boundary';
import { changedInTransit } from './headers/changed-in-transit';
import { charsetAppended } from './headers/charset-appended';
import { contentLength } from './headers/content-length';
import { contentTypeUnsigned } from './headers/content-type-unsigned';
import { droppedInTransit } from './headers/dropped-in-transit';
import { emptyReceived } from './headers/empty-received';
import { headersHashedOtherwise } from './headers/hashed-otherwise';
import { hopByHop } from './headers/hop-by-hop';
import { inQueryOnly } from './headers/in-query-only';
import { nonAscii } from './headers/non-ascii';
import { headersNotSignedReported } from './headers/not-signed-reported';
import { ofAReply } from './headers/of-a-reply';
import { presignedNeeds } from './headers/presigned-needs';
import { rewrittenByProxies } from './headers/rewritten-by-proxies';
import { signedAbsent } from './headers/signed-absent';
import { headersWhiteSpace } from './headers/white-space';
import { hostAlias } from './host/alias';
import { bucketTwice } from './host/bucket-twice';
import { hostCdn } from './host/cdn';
import { databasePort } from './host/database-port';
import { defaultPort } from './host/default-port';
import { hostHeaderDiffers } from './host/header-differs';
import { hostInTransit } from './host/in-transit';
import { hostPartition } from './host/partition';
import { portInTransit } from './host/port-in-transit';
import { s3Global } from './host/s3-global';
import { s3Website } from './host/s3-website';
import { hostTunnel } from './host/tunnel';
import { keyDiffers } from './key/differs';
import { keyPrefix } from './key/prefix';
import { keyUnknown } from './key/unknown';
import { keyWhiteSpace } from './key/white-space';
import { methodHashedOtherwise } from './method/hashed-otherwise';
import { methodInTransit } from './method/in-transit';
import { preflight } from './method/preflight';
import { presignedForAnother } from './method/presigned-for-another';
import { accepted } from './outcome/accepted';
import { accessDenied } from './outcome/access-denied';
import { firewall } from './outcome/firewall';
import { forbidden } from './outcome/forbidden';
import { internalError } from './outcome/internal-error';
import { kmsDenied } from './outcome/kms-denied';
import { noSuchBucket } from './outcome/no-such-bucket';
import { noSuchKey } from './outcome/no-such-key';
import { notAuthorized } from './outcome/not-authorized';
import { optIn } from './outcome/opt-in';
import { slowDown } from './outcome/slow-down';
import { pathCombining } from './path/combining';
import { pathDecodedInTransit } from './path/decoded-in-transit';
import { pathDotSegments } from './path/dot-segments';
import { pathDoubleSlash } from './path/double-slash';
import { pathEncodedInTransit } from './path/encoded-in-transit';
import { pathEncodedPercent } from './path/encoded-percent';
import { pathEncodedSlash } from './path/encoded-slash';
import { pathHashedOnce } from './path/hashed-once';
import { pathHashedOtherwise } from './path/hashed-otherwise';
import { pathHashedTwice } from './path/hashed-twice';
import { pathInTransit } from './path/in-transit';
import { pathLatin1 } from './path/latin1';
import { pathNeedsSecondEncoding } from './path/needs-second-encoding';
import { pathNoRoute } from './path/no-route';
import { pathNoRouteOtherAuthorization } from './path/no-route-other-authorization';
import { pathNormalisedInTransit } from './path/normalised-in-transit';
import { pathPlusInS3 } from './path/plus-in-s3';
import { pathPrefixInTransit } from './path/prefix-in-transit';
import { pathUnencoded } from './path/unencoded';
import { behindOac } from './payload/behind-oac';
import { decodedLength } from './payload/decoded-length';
import { getWithBody } from './payload/get-with-body';
import { hashOfOtherBody } from './payload/hash-of-other-body';
import { payloadHashReported } from './payload/hash-reported';
import { payloadHashedOtherwise } from './payload/hashed-otherwise';
import { payloadHeaderRequired } from './payload/header-required';
import { payloadInTransit } from './payload/in-transit';
import { unsignedRefused } from './payload/unsigned-refused';
import { queryAddedInTransit } from './query/added-in-transit';
import { queryAfterSignature } from './query/after-signature';
import { bodyAsQuery } from './query/body-as-query';
import { queryChangedInTransit } from './query/changed-in-transit';
import { queryHashedOtherwise } from './query/hashed-otherwise';
import { queryHashedUnsorted } from './query/hashed-unsorted';
import { queryLostAtAmpersand } from './query/lost-at-ampersand';
import { queryMissingInTransit } from './query/missing-in-transit';
import { queryParameterCase } from './query/parameter-case';
import { queryPercentBroken } from './query/percent-broken';
import { queryPlus } from './query/plus';
import { queryRepeated } from './query/repeated';
import { queryRequiredMissing } from './query/required-missing';
import { queryTracking } from './query/tracking';
import { queryValueless } from './query/valueless';
import { locationConstraint } from './redirect/location-constraint';
import { redirected } from './redirect/other-region';
import { checkedAsV2 } from './scheme/checked-as-v2';
import { schemeCloudfront } from './scheme/cloudfront';
import { schemeGoogle } from './scheme/google';
import { schemeOtherCloud } from './scheme/other-cloud';
import { schemeV2 } from './scheme/v2';
import { v4Required } from './scheme/v4-required';
import { schemeV4a } from './scheme/v4a';
import { v4aNeeded } from './scheme/v4a-needed';
import { scopeDate } from './scope/date';
import { scopeParts } from './scope/parts';
import { regionHost } from './scope/region-host';
import { regionRefused } from './scope/region-refused';
import { regionReported } from './scope/region-reported';
import { regionShape } from './scope/region-shape';
import { serviceHost } from './scope/service-host';
import { serviceName } from './scope/service-name';
import { serviceReported } from './scope/service-reported';
import { scopeTerminator } from './scope/terminator';
import { autoAtAws } from './store/auto-at-aws';
import { behindProxy } from './store/behind-proxy';
import { r2Region } from './store/r2-region';
import { textsDamaged } from './texts/damaged';
import { keyOrDerivation } from './texts/key-or-derivation';
import { logOfAnother } from './texts/log-of-another';
import { receivedHash } from './texts/received-hash';
import { replyOfAnother } from './texts/reply-of-another';
import { sentIsReceived } from './texts/sent-is-received';
import { severalReplies } from './texts/several-replies';
import { signerHash } from './texts/signer-hash';
import { textsStringToSign } from './texts/string-to-sign';
import { authFailure } from './time/auth-failure';
import { calendar } from './time/calendar';
import { dateFormat } from './time/date-format';
import { dateMissing } from './time/date-missing';
import { expired } from './time/expired';
import { expiresOverService } from './time/expires-over-service';
import { expiresOverSession } from './time/expires-over-session';
import { expiresRange } from './time/expires-range';
import { headerTooOld } from './time/header-too-old';
import { inTheFuture } from './time/in-the-future';
import { skew } from './time/skew';
import { twoDates } from './time/two-dates';
import { timeZone } from './time/zone';
import { tokenDiffers } from './token/differs';
import { tokenEncoding } from './token/encoding';
import { tokenExpired } from './token/expired';
import { tokenInvalid } from './token/invalid';
import { tokenMissing } from './token/missing';
import { signedForIot } from './token/signed-for-iot';
import { tokenTwice } from './token/twice';
import { tokenUnsigned } from './token/unsigned';
import { tokenWithLongTermKey } from './token/with-long-term-key';
import { encodedTwice } from './url/encoded-twice';
import { htmlEscaped } from './url/html-escaped';
import { jsonEscaped } from './url/json-escaped';
import { redacted } from './url/redacted';
import { trailing } from './url/trailing';
import { urlWhiteSpace } from './url/white-space';

/**
 * Every rule. The order is the order of findings that weigh the same: first whether the pieces belong together, and
 * what the reply settles by itself; then what is there to be seen in the request, in the order of AWS's checks; then
 * what only comparing texts shows.
 */
export const RULES = [
  replyOfAnother,
  logOfAnother,
  severalReplies,
  receivedHash,
  sentIsReceived,
  accepted,
  accessDenied,
  firewall,
  forbidden,
  internalError,
  kmsDenied,
  noSuchBucket,
  noSuchKey,
  notAuthorized,
  optIn,
  slowDown,
  locationConstraint,
  redirected,
  encodedTwice,
  htmlEscaped,
  jsonEscaped,
  redacted,
  trailing,
  urlWhiteSpace,
  algorithmUnknown,
  authorizationCommas,
  hostNotSigned,
  authorizationIncomplete,
  authorizationLineBreak,
  notKeyValue,
  notSigned,
  authorizationQuoted,
  signatureShape,
  signedHeadersNames,
  signedHeadersOrder,
  authorizationTwice,
  twoMechanisms,
  scopeDate,
  scopeParts,
  regionShape,
  regionHost,
  regionRefused,
  regionReported,
  serviceHost,
  serviceName,
  serviceReported,
  scopeTerminator,
  checkedAsV2,
  schemeCloudfront,
  schemeGoogle,
  schemeOtherCloud,
  schemeV2,
  v4Required,
  v4aNeeded,
  schemeV4a,
  authFailure,
  calendar,
  dateFormat,
  dateMissing,
  expired,
  expiresOverService,
  expiresOverSession,
  expiresRange,
  headerTooOld,
  inTheFuture,
  skew,
  twoDates,
  timeZone,
  tokenDiffers,
  tokenEncoding,
  tokenExpired,
  tokenMissing,
  tokenInvalid,
  signedForIot,
  tokenTwice,
  tokenUnsigned,
  tokenWithLongTermKey,
  keyDiffers,
  keyPrefix,
  keyUnknown,
  keyWhiteSpace,
  hostAlias,
  bucketTwice,
  hostCdn,
  databasePort,
  defaultPort,
  hostHeaderDiffers,
  hostInTransit,
  hostPartition,
  portInTransit,
  s3Global,
  s3Website,
  hostTunnel,
  methodHashedOtherwise,
  methodInTransit,
  preflight,
  presignedForAnother,
  pathCombining,
  pathDecodedInTransit,
  pathDotSegments,
  pathDoubleSlash,
  pathEncodedInTransit,
  pathEncodedPercent,
  pathEncodedSlash,
  pathHashedOnce,
  pathHashedOtherwise,
  pathHashedTwice,
  pathInTransit,
  pathLatin1,
  pathNeedsSecondEncoding,
  pathNoRouteOtherAuthorization,
  pathNoRoute,
  pathNormalisedInTransit,
  pathPlusInS3,
  pathPrefixInTransit,
  pathUnencoded,
  queryAddedInTransit,
  queryAfterSignature,
  bodyAsQuery,
  queryChangedInTransit,
  queryHashedOtherwise,
  queryHashedUnsorted,
  queryLostAtAmpersand,
  queryMissingInTransit,
  queryParameterCase,
  queryPercentBroken,
  queryPlus,
  queryRepeated,
  queryRequiredMissing,
  queryTracking,
  queryValueless,
  acceptEncoding,
  amzUnsigned,
  boundary,
  changedInTransit,
  charsetAppended,
  contentLength,
  contentTypeUnsigned,
  droppedInTransit,
  emptyReceived,
  headersHashedOtherwise,
  hopByHop,
  inQueryOnly,
  nonAscii,
  headersNotSignedReported,
  ofAReply,
  presignedNeeds,
  rewrittenByProxies,
  signedAbsent,
  headersWhiteSpace,
  behindOac,
  decodedLength,
  getWithBody,
  hashOfOtherBody,
  payloadHashReported,
  payloadHashedOtherwise,
  payloadHeaderRequired,
  payloadInTransit,
  unsignedRefused,
  checksumAlgorithmInUrl,
  checksumOfNothing,
  checksumRefused,
  trailerAtStore,
  autoAtAws,
  behindProxy,
  r2Region,
  textsDamaged,
  keyOrDerivation,
  signerHash,
  textsStringToSign,
] as const;

type AnyRule = (typeof RULES)[number];

/**
 * A finding: its code, how much it weighs, what its sentence needs, where it stands, and what can be done for a
 * person.
 */
export type DiagnosisFinding = ReturnType<AnyRule['check']>[number];
export type DiagnosisCode = DiagnosisFinding['code'];
/** What the sentence of each code needs. */
export type DiagnosisArgs = { readonly [F in DiagnosisFinding as F['code']]: F['args'] };
