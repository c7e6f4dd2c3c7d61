/** What a statement of a policy names. */
export type PolicyStatement = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly keys: readonly string[];
};

const OPERATOR =
  /^(?:(?:ForAllValues|ForAnyValue):)?(?:(?:String(?:Not)?(?:Equals(?:IgnoreCase)?|Like))|(?:Numeric|Date)(?:(?:Not)?Equals|LessThan(?:Equals)?|GreaterThan(?:Equals)?)|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?$|^Null$/;
const ACTION = /^[a-z0-9-]+:[A-Za-z0-9*?]+$/;
const ARN = /^arn:[a-z-]+:[a-z0-9-]+:(?:[a-z0-9-]*|\*):(?:\d{12}|\*)?:.+$/s;
const MEMBERS = ['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition'];

/**
 * Reads a policy by IAM's grammar (IAM User Guide, "Grammar of the IAM JSON policy language"), as far as this project writes it: what
 * is against it comes back as sentences.
 */
export function readPolicy(
  text: string,
  of: 'identity' | 'resource',
): { readonly statements: readonly PolicyStatement[]; readonly faults: readonly string[] } {
  const { Version, Statement, ...rest } = JSON.parse(text);
  const statements: unknown = Statement;
  if (!Array.isArray(statements)) return { statements: [], faults: ['Statement is no list'] };
  const sids = statements.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]));
  return {
    statements: statements.map(({ Action, Resource, Condition = {} }) => ({
      actions: [Action].flat(),
      resources: [Resource].flat(),
      keys: Object.values(Condition as Record<string, object>).flatMap((block) => Object.keys(block)),
    })),
    faults: [
      ...(Version === '2012-10-17' ? [] : [`Version ${Version}`]),
      ...Object.keys(rest).map((name) => `a policy has no ${name}`),
      ...(statements.length > 0 ? [] : ['no statement']),
      ...(new Set(sids).size === sids.length ? [] : ['a Sid twice']),
      ...statements.flatMap((one) => faultsOf(one, of)),
    ],
  };
}

function faultsOf(statement: Readonly<Record<string, unknown>>, of: 'identity' | 'resource'): readonly string[] {
  const { Sid, Effect, Principal, Action, Resource, Condition } = statement;
  const texts = (value: unknown): readonly unknown[] => [value].flat();
  return [
    ...Object.keys(statement)
      .filter((name) => !MEMBERS.includes(name))
      .map((name) => `a statement has no ${name}`),
    ...(Sid === undefined || /^[A-Za-z0-9]+$/.test(String(Sid)) ? [] : [`Sid ${Sid}`]),
    ...(Effect === 'Allow' || Effect === 'Deny' ? [] : [`Effect ${Effect}`]),
    ...((Principal === undefined) === (of === 'identity') ? [] : [`Principal in the policy of ${of}`]),
    ...texts(Action)
      .filter((one) => typeof one !== 'string' || !ACTION.test(one))
      .map((one) => `Action ${one}`),
    ...texts(Resource)
      .filter((one) => typeof one !== 'string' || (one !== '*' && !ARN.test(one)))
      .map((one) => `Resource ${one}`),
    ...(Condition === undefined ? [] : conditionFaults(Condition as Record<string, Record<string, unknown>>)),
  ];
}

const conditionFaults = (condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly string[] =>
  Object.entries(condition).flatMap(([operator, block]) => [
    ...(OPERATOR.test(operator) ? [] : [`operator ${operator}`]),
    ...Object.entries(block).flatMap(([key, value]) =>
      /^[a-z0-9-]+:\S+$/.test(key) && [value].flat().every((one) => typeof one === 'string')
        ? []
        : [`condition ${key}`],
    ),
  ]);
