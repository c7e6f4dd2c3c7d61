/** How programs write a name that people read where a code belongs. */
export type NameWriter = {
  readonly id: string;
  readonly by: readonly string[];
  /** Of a code, and of one of the names that it is displayed by. */
  readonly write: (code: string, display: string) => string;
};

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

export const NAME_WRITERS: readonly NameWriter[] = [
  {
    id: 'as displayed',
    by: ['C# RegionEndpoint.DisplayName', 'Java RegionMetadata.description()', 'a selection list'],
    write: (_, display) => display,
  },
  {
    id: 'displayed, with its code',
    by: ['C# RegionEndpoint.ToString()', 'the AWS console'],
    write: (code, display) => `${display} (${code})`,
  },
  {
    id: 'without blanks',
    by: ['Go ServiceID', 'CloudFormation, Terraform'],
    write: (_, display) => display.replace(/ /g, ''),
  },
  {
    id: 'of an enumeration',
    by: ['Java Regions.name()', 'Rust, PHP constants'],
    write: (code) => code.toUpperCase().replace(/[-.]/g, '_'),
  },
  {
    id: 'of a class',
    by: ['C# RegionEndpoint.USEast1', 'Swift Region.useast1'],
    write: (code) =>
      code
        .split('-')
        .map((word, i) => (i === 0 && word.length === 2 ? word.toUpperCase() : capital(word)))
        .join(''),
  },
];

/** Every way to write a code by its names; none where it has none. */
export const written = (code: string, displays: readonly string[]): readonly string[] => [
  ...new Set(displays.flatMap((display) => NAME_WRITERS.map(({ write }) => write(code, display)))),
];
