import { canonicalFaults, type LineFault, toSignFaults } from '@/core/diagnosing/canonical-form';
import { serviceFaults } from '@/core/diagnosing/canonical-service';
import type { Case, CaseText } from '@/core/diagnosing/case';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/** A text that stands alone is judged by itself; beside the request, or AWS's text, comparing them tells more. */
const isAlone = ({ sent, received }: Case): boolean => sent === undefined && received === undefined;

/** Of two that are compared both are judged. */
const texts = ({ hashed, pair }: Case): readonly CaseText[] =>
  pair ? [pair.first, pair.second] : hashed ? [hashed] : [];

/** What is wrong in several texts, each fault once. */
const faultsIn = (c: Case, faults: (text: CaseText) => readonly LineFault[]): readonly ReturnType<typeof asSure>[] => {
  const all = texts(c).flatMap(faults);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].map((one) => asSure(one, c));
};

/** A text that is not the one that was hashed may have been damaged in copying. */
const asSure = ({ severity, ...fault }: LineFault, { hashed }: Case) =>
  ({ ...fault, severity: hashed?.agrees === false && severity === 'cause' ? 'likely' : severity }) as const;

export const CANONICAL_TEXTS_RULES = [
  /** A canonical request alone, line by line (AWS IAM User Guide, "Create a canonical request"). */
  rule('texts-canonical-line', 'signature', (c) => {
    if (!isAlone(c)) return [];
    const judged = (text: CaseText) =>
      text.canonicalRequest === undefined
        ? []
        : [...canonicalFaults(text.canonicalRequest, text.toSign?.algorithm), ...serviceFaults(text)];
    return faultsIn(c, judged).flatMap(({ severity, ...args }) => hit(severity, args, inHashed('whole')));
  }),

  /** A string to sign alone, line by line (AWS IAM User Guide, "Create a string to sign"). */
  rule('texts-to-sign-line', 'signature', (c) => {
    if (!isAlone(c)) return [];
    const judged = ({ stringToSign }: CaseText) => (stringToSign === undefined ? [] : toSignFaults(stringToSign));
    return faultsIn(c, judged).flatMap(({ severity, ...args }) => hit(severity, args, inHashed('stringToSign')));
  }),
] as const;
