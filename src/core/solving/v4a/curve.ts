import { normalizeZ, p256 } from '@/core/kernel/noble';
import type { EcdsaSignature } from '@/core/verifying/v4a/signature-form';
import { ORDER } from './keying-v4a';

const { Point } = p256;
const { Fn, Fp } = Point;
type CurvePoint = typeof Point.BASE;

/** The x coordinate of the public key of a private one. */
export const publicX = (privateKey: bigint): bigint => Point.BASE.multiplyUnsafe(privateKey).toAffine().x;

/** Takes hashes as numbers; for each, the x coordinates of the public keys under which a signature is one of it. */
export type Recovery = (hashes: readonly bigint[]) => readonly (readonly bigint[])[];

/**
 * How the public keys of a signature are recovered (SEC 1, section 4.1.6): of r come few points ±R, and the key of a hash e is
 * s/r × (±R) − e/r × G. One multiplication by the base point tries one hash with any number of keys. Undefined where no point has r,
 * so that nobody can have made the signature.
 */
export function recoveryOf({ r, s }: EcdsaSignature): Recovery | undefined {
  const inverse = Fn.inv(r);
  const lifted = [r, r + ORDER].filter((x) => x < Fp.ORDER).flatMap((x) => pointAt(x) ?? []);
  if (lifted.length === 0) return undefined;
  const scaled = lifted.map((point) => point.multiplyUnsafe(Fn.mul(s, inverse)));
  return (hashes) => {
    const points = hashes.flatMap((hash) => {
      const ofHash = Point.BASE.multiplyUnsafe(Fn.mul(hash % ORDER, inverse));
      // A point and its negative have one x.
      return scaled.flatMap((point): readonly CurvePoint[] => [point.subtract(ofHash), point.add(ofHash)]);
    });
    const each = 2 * scaled.length;
    const xs = normalizeZ(Point, points).map((point) => point.x);
    return hashes.map((_, i) => xs.slice(i * each, (i + 1) * each));
  };
}

const DIGITS = 64;
const VALUES = Array.from({ length: 15 }, (_, i) => BigInt(i + 1));

/** Every multiple of a point by a number of one hexadecimal digit that is not zero, and that number. */
function* ofOneDigit(point: CurvePoint): Generator<readonly [number: bigint, multiple: CurvePoint]> {
  let unit = point;
  for (let place = 0n; place < DIGITS; place++) {
    let multiple = unit;
    for (const value of VALUES) {
      yield [value << (4n * place), multiple];
      multiple = multiple.add(unit);
    }
    unit = multiple;
  }
}

/** Whether a signature would be one of a hash by this private key if one hexadecimal digit of its two numbers were another. */
export function isOneDigitOff({ r, s }: EcdsaSignature, privateKey: bigint, hash: bigint): boolean {
  const inverse = Fn.inv(s);
  const sum = Fn.add(hash % ORDER, Fn.mul(r, privateKey));
  const made = Point.BASE.multiplyUnsafe(Fn.mul(sum, inverse));
  const step = Point.BASE.multiplyUnsafe(Fn.mul(privateKey, inverse));
  // With r another, the nonce is another by as much, and its point has the other r.
  const steps = [...ofOneDigit(step)];
  const points = normalizeZ(
    Point,
    steps.flatMap(([, multiple]) => [made.add(multiple), made.subtract(multiple)]),
  );
  if (steps.some(([number], i) => points[2 * i]?.x === r + number || points[2 * i + 1]?.x === r - number)) return true;
  const lifted = pointAt(r);
  if (!lifted) return false;
  // With s another, s × (±R) is another by a multiple of R.
  const whole = Point.BASE.multiplyUnsafe(sum);
  const right = lifted.multiplyUnsafe(s);
  const wanted = new Set(normalizeZ(Point, [whole.subtract(right), whole.add(right)]).map(({ x }) => x));
  return normalizeZ(
    Point,
    [...ofOneDigit(lifted)].map(([, multiple]) => multiple),
  ).some(({ x }) => wanted.has(x));
}

/** One of the two points at x; undefined where there is none (SEC 1, section 2.3.4). */
function pointAt(x: bigint): CurvePoint | undefined {
  try {
    return Point.fromHex(`02${x.toString(16).padStart(64, '0')}`);
  } catch {
    return undefined;
  }
}
