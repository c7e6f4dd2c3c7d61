import type { Scope } from '@/core/model/credentials';
import type { Instant } from '@/core/model/instant';
import type { PastedReply } from '@/core/model/pasted';
import { readPaste } from '@/core/parsing/detect/read-paste';
import type { Hasher } from '@/core/ports';
import { readCanonicalText } from './canonical-text';
import { type Case, caseOf, type OwnEndpoint } from './case';
import { type CutEnd, cutEnd } from './cut-end';
import { diagnose } from './diagnose';
import { type Differences, differences } from './differences/differences';
import { isV4a } from './evidence';
import { checkIntact, type Evidence, type Intactness } from './intact/check-intact';
import { pick } from './pick';
import { type JoinedPieces, piecesOf } from './pieces';
import type { DiagnosisFinding } from './rules/all';
import { type ShownPaste, shownPaste } from './shown-paste';
import { isSignatureUnread } from './unread-signature';
import { urlDamageIn } from './url-damage';

/** Everything that a paste tells without a key. Plain data, so that a worker can hand it over. */
export type Reading = {
  readonly paste: ShownPaste;
  /** What belongs to one request, its texts repaired where a hash proves the repair. */
  readonly pieces: JoinedPieces;
  readonly intact: { readonly reply: Intactness | undefined; readonly log: Intactness | undefined };
  readonly case: Case;
  readonly findings: readonly DiagnosisFinding[];
  readonly differences: Differences;
  readonly accessKeyId: string | undefined;
  readonly scope: Scope | undefined;
};

/**
 * Reads a paste, repairs the texts in it where their hash proves the repair, and judges what is there. Any text gives a reading;
 * of several requests that of `chosen`, its place among the items, is judged. `own` knows the practice endpoint.
 */
export async function readCase(
  text: string,
  now: Instant,
  hasher: Hasher,
  chosen?: number,
  own?: OwnEndpoint,
): Promise<Reading> {
  const paste = readPaste(text);
  const picked = pick(paste, chosen);
  const pasted = piecesOf(paste, picked);
  const reply = pasted.reply && (await checkIntact(pasted.reply, hasher));
  const log = pasted.log && (await checkIntact(pasted.log, hasher));
  const end = pasted.request && cutEnd(pasted.request);
  const pieces = {
    ...pasted,
    request: end?.request ?? pasted.request,
    reply: withoutTextsOf(end?.cut, repaired(pasted.reply, reply)),
    log: repaired(pasted.log, log),
  };
  const judged = await caseOf({
    ...pieces,
    cut: end?.cut,
    inCode: paste.inCode,
    urlDamage: urlDamageIn(text, paste.items, pasted.request),
    isSignatureUnread: isSignatureUnread(text, paste.items),
    own,
    now,
    hasher,
  });
  return {
    paste: shownPaste(paste, picked),
    pieces,
    intact: { reply, log },
    case: judged,
    findings: diagnose(judged),
    differences: differences(judged),
    // Of AWS's string to sign the scope alone is known.
    accessKeyId: judged.credential?.accessKeyId || undefined,
    // A signing key of a day is SigV4's.
    scope: isV4a(judged) ? undefined : judged.credential?.scope,
  };
}

/** The texts as their hash proves them; a string to sign alone is known by its form. */
const repaired = <T extends Evidence>(texts: T | undefined, intact: Intactness | undefined): T | undefined =>
  texts && intact ? { ...texts, canonicalRequest: intact.canonicalRequest, stringToSign: intact.stringToSign } : texts;

/** What AWS hashed of a URL that came cut is not what it would hash of the whole one. */
function withoutTextsOf(cut: CutEnd | undefined, reply: PastedReply | undefined): PastedReply | undefined {
  if (cut === undefined || reply?.canonicalRequest === undefined) return reply;
  const pieces = readCanonicalText(reply.canonicalRequest)?.query.split('&') ?? [];
  const came = pieces.includes(cut.found) || pieces.includes(`${cut.found}=`);
  return came ? { ...reply, canonicalRequest: undefined, stringToSign: undefined } : reply;
}
