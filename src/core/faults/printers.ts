import { toBase64 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';

/** How bytes come out as text, other than as two lower-case digits each. */
export type Printer = {
  readonly id: PrinterId;
  readonly by: readonly string[];
  readonly print: (bytes: Uint8Array) => string;
};

export type PrinterId =
  | 'upper-hex'
  | 'base64'
  | 'base64url'
  | 'no-zeros'
  | 'upper-no-zeros'
  | 'number'
  | 'signed-number'
  | 'sign-extended'
  | 'sign-extended-two'
  | 'signed-digits'
  | 'dashes'
  | 'colons'
  | 'blanks'
  | '0x'
  | 'digits-swapped'
  | 'file-name'
  | 'openssl'
  | 'openssl-1'
  | 'wrapped'
  | 'newline'
  | 'quoted'
  | 'double-quoted'
  | 'list';

const each = (bytes: Uint8Array, how: (byte: number) => string, between = ''): string =>
  Array.from(bytes, how).join(between);
const two = (byte: number): string => byte.toString(16).padStart(2, '0');
const signed = (byte: number): number => (byte << 24) >> 24;
const upper = (text: string): string => text.toUpperCase();
const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/, '');

/** Two's complement as `BigInteger(bytes).toString(16)` writes it. */
function asSignedNumber(bytes: Uint8Array): string {
  if (((bytes[0] ?? 0) & 0x80) === 0) return withoutZeros(toHex(bytes));
  const size = 1n << BigInt(8 * bytes.length);
  return `-${(size - BigInt(`0x${toHex(bytes)}`)).toString(16)}`;
}

/** Each was run, or is documented, in the languages that `by` names. */
export const PRINTERS: readonly Printer[] = [
  {
    id: 'upper-hex',
    by: ['C# BitConverter without dashes', 'Java printHexBinary', 'Elixir Base.encode16', 'PowerShell Get-FileHash'],
    print: (bytes) => upper(toHex(bytes)),
  },
  { id: 'base64', by: ['Java Base64', 'C# Convert.ToBase64String', 'openssl dgst -binary | base64'], print: toBase64 },
  {
    id: 'base64url',
    by: ['Python urlsafe_b64encode', 'Go base64.URLEncoding'],
    print: (bytes) => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_'),
  },
  {
    id: 'no-zeros',
    by: [
      'C printf("%x")',
      'JavaScript byte.toString(16)',
      'Python "%x"',
      'PHP dechex',
      'Ruby to_s(16)',
      'Perl sprintf "%x"',
      'Java Integer.toHexString(b & 0xff)',
      'Swift String(byte, radix: 16)',
      'Dart toRadixString(16)',
      'Rust {:x}',
      'Lua %x',
      'Go fmt %x of a byte',
      'Kotlin toString(16)',
      'Arduino String(b, HEX)',
    ],
    print: (bytes) => each(bytes, (byte) => byte.toString(16)),
  },
  {
    id: 'upper-no-zeros',
    by: ['Visual Basic Hex', 'Arduino print(b, HEX)', 'C printf("%X")', 'Erlang integer_to_list(B, 16)'],
    print: (bytes) => each(bytes, (byte) => upper(byte.toString(16))),
  },
  {
    id: 'number',
    by: [
      'Java new BigInteger(1, bytes).toString(16)',
      'Python "%x" % int.from_bytes(…)',
      'JavaScript BigInt.toString(16)',
    ],
    print: (bytes) => withoutZeros(toHex(bytes)),
  },
  { id: 'signed-number', by: ['Java new BigInteger(bytes).toString(16)'], print: asSignedNumber },
  {
    id: 'sign-extended',
    by: ['Java Integer.toHexString(b)', 'C printf("%x") of a signed char'],
    print: (bytes) => each(bytes, (byte) => (signed(byte) < 0 ? `ffffff${two(byte)}` : byte.toString(16))),
  },
  {
    id: 'sign-extended-two',
    by: ['C printf("%02x") of a signed char'],
    print: (bytes) => each(bytes, (byte) => (signed(byte) < 0 ? `ffffff${two(byte)}` : two(byte))),
  },
  {
    id: 'signed-digits',
    by: ['Java Integer.toString(b, 16)', 'Kotlin b.toString(16)'],
    print: (bytes) => each(bytes, (byte) => signed(byte).toString(16)),
  },
  { id: 'dashes', by: ['C# BitConverter.ToString'], print: (bytes) => each(bytes, (byte) => upper(two(byte)), '-') },
  { id: 'colons', by: ["Python hex(':')"], print: (bytes) => each(bytes, two, ':') },
  { id: 'blanks', by: ["Python hex(' ')"], print: (bytes) => each(bytes, two, ' ') },
  { id: '0x', by: ['Go %#x', 'SQL CONVERT(varbinary, 1)'], print: (bytes) => `0x${toHex(bytes)}` },
  {
    id: 'digits-swapped',
    by: ["Perl unpack('h*')", "Ruby unpack('h*')"],
    print: (bytes) => each(bytes, (byte) => [...two(byte)].reverse().join('')),
  },
  { id: 'file-name', by: ['sha256sum', 'shasum -a 256'], print: (bytes) => `${toHex(bytes)}  -` },
  { id: 'openssl', by: ['openssl dgst (3.0)'], print: (bytes) => `SHA2-256(stdin)= ${toHex(bytes)}` },
  { id: 'openssl-1', by: ['openssl dgst (1.1)'], print: (bytes) => `(stdin)= ${toHex(bytes)}` },
  { id: 'wrapped', by: ['xxd -p'], print: (bytes) => toHex(bytes).replace(/(.{60})(?=.)/g, '$1\n') },
  { id: 'newline', by: ['awk, cut and other filters'], print: (bytes) => `${toHex(bytes)}\n` },
  {
    id: 'quoted',
    by: ['Python str of hexdigest().encode()'],
    print: (bytes) => `b'${toHex(bytes)}'`,
  },
  { id: 'double-quoted', by: ['JSON.stringify', 'jq without -r'], print: (bytes) => `"${toHex(bytes)}"` },
  {
    id: 'list',
    by: ['Java Arrays.toString'],
    print: (bytes) => `[${each(bytes, (byte) => String(signed(byte)), ', ')}]`,
  },
];
