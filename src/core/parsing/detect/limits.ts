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

/** An item without what no service would take, so that a huge paste does not travel on in many copies; a body stays whole. */
export function withinLimits(item: PasteItem): PasteItem {
  const shears = new Shears();
  const value = shears.value(item);
  if (shears.cuts === 0) return item;
  const { format, at } = item;
  return { ...value, format, at, notes: [...item.notes, { code: 'longer-than-taken', count: shears.cuts }] };
}

/** Cuts, and counts how often. */
class Shears {
  cuts = 0;

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
            canonicalRequest: this.text(reply.canonicalRequest, LONGEST_LIST),
            stringToSign: this.text(reply.stringToSign, LONGEST),
            signatureProvided: this.text(reply.signatureProvided, LONGEST),
            fields: this.pairs(reply.fields),
            headers: this.pairs(reply.headers),
          },
        };
      }
      case 'log': {
        const canonicalRequest = this.text(item.log.canonicalRequest, LONGEST_LIST);
        return { kind: item.kind, log: { ...item.log, canonicalRequest } };
      }
      case 'credentials':
        return { kind: item.kind, credentials: item.credentials };
    }
  }

  private request(request: PastedRequest): PastedRequest {
    const target = this.text(request.target, LONGEST) ?? '';
    const authority = this.text(request.authority, LONGEST);
    return { ...request, authority, target, headers: this.pairs(request.headers) };
  }

  private text(text: string | undefined, longest: number): string | undefined {
    if (text === undefined || text.length <= longest) return text;
    this.cuts++;
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
    return kept;
  }
}
