/** Something worth telling a person. `code` and `args` are data; sentences live in the translations. */
export type Finding<Code extends string = string, Args = unknown> = {
  readonly code: Code;
  readonly severity: 'fault' | 'warning' | 'note';
  readonly args: Args;
};
