/** What `""` within quotes is: a quote after which the argument goes on within quotes, or one that ends them. */
export type DoubledQuote = 'stays-inside' | 'leaves';

/**
 * The arguments behind the program's name in a Windows command line, as the C runtime takes them apart since 2008 (`stays-inside`)
 * or CommandLineToArgvW does (`leaves`); from the rules that Microsoft documents for both.
 */
export function windowsArgv(commandLine: string, doubled: DoubledQuote): readonly string[] {
  const args: string[] = [];
  let current: string | undefined;
  let inside = false;
  for (let i = commandLine.search(/[ \t]|$/); i < commandLine.length; ) {
    const char = commandLine[i] as string;
    if (!inside && (char === ' ' || char === '\t')) {
      if (current !== undefined) args.push(current);
      current = undefined;
      i++;
      continue;
    }
    current ??= '';
    const slashes = /\\*/y;
    slashes.lastIndex = i;
    const count = slashes.exec(commandLine)?.[0].length ?? 0;
    i += count;
    if (commandLine[i] !== '"') {
      current += '\\'.repeat(count);
      if (count === 0) current += commandLine[i++];
      continue;
    }
    i++;
    current += '\\'.repeat(Math.floor(count / 2));
    if (count % 2 === 1) current += '"';
    else if (inside && commandLine[i] === '"') {
      current += '"';
      i++;
      inside = doubled === 'stays-inside';
    } else inside = !inside;
  }
  if (current !== undefined) args.push(current);
  return args;
}
