/** A child element: a name with its text, or with children of its own. */
export type Element = readonly [name: string, content: string | number | readonly Element[]];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an XML element. Control characters, which XML 1.0 cannot hold, are written as references, as S3 writes them. */
const escapeText = (text: string): string =>
  text.replace(/[&<>"]|(?![\t\n])\p{Cc}/gu, (c) => ENTITIES[c] ?? `&#x${c.charCodeAt(0).toString(16)};`);

const element = ([name, content]: Element): string =>
  `<${name}>${typeof content === 'object' ? content.map(element).join('') : escapeText(String(content))}</${name}>`;

/** A document of one root element. */
export function xml(root: string, children: readonly Element[], namespace?: string): string {
  const open = namespace === undefined ? root : `${root} xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${open}>${children.map(element).join('')}</${root}>`;
}
