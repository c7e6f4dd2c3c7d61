import type { DiagnosisArgs, DiagnosisFamily, Told } from '@/core';

/** A finding in words: a short title, what is so, and what to do. Its arguments may be told to anybody. */
export type FindingText<Args> = {
  readonly title: string;
  readonly what: (args: Told<Args>) => string;
  readonly fix: (args: Told<Args>) => string;
};

/** The words for every finding of a family of rules. */
export type FindingTexts<F extends DiagnosisFamily = DiagnosisFamily> = {
  readonly [C in keyof DiagnosisArgs<F>]: FindingText<DiagnosisArgs<F>[C]>;
};
