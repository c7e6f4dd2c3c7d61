import { hit, inRequest, rule } from '@/core/diagnosing/finding';

/**
 * Only the first signing parameter is left: a shell took the unquoted `&` for its own (Bash Reference Manual, "Lists
 * of Commands").
 */
export const queryLostAtAmpersand = rule('query-lost-at-ampersand', undefined, (c) => {
  const signing = c.parameters.filter(({ name }) => /^x-amz-/i.test(name));
  const last = c.parameters.at(-1);
  return signing.length === 1 && signing[0] === last && last?.name.toLowerCase() === 'x-amz-algorithm'
    ? hit('cause', { name: last.name }, inRequest('query'))
    : [];
});
