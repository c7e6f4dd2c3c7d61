/** How many labels of a name are tried in every combination; behind them only all at once. */
const MOST_LABELS = 6;

const capital = (label: string): string => label.slice(0, 1).toUpperCase() + label.slice(1);

/** A host whose name is written with capital letters: some labels begin with one, or one label is written in them (`Bucket.S3.…`). */
export function capitalHosts(host: string): readonly string[] {
  const labels = host.split('.');
  const count = Math.min(labels.length, MOST_LABELS);
  const some = Array.from({ length: 2 ** count - 1 }, (_, set) =>
    labels.map((label, i) => (i < count && ((set + 1) >> i) & 1 ? capital(label) : label)).join('.'),
  );
  const one = labels.map((upper, i) => labels.with(i, upper.toUpperCase()).join('.'));
  return [...new Set([...some, ...one, labels.map(capital).join('.')])].filter((other) => other !== host);
}
