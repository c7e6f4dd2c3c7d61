import { fromUtf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import { p256 } from '@/core/kernel/noble';
import type { HeaderList } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import type { Step } from '@/core/model/trace';
import { drive, ENGINE, type Engined } from '@/core/signing/engine';
import { need } from '@/core/signing/recorded';
import type { HashRecord } from '@/core/signing/tracer';
import { ALGORITHM, type DerivedKey, LIMIT, numberHex } from './derive-key';
import { SignatureV4a } from './signature-v4a';

/** Signs with SigV4a: the engine's canonical request, and ECDSA of @noble/curves. */
export async function runEngineV4a(input: SigningInput, sent: HeaderList): Promise<Engined> {
  const { signer, records, signature, headers } = await drive(input, sent, SignatureV4a);
  return {
    scheme: ALGORITHM,
    engine: `${ENGINE}, @noble/curves`,
    ...readTexts(records),
    keySteps: keySteps(need(signer.derived), signature),
    signature,
    headers,
  };
}

/** Links the texts by the hash they share: the string to sign was hashed too, and its last line is the other's digest. */
function readTexts(records: readonly HashRecord[]): Pick<Engined, 'canonicalRequest' | 'stringToSign'> {
  const unkeyed = records.filter(({ key }) => key === undefined);
  const texts = new Map(unkeyed.map(({ digest, data }) => [digest, fromUtf8(data)]));
  const stringToSign = need([...texts.values()].find((text) => text?.startsWith(`${ALGORITHM}\n`)));
  return { canonicalRequest: need(texts.get(need(stringToSign.split('\n').at(-1)))), stringToSign };
}

function keySteps({ attempts, privateKey }: DerivedKey, signature: string): readonly Step[] {
  const point = p256.Point.BASE.multiply(p256.Point.Fn.fromBytes(privateKey)).toAffine();
  const { r, s } = p256.Signature.fromBytes(need(fromHex(signature)), 'der');
  return [
    { id: 'keyDerivation', attempts, limit: numberHex(LIMIT), privateKey: toHex(privateKey) },
    { id: 'publicKey', x: numberHex(point.x), y: numberHex(point.y) },
    { id: 'ecdsa', r: numberHex(r), s: numberHex(s) },
  ];
}
