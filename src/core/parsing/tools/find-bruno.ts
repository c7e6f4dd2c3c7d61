import type { HeaderList } from '@/core/model/headers';
import type { PastedBody, PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

/** A block: its name, and the lines up to a brace that begins one. */
const BLOCK = /^([a-z]+(?::[a-z0-9-]+)*) \{[ \t]*\r?\n((?:(?!\}).*\n)*)\}/gm;
const METHOD = /^(?:get|post|put|delete|patch|head|options|trace|connect)$/;

type Block = { readonly name: string; readonly lines: readonly string[]; readonly start: number; readonly end: number };

/** Reads a request of Bruno (`.bru`), which Bruno signs when it sends it. */
export function findBruno(text: string): readonly PasteItem[] {
  const blocks = Array.from(text.matchAll(BLOCK), (m): Block => {
    const lines = (m[2] as string).split(/\r?\n/).slice(0, -1);
    return { name: m[1] as string, lines, start: m.index, end: m.index + m[0].length };
  });
  const requests: Block[][] = [];
  for (const block of blocks) {
    const last = requests.at(-1);
    if (block.name === 'meta' || last === undefined) requests.push([block]);
    else last.push(block);
  }
  return requests.flatMap((of) => itemOf(of));
}

function itemOf(blocks: readonly Block[]): readonly PasteItem[] {
  const sent = blocks.find(({ name }) => METHOD.test(name));
  const url = sent && requestOfUrl(entry(sent, 'url') ?? '');
  if (sent === undefined || url === undefined) return [];
  const signer = blocks.find(({ name }) => name === 'auth:awsv4');
  const headers = blocks.filter(({ name }) => name === 'headers').flatMap((block) => entries(block));
  const request: PastedRequest = {
    ...url,
    method: sent.name.toUpperCase(),
    headers,
    body: bodyOf(blocks, entry(sent, 'body')),
    ...(signer && entry(sent, 'auth') === 'awsv4'
      ? { signsItself: { region: entry(signer, 'region'), service: entry(signer, 'service') } }
      : {}),
  };
  const at = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0] as const;
  const notes = redactions([request.target, ...headers.flat()].join('\n'));
  return [{ kind: 'request', format: 'bruno', request, at, notes }];
}

/** Names and values, one a line; what begins with a tilde is switched off. */
const entries = ({ lines }: Block): HeaderList =>
  lines.flatMap((line) => {
    const m = /^\s*([^\s~:][^:]*):[ \t]?(.*)$/.exec(line);
    return m === null ? [] : [[(m[1] as string).trim(), (m[2] as string).trim()] as const];
  });

const entry = (block: Block, wanted: string): string | undefined =>
  entries(block).find(([name, value]) => name === wanted && value !== '')?.[1];

/** The text of the body that is chosen, without the two spaces before each of its lines. */
function bodyOf(blocks: readonly Block[], chosen: string | undefined): PastedBody | undefined {
  if (chosen === undefined || chosen === 'none') return undefined;
  const block = blocks.find(({ name }) => name === `body:${chosen}` || (name === 'body' && chosen === 'json'));
  if (block === undefined) return undefined;
  return { kind: 'text', text: block.lines.map((line) => line.replace(/^ {2}/, '')).join('\n') };
}
