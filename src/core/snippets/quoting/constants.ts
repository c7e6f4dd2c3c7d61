/** A constant has 65,535 bytes at most, and a character takes up to six of them (Java Virtual Machine Specification, section 4.4.7). */
const LONGEST = 10_000;

/** A text as constants of the Java virtual machine, each as `literal` writes it: one, or several where it is long. */
export function inConstants(text: string, literal: (text: string) => string): readonly [string, ...string[]] {
  const [first = '', ...more] = text.match(new RegExp(`.{1,${LONGEST}}`, 'gsu')) ?? [];
  return [literal(first), ...more.map(literal)];
}
