declare module 'hcl2-parser' {
  const hcl: {
    /** What was read, blocks by kind and name; and what is wrong with it, if anything. */
    readonly parseToObject: (text: string) => readonly [read: unknown, fault: unknown];
  };
  export = hcl;
}
