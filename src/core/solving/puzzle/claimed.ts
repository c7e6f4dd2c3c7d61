import type { Scope } from '@/core/model/credentials';
import { amzDate } from '@/core/model/instant';
import type { PastedReply, SignerLog } from '@/core/model/pasted';
import { type Claim, ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { HMAC_SCHEME } from '@/core/verifying/hmac-scheme';
import { parseClaimedDate } from '@/core/verifying/http-date';

/** What is said of a signature, by the request or, where that was not pasted, by AWS's reply. */
export type Claimed = {
  readonly signature: string;
  readonly algorithm: string;
  /** The second line of the string to sign. */
  readonly date: string;
  readonly scope: Scope;
  readonly terminator: string;
  readonly accessKeyId: string;
};

/** What the request says; undefined where its credential has not the parts of one. */
export function claimedByRequest(claim: Claim): Claimed | undefined {
  const { signature, date, dateFrom, credential } = claim;
  if (!credential) return undefined;
  const at = parseClaimedDate(date, dateFrom);
  const algorithm = claim.algorithm === ECDSA_ALGORITHM ? claim.algorithm : HMAC_SCHEME.algorithm;
  return { signature, algorithm, date: at === undefined ? date : amzDate(at), ...credential };
}

/** What AWS's reply says; undefined where it lacks its string to sign or the signature that it was given. */
export function claimedByReply(reply: PastedReply | undefined): Claimed | undefined {
  const { stringToSign, signatureProvided, fields = [] } = reply ?? {};
  const lines = linesToSign(stringToSign);
  if (!lines || !signatureProvided) return undefined;
  const accessKeyId = fields.find(([name]) => /^(AWS)?AccessKeyId$/i.test(name))?.[1] ?? '';
  return { signature: signatureProvided, ...lines, accessKeyId };
}

/** What an Authorization header says that lacks its date, with the string to sign that AWS or the signer's log tells. */
export function claimedByTexts(
  authorization: string | undefined,
  reply: PastedReply | undefined,
  log: SignerLog | undefined,
): Claimed | undefined {
  const lines = linesToSign(reply?.stringToSign) ?? linesToSign(log?.stringToSign);
  const signature = /Signature=([^,\s]+)/.exec(authorization ?? '')?.[1];
  const accessKeyId = /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1] ?? '';
  return lines && signature ? { signature, ...lines, accessKeyId } : undefined;
}

/** The lines of a string to sign; undefined where it has not the form of one. */
export function linesToSign(
  text: string | undefined,
): Pick<Claimed, 'algorithm' | 'date' | 'scope' | 'terminator'> | undefined {
  const [algorithm = '', date, credentialScope = ''] = text?.split('\n') ?? [];
  const parts = credentialScope.split('/');
  // The scope of SigV4a has no region.
  if (algorithm === ECDSA_ALGORITHM) parts.splice(1, 0, '');
  const [day, region, service, terminator] = parts;
  if (date === undefined || day === undefined || region === undefined || service === undefined) return undefined;
  return { algorithm, date, scope: { date: day, region, service }, terminator: terminator ?? '' };
}
