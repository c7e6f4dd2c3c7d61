import type { HeaderList } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import type { PasteItem, PasteValue } from '@/core/parsing/paste/paste';

/**
 * The longest request target or value that is kept, in UTF-16 units. Services take less: an Application Load Balancer 64 kB of
 * headers, CloudFront 32 kB and a URL of 8 kB, API Gateway 10 kB (their pages of quotas).
 */
const LONGEST = 65_536;
/** A list of headers, or a text that holds them; as octets in hexadecimal each character takes three. */
const LONGEST_LIST = 3 * LONGEST;
const SIGNING = /^(?:authorization|host|date|content-type|x-amz-(?:date|content-sha256|security-token))$/i;
const SIGNING_PARAMETER = /^x-amz-[a-z0-9-]{1,30}=/i;

/** An item without what no service would take, so that a huge paste does not travel on in many copies; a body stays whole. */
export function withinLimits(item: PasteItem): PasteItem {
  const shears = new Shears();
  const value = shears.value(item);
  if (shears.cuts === 0) return item;
  const { format, at } = item;
  return { ...value, format, at, notes: [...item.notes, { code: 'longer-than-taken', count: shears.cuts }] };
}

/** Cuts, and counts how often, and how many characters. */
class Shears {
  cuts = 0;
  characters = 0;

  value(item: PasteItem): PasteValue {
    switch (item.kind) {
      case 'request':
        return { kind: item.kind, request: this.request(item.request) };
      case 'foreign':
        return { kind: item.kind, scheme: item.scheme, request: this.request(item.request) };
      case 'reply': {
        const { reply } = item;
        return {
          kind: item.kind,
          reply: {
            ...reply,
            message: this.text(reply.message, LONGEST),
            canonicalRequest: this.whole(reply.canonicalRequest, LONGEST_LIST),
            stringToSign: this.whole(reply.stringToSign, LONGEST),
            signatureProvided: this.text(reply.signatureProvided, LONGEST),
            fields: this.pairs(reply.fields),
            headers: this.pairs(reply.headers),
          },
        };
      }
      case 'log': {
        const canonicalRequest = this.whole(item.log.canonicalRequest, LONGEST_LIST);
        return { kind: item.kind, log: { ...item.log, canonicalRequest } };
      }
      case 'credentials':
        return { kind: item.kind, credentials: item.credentials };
    }
  }

  private request(request: PastedRequest): PastedRequest {
    const before = this.characters;
    const target = this.target(request.target);
    const authority = this.text(request.authority, LONGEST);
    const shortened = { ...request, authority, target, headers: this.pairs(request.headers) };
    const leftOut = this.characters - before;
    return leftOut === 0 ? shortened : { ...shortened, leftOut };
  }

  /** A path and the parameters for which there is room, in order, and those that signing is about wherever they stand. */
  private target(text: string): string {
    if (text.length <= LONGEST) return text;
    const query = text.includes('?') ? text.indexOf('?') : text.length;
    const path = text.slice(0, Math.min(query, LONGEST));
    let [any, signing] = [LONGEST - path.length, LONGEST];
    const kept = text
      .slice(query + 1)
      .split('&')
      .filter((piece) => {
        if (SIGNING_PARAMETER.test(piece)) signing -= piece.length + 1;
        else any -= piece.length + 1;
        return SIGNING_PARAMETER.test(piece) ? signing >= 0 : any >= 0;
      });
    const target = query === text.length ? path : `${path}?${kept.join('&')}`;
    this.count(text.length - target.length);
    return target;
  }

  /** A text that only counts as a whole; undefined where it is too long. */
  private whole(text: string | undefined, longest: number): string | undefined {
    if (text === undefined || text.length <= longest) return text;
    this.count(text.length);
    return undefined;
  }

  private text(text: string | undefined, longest: number): string | undefined {
    if (text === undefined || text.length <= longest) return text;
    this.count(text.length - longest);
    return text.slice(0, longest);
  }

  /** The pairs for which there is room, in order, and those that signing is about wherever they stand. */
  private pairs(list: HeaderList): HeaderList {
    const room = { any: LONGEST_LIST, signing: LONGEST };
    const kept = list.filter(([name, value]) => {
      const length = name.length + value.length;
      room.any -= length;
      if (room.any >= 0) return true;
      if (SIGNING.test(name)) room.signing -= length;
      return SIGNING.test(name) && room.signing >= 0;
    });
    this.cuts += list.length - kept.length;
    this.characters += lengthOf(list) - lengthOf(kept);
    return kept;
  }

  private count(characters: number): void {
    this.cuts++;
    this.characters += characters;
  }
}

const lengthOf = (list: HeaderList): number => list.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
