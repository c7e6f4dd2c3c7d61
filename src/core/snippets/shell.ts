/** A text as one word of a POSIX shell: in single quotes, where nothing is expanded. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
