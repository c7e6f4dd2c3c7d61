import { canonicalFaults, type LineFault, toSignFaults } from '@/core/diagnosing/canonical-form';
import type { Case } from '@/core/diagnosing/case';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/** A text that stands alone is judged by itself; beside the request, or AWS's text, comparing them tells more. */
const isAlone = ({ sent, received }: Case): boolean => sent === undefined && received === undefined;

/** Of two that are compared both are judged. */
const texts = ({ hashed, pair }: Case, kind: 'canonicalRequest' | 'stringToSign'): readonly string[] => {
  const all = pair ? [pair.first[kind], pair.second[kind]] : [hashed?.[kind]];
  return [...new Set(all.filter((text) => text !== undefined))];
};

/** A text that is not the one that was hashed may have been damaged in copying. */
const asSure = ({ severity, ...fault }: LineFault, { hashed }: Case) =>
  ({ ...fault, severity: hashed?.agrees === false ? 'likely' : severity }) as const;

export const CANONICAL_TEXTS_RULES = [
  /** A canonical request alone, line by line (AWS IAM User Guide, "Create a canonical request"). */
  rule('texts-canonical-line', 'signature', (c) => {
    if (!isAlone(c)) return [];
    return texts(c, 'canonicalRequest')
      .flatMap(canonicalFaults)
      .flatMap((one) => {
        const { severity, ...args } = asSure(one, c);
        return hit(severity, args, inHashed('whole'));
      });
  }),

  /** A string to sign alone, line by line (AWS IAM User Guide, "Create a string to sign"). */
  rule('texts-to-sign-line', 'signature', (c) => {
    if (!isAlone(c)) return [];
    return texts(c, 'stringToSign')
      .flatMap(toSignFaults)
      .flatMap((one) => {
        const { severity, ...args } = asSure(one, c);
        return hit(severity, args, inHashed('stringToSign'));
      });
  }),
] as const;
