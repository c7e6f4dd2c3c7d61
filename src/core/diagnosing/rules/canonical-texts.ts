import { canonicalFaults, type LineFault, toSignFaults } from '@/core/diagnosing/canonical-form';
import { serviceFaults } from '@/core/diagnosing/canonical-service';
import type { Case, CaseText } from '@/core/diagnosing/case';
import { hit, inHashed, rule } from '@/core/diagnosing/finding';

/** A text that stands alone is judged by itself; beside the request, or AWS's text, comparing them tells more. */
const isAlone = ({ sent, received }: Case): boolean => sent === undefined && received === undefined;

/** Of two that are compared both are judged. */
const texts = ({ hashed, pair }: Case): readonly CaseText[] =>
  pair ? [pair.first, pair.second] : hashed ? [hashed] : [];

/**
 * What is wrong in several texts, each fault once. `nth`: of two texts that are compared the one that it is in, 1 or 2; 0 where it is in
 * both, or there is one.
 */
const faultsIn = (c: Case, faults: (text: CaseText) => readonly LineFault[]) => {
  const found = texts(c).map((text) => new Map(faults(text).map((one) => [JSON.stringify(one), one])));
  const all = new Map(found.flatMap((faultsOf) => [...faultsOf]));
  return [...all].map(([key, one]) => {
    const holders = found.flatMap((faultsOf, i) => (faultsOf.has(key) ? [i + 1] : []));
    return { ...asSure(one, c), nth: found.length === 1 || holders.length !== 1 ? 0 : (holders[0] as number) };
  });
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
