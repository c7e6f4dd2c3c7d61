import { type Hit, hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Only the first signing parameter is left, or a command holds the URL unquoted: a shell takes `&` for its own (Bash Reference Manual, "Lists
 * of Commands").
 */
export const queryLostAtAmpersand = rule(
  'query-lost-at-ampersand',
  'well-formed',
  (c): readonly Hit<{ readonly name: string | undefined }>[] => {
    const signing = c.parameters.filter(({ name }) => /^x-amz-/i.test(name));
    const last = c.parameters.at(-1);
    return signing.length === 1 && signing[0] === last && last?.name.toLowerCase() === 'x-amz-algorithm'
      ? hit('cause', { name: last.name }, inRequest('query'))
      : c.urlDamage.includes('unquoted')
        ? hit('likely', { name: undefined }, inRequest('query'))
        : [];
  },
);
