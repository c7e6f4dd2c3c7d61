import {
  getCanonicalHeaders,
  getPayloadHash,
  hasHeader,
  moveHeadersToQuery,
  prepareRequest,
  SignatureV4Base,
} from '@aws-sdk/signature-v4';
import { utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { p256 } from '@/core/kernel/noble';
import type { HeaderBag, HttpRequest, Init, QueryBag, Signer } from '@/core/signing/engine';
import { ALGORITHM, type DerivedKey, deriveKey } from './derive-key';

type PresignOptions = NonNullable<Parameters<Signer['presign']>[1]>;

/**
 * Signs as the engine does, with Signature Version 4a in place of 4: its canonical request and string to sign are the engine's
 * own, a region set stands in for the region, and the signature is ECDSA. `region` is the region set.
 */
export class SignatureV4a extends SignatureV4Base implements Signer {
  /** The key of the last signing. */
  derived: DerivedKey | undefined;

  readonly #query: QueryBag;

  constructor(query: QueryBag, init: Init) {
    super(init);
    this.#query = query;
  }

  async presign(original: HttpRequest, options: PresignOptions = {}) {
    const { signingDate = 0, expiresIn = 0, ...hoisting } = options;
    const { accessKeyId, sessionToken } = await this.credentialProvider();
    const { longDate, shortDate } = this.formatDate(signingDate);
    const scope = this.scope(shortDate);
    const moved = moveHeadersToQuery(prepareRequest(original), hoisting);
    const query = {
      ...moved.query,
      ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
      'X-Amz-Algorithm': ALGORITHM,
      'X-Amz-Credential': `${accessKeyId}/${scope}`,
      'X-Amz-Date': longDate,
      'X-Amz-Expires': String(expiresIn),
      'X-Amz-Region-Set': await this.regionProvider(),
    };
    const headers = getCanonicalHeaders(moved);
    const request = { ...moved, query: { ...query, 'X-Amz-SignedHeaders': this.getCanonicalHeaderList(headers) } };
    const canonical = this.createCanonicalRequest(request, headers, await getPayloadHash(original, this.sha256));
    const signature = await this.signature(longDate, scope, canonical);
    return { ...request, query: { ...request.query, 'X-Amz-Signature': signature } };
  }

  async sign(original: HttpRequest, { signingDate }: { readonly signingDate: number }) {
    const { accessKeyId, sessionToken } = await this.credentialProvider();
    const { longDate, shortDate } = this.formatDate(signingDate);
    const scope = this.scope(shortDate);
    const request = prepareRequest(original);
    request.headers['x-amz-date'] = longDate;
    if (sessionToken) request.headers['x-amz-security-token'] = sessionToken;
    request.headers['x-amz-region-set'] = await this.regionProvider();
    const payload = await getPayloadHash(request, this.sha256);
    if (this.applyChecksum && !hasHeader('x-amz-content-sha256', request.headers)) {
      request.headers['x-amz-content-sha256'] = payload;
    }
    const headers = getCanonicalHeaders(request);
    const signature = await this.signature(longDate, scope, this.createCanonicalRequest(request, headers, payload));
    const names = this.getCanonicalHeaderList(headers);
    request.headers['authorization'] =
      `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return request;
  }

  /** As the engine has it: the query joins here. */
  protected override createCanonicalRequest(request: HttpRequest, headers: HeaderBag, payloadHash: string): string {
    const query = { ...this.#query, ...request.query };
    return super.createCanonicalRequest({ ...request, query }, headers, payloadHash);
  }

  private scope(date: string): string {
    return `${date}/${this.service}/aws4_request`;
  }

  /**
   * DER in hexadecimal. The nonce is deterministic (RFC 6979) and s the lower of its two values, as in the AWS SDK for
   * JavaScript: one request has one signature. AWS takes any nonce, and either s.
   */
  private async signature(longDate: string, scope: string, canonicalRequest: string): Promise<string> {
    const text = await this.createStringToSign(longDate, scope, canonicalRequest, ALGORITHM);
    const { accessKeyId, secretAccessKey } = await this.credentialProvider();
    this.derived = await deriveKey(accessKeyId, (input) => this.hash(input, utf8(`AWS4A${secretAccessKey}`)));
    const digest = await this.hash(utf8(text));
    return toHex(p256.sign(digest, this.derived.privateKey, { prehash: false, lowS: true, format: 'der' }));
  }

  private async hash(data: Uint8Array, key?: Uint8Array): Promise<Uint8Array> {
    const hash = new this.sha256(key);
    hash.update(data);
    return hash.digest();
  }
}
