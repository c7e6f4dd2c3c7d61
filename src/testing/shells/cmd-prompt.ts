type Prompt = {
  /** Names in upper case: cmd looks them up so. */
  readonly variables: ReadonlyMap<string, string>;
  readonly delayedExpansion: boolean;
};

/** What the prompt of cmd.exe makes of a text: the command line of one program, or something else besides. */
export type Prompted = {
  readonly commandLine: string;
  /** Pipes, redirections, further commands, blocks. */
  readonly operators: readonly string[];
};

/**
 * What is typed at the prompt of cmd.exe, in the phases of its parser: `%NAME%`, then quotes and `^`, then `!NAME!` where that is on.
 * From the experiments that people have published; at the prompt, other than in a batch file, `%%` stays, and so does a `%NAME%`
 * that is no variable.
 */
export function atCmdPrompt(text: string, { variables, delayedExpansion }: Prompt): Prompted {
  const expanded = text
    .split('\n')
    .map((line) => percentExpanded(line, variables))
    .join('\n');
  const { commandLine, operators } = unescaped(expanded);
  return { commandLine: delayedExpansion ? delayed(commandLine, variables) : commandLine, operators };
}

function percentExpanded(line: string, variables: Prompt['variables']): string {
  let out = '';
  for (let i = 0; i < line.length; ) {
    const m = line[i] === '%' ? /^%([^%:]+)(?::[^%]*)?%/.exec(line.slice(i)) : null;
    const value = m ? variables.get((m[1] as string).toUpperCase()) : undefined;
    if (m && value !== undefined) {
      out += value;
      i += m[0].length;
    } else out += line[i++];
  }
  return out;
}

function unescaped(text: string): Prompted {
  const operators: string[] = [];
  let commandLine = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '^' && !quoted) {
      i += text[i + 1] === '\n' ? 2 : 1;
      commandLine += text[i] ?? '';
      continue;
    }
    if (char === '\n') {
      operators.push('line break');
      quoted = false;
    }
    if (char === '"') quoted = !quoted;
    if (!quoted && '&|<>()'.includes(char)) operators.push(char);
    commandLine += char;
  }
  return { commandLine, operators };
}

/** Only where a `!` stands at all: then each `^` escapes once more, and a `!` without another goes away. */
function delayed(line: string, variables: Prompt['variables']): string {
  if (!line.includes('!')) return line;
  return line.replace(/\^([\s\S]?)|!([^!]*)!|!/g, (_, escaped?: string, name?: string) =>
    escaped !== undefined ? escaped : name === undefined ? '' : (variables.get(name.toUpperCase()) ?? ''),
  );
}
