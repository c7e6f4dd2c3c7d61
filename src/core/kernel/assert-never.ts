/** Throws: a case of a union was forgotten. The compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
