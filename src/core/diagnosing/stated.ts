import { decodeText } from '@/core/kernel/percent';
import type { PastedRequest } from '@/core/model/pasted';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { type Credential, ECDSA_ALGORITHM, splitCredential } from '@/core/verifying/claim';

/** One query parameter: as pasted, and its text behind percent-encoding (a raw `+` is a space). */
export type StatedParameter = {
  readonly rawName: string;
  readonly rawValue: string | undefined;
  readonly name: string;
  readonly value: string;
};

/** What a request states of its own signature, read as leniently as can be; what cannot be found is undefined. */
export type Stated = {
  readonly in: 'query' | 'header' | undefined;
  readonly algorithm: string | undefined;
  readonly credentialText: string | undefined;
  readonly credential: Credential | undefined;
  readonly date: string | undefined;
  readonly expires: string | undefined;
  /** As pasted: case and order kept. */
  readonly signedHeaders: readonly string[] | undefined;
  readonly signature: string | undefined;
  readonly token: string | undefined;
};

/** Schemes made after this one: what they state is no part of it. */
const COUSIN = /^\s*"?(?:AWS4-X509|OSS4|ACS3|TC3|SDK|HMAC)-/;

const plain = (text: string): string => decodeText(text.replaceAll('+', '%20')) ?? text;

/** The parameters of a request target, in order; empty pieces are none. */
export function parametersOf(target: string): readonly StatedParameter[] {
  const mark = target.indexOf('?');
  const pieces = mark < 0 ? [] : target.slice(mark + 1).split('&');
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      const rawName = equals < 0 ? piece : piece.slice(0, equals);
      const rawValue = equals < 0 ? undefined : piece.slice(equals + 1);
      return { rawName, rawValue, name: plain(rawName), value: plain(rawValue ?? '') };
    });
}

const headerOf = (request: PastedRequest, name: string): string | undefined =>
  request.headers.find(([n]) => n.toLowerCase() === name)?.[1];

/** Reads what a request states. Names are compared without case, and without what HTML escaping leaves before them. */
export function statedOf(request: PastedRequest | undefined, parameters: readonly StatedParameter[]): Stated {
  const authorization = request && headerOf(request, 'authorization');
  const byName = new Map(parameters.map(({ name, value }) => [name.toLowerCase().replace(/^amp;/, ''), value]));
  const inQuery = ['x-amz-signature', 'x-amz-credential', 'x-amz-algorithm'].some((name) => byName.has(name));
  const inHeader =
    authorization !== undefined && !COUSIN.test(authorization) && /^\s*"?AWS4-|Credential=/i.test(authorization);
  const of = (parameter: string, part: RegExp): string | undefined =>
    inQuery ? byName.get(parameter) : inHeader ? part.exec(authorization)?.[1] : undefined;
  const beside = (name: string): string | undefined => byName.get(name) ?? (request && headerOf(request, name)?.trim());

  const isCut = !inQuery && inHeader && !/Signature\s*=/i.test(authorization);
  // A form has its own fields; its date is not held to the clock, its policy is.
  const form = new Map((request?.form ?? []).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const credentialText =
    form.get('x-amz-credential') ??
    of('x-amz-credential', /Credential\s*=\s*"?([^,;"]*?)(?=\s*(?:[,;"]|$|(?:SignedHeaders|Signature)\s*=))/i);
  const algorithm = form.get('x-amz-algorithm') ?? of('x-amz-algorithm', /(AWS4-[A-Z0-9-]+)/i);
  const names = of(
    'x-amz-signedheaders',
    /SignedHeaders\s*=\s*"?([^"]*?)(?=\s*(?:"|$|[,;]?\s*(?:Credential|Signature)\s*=))/i,
  );
  return {
    in: inQuery ? 'query' : inHeader ? 'header' : undefined,
    algorithm,
    credentialText,
    credential: credentialText === undefined ? undefined : credentialOf(credentialText, algorithm, beside),
    date: beside('x-amz-date') ?? (request && headerOf(request, 'date')),
    expires: byName.get('x-amz-expires'),
    // A header that ends before its signature was cut, and the last of its names with it.
    signedHeaders: isCut || holdsPlaceholder(names ?? '') ? undefined : names?.split(/;/),
    signature: form.get('x-amz-signature') ?? of('x-amz-signature', /Signature\s*=\s*"?([^,"\s]*)/i),
    token: form.get('x-amz-security-token') ?? beside('x-amz-security-token'),
  };
}

/** A credential of SigV4a has no region, or one that should not be there. */
const credentialOf = (
  text: string,
  algorithm: string | undefined,
  beside: (name: string) => string | undefined,
): Credential | undefined =>
  // Whose key it is may be blanked out; of a scope that is, nothing is known.
  holdsPlaceholder(text.slice(text.indexOf('/')))
    ? undefined
    : ((algorithm === ECDSA_ALGORITHM ? splitCredential(text, beside('x-amz-region-set') ?? '') : undefined) ??
      splitCredential(text));
