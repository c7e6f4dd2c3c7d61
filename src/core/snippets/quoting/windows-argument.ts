/**
 * An argument as it stands, in double quotes, in the command line of a Windows program, which its C runtime takes apart again
 * (Microsoft, "Parsing C command-line arguments"): backslashes count double before a quote, and before the closing one.
 */
export const windowsArgument = (text: string): string =>
  `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;

/** Outside ASCII a program may be handed another character, by the code page of the machine, or one that ends its argument. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);
