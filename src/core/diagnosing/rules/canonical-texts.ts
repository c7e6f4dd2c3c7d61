import { canonicalFaults, type LineFault, toSignFaults } from '@/core/diagnosing/canonical-form';
import type { Case } from '@/core/diagnosing/case';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/** A text that stands alone is judged by itself; beside the request, or AWS's text, comparing them tells more. */
const isAlone = ({ sent, received }: Case): boolean => sent === undefined && received === undefined;

/** A text that is not the one that was hashed may have been damaged in copying. */
const asSure = ({ severity, ...fault }: LineFault, { hashed }: Case) =>
  ({ ...fault, severity: hashed?.agrees === false ? 'likely' : severity }) as const;

export const CANONICAL_TEXTS_RULES = [
  /** A canonical request alone, line by line (AWS IAM User Guide, "Create a canonical request"). */
  rule('texts-canonical-line', 'signature', (c) => {
    const text = c.hashed?.canonicalRequest;
    if (text === undefined || !isAlone(c)) return [];
    return canonicalFaults(text).flatMap((one) => {
      const { severity, ...args } = asSure(one, c);
      return hit(severity, args, inHashed('whole'));
    });
  }),

  /** A string to sign alone, line by line (AWS IAM User Guide, "Create a string to sign"). */
  rule('texts-to-sign-line', 'signature', (c) => {
    const text = c.hashed?.stringToSign;
    if (text === undefined || !isAlone(c)) return [];
    return toSignFaults(text).flatMap((one) => {
      const { severity, ...args } = asSure(one, c);
      return hit(severity, args, inHashed('stringToSign'));
    });
  }),
] as const;
