import { type ToSignText, withoutLastBreaks } from '@/core/diagnosing/canonical-text';
import { isRequestOdd } from '@/core/diagnosing/compared';
import { type DifferenceLine, differences } from '@/core/diagnosing/differences/differences';
import { answersAnother, logsAnother } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, rule, type Where } from '@/core/diagnosing/finding';
import { relation } from '@/core/diagnosing/relation';

/** Of a line by what it is, where it stands. */
const partOf = ({ role, name }: DifferenceLine): Where['part'] => {
  if (role === 'header') return name === '' ? 'headers' : `header:${name}`;
  if (role === 'query') return name === '' ? 'query' : `parameter:${name}`;
  if (role === 'method' || role === 'path') return role;
  if (role === 'payloadHash') return 'payload';
  return role === 'signedHeaders' || role === 'line' ? 'whole' : 'stringToSign';
};
/** What a string to sign states besides the hash. */
const STATED: readonly (keyof ToSignText)[] = ['algorithm', 'date', 'scope'];
/** A text that differs in more lines is another one. */
const MOST_LINES = 8;

/** Of a text that has the form and one that has not no two lines are the same: what is wrong with the latter is told of it alone. */
const isOfOneForm = (lines: readonly DifferenceLine[]): boolean =>
  lines.every(({ role }) => role === 'line') || lines.every(({ role }) => role !== 'line');

/** Whether nothing differs in it but the order, or how it is written: such a line has no name. */
const isOfOrder = ({ role, name }: DifferenceLine): boolean => name === '' && (role === 'query' || role === 'header');

/** Lines in another order are another text, which is hashed otherwise. */
const isSameText = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined ? a === b : withoutLastBreaks(a) === withoutLastBreaks(b);

export const COMPARED_TEXTS_RULES = [
  /**
   * Two canonical requests or strings to sign, one of which mostly is right: what differs is the fault of the other (AWS IAM User Guide,
   * "Troubleshoot signed requests for AWS APIs").
   */
  rule('texts-two-differ', undefined, (c) => {
    if (c.pair === undefined) return [];
    const { canonicalRequest, stringToSign } = differences(c);
    // That other requests have other hashes goes without saying.
    const isOther = canonicalRequest.some(({ comparisons }) => comparisons.length > 0);
    return [canonicalRequest, stringToSign]
      .flatMap((lines) => (isOfOneForm(lines) ? lines : []))
      .filter(({ comparisons, role }) => comparisons.length > 0 && !(isOther && role === 'requestHash'))
      .filter(
        (line, i, all) =>
          !isOfOrder(line) || all.findIndex(({ role, name }) => role === line.role && name === '') === i,
      )
      .slice(0, MOST_LINES)
      .flatMap((line) =>
        hit(
          'likely',
          {
            part: line.role,
            names: line.name === '' ? [] : [line.name],
            order: isOfOrder(line),
            first: line.hashed,
            second: line.received,
          },
          inHashed(partOf(line)),
        ),
      );
  }),

  /** The same twice: what differs is in the key, in what was sent, or in characters that nobody sees and that were taken out of the paste. */
  rule('texts-two-same', undefined, (c) => {
    if (c.pair === undefined) return [];
    const { first, second } = c.pair;
    const isSame = isSameText(first.canonicalRequest, second.canonicalRequest);
    if (!isSame || !isSameText(first.stringToSign, second.stringToSign)) return [];
    const cleaned = c.isPairCleaned === true;
    return hit(cleaned ? 'suspect' : 'note', { cleaned }, inHashed('whole'));
  }),

  /**
   * SHA-256 of AWS's canonical request is not the last line of its string to sign: the paste is not what AWS wrote (AWS
   * IAM User Guide, "Create a string to sign").
   */
  rule('texts-damaged', undefined, (c) =>
    c.received?.agrees === false ? hit('suspect', {}, inReceived('whole')) : [],
  ),
  /**
   * Signer and AWS hashed the same text: what differs is the key, or how the signing key was derived from it (AWS IAM
   * User Guide, "Troubleshoot signed requests for AWS APIs"; boto/boto3#1427).
   */
  rule('texts-key-or-derivation', 'signature', (c) => {
    const [ours, theirs] = [c.hashed?.stringToSign?.trim(), c.received?.stringToSign?.trim()];
    if (ours === undefined || theirs === undefined || ours !== theirs || c.meaning !== 'signature-mismatch') return [];
    if (relation(c.hashed, c.received) === 'differs') return [];
    return hit('likely', { keyId: c.credential?.accessKeyId }, inHashed('stringToSign'));
  }),

  /**
   * The signer's string to sign does not end in the hash of its canonical request: hashed twice, not in hexadecimal, or
   * of other octets (AWS IAM User Guide, "Create a string to sign"; aws-beam/aws_signature#37).
   */
  rule('texts-signer-hash', 'signature', (c) => {
    const hash = c.hashed?.toSign?.requestHash;
    if (c.hashed?.agrees !== false || hash === undefined) return [];
    return hit('likely', { hash, hexadecimal: /^[0-9a-f]{64}$/.test(hash) }, inHashed('stringToSign'));
  }),

  /**
   * What the signer signed and what AWS says should be signed differ in algorithm, time or scope (AWS IAM User Guide,
   * "Create a string to sign"; ceph/s3-tests#346).
   */
  rule('texts-string-to-sign', 'signature', (c) => {
    const [hashed, theirs] = [c.hashed?.toSign, c.received?.toSign ?? c.sent?.toSign];
    if (!hashed || !theirs || answersAnother(c) || logsAnother(c)) return [];
    if (isRequestOdd(c)) return [];
    const between = c.sent?.toSign ?? theirs;
    return STATED.filter((part) => hashed[part] !== theirs[part] && between[part] === theirs[part]).flatMap((part) =>
      hit('cause', { part, hashed: hashed[part], expected: theirs[part] }, inHashed('stringToSign')),
    );
  }),

  /**
   * The server answers to this very signature with a string to sign of another time or scope than the request states: it checks by
   * values of its own, or the reply is not as it came (AWS IAM User Guide, "Create a string to sign").
   */
  rule('texts-to-sign-received', undefined, (c) => {
    const [ours, theirs] = [c.sent?.toSign, c.received?.toSign];
    if (!ours || !theirs || answersAnother(c) || isRequestOdd(c)) return [];
    return STATED.filter((part) => ours[part] !== theirs[part]).flatMap((part) =>
      hit('likely', { part, sent: ours[part], received: theirs[part] }, inReceived('stringToSign')),
    );
  }),
] as const;
