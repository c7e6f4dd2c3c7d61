import type { PasteItem } from '@/core/parsing/paste/paste';

const ALGORITHM = /AWS4-[A-Z0-9-]{8,24}/i;
const PARAMETER = /Signature["':=\\]/i;
const IN_QUERY = /X-Amz-Signature(?:["':=\\]|%3D)/i;
/** A header is no longer, in UTF-16 units. */
const LONGEST = 4000;
const SIGNATURE = /Signature(?:=|%3D)/i;
/** A field of an upload form, wherever its value stands. */
const IN_FORM = /["'`\\]x-amz-signature["'`\\]/i;

/** Whether a signature stands in a text, and in nothing that was read of it, or in a form: of a body it is no part of the request. */
export function isSignatureUnread(text: string, items: readonly PasteItem[]): boolean {
  // Lines may be broken anywhere, even inside names.
  const plain = text.replace(/\s+/g, '');
  return IN_FORM.test(plain) || (!items.some(holdsSignature) && showsSignature(plain));
}

/** Of an Authorization header, or of a presigned URL, escaped or not. */
const showsSignature = (text: string): boolean =>
  IN_QUERY.test(text) ||
  text
    .split(ALGORITHM)
    .slice(1)
    .some((behind) => PARAMETER.test(behind.slice(0, LONGEST)));

function holdsSignature(item: PasteItem): boolean {
  switch (item.kind) {
    case 'request':
    case 'foreign': {
      const { target, headers, fragment = '', form = [] } = item.request;
      return [target, fragment, ...[...headers, ...form].map((pair) => pair.join('='))].some((one) =>
        SIGNATURE.test(one),
      );
    }
    case 'reply':
    case 'log':
      return SIGNATURE.test(JSON.stringify(item)) || item.kind === 'log';
    case 'credentials':
      return false;
  }
}
