/** A curl command that prints the reply's status line and headers, and throws its body away; the request stays what it is. */
export const headersOnly = (command: string): string => command.replace(/^curl /, 'curl -sS -o /dev/null -D - ');
