import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const checksum: FindingTexts<'checksum'> = {
  'checksum-algorithm-in-url': {
    title: 'A checksum algorithm in the URL',
    what: ({ algorithm }) => `The SDK’s default integrity protection put ${q(algorithm)} into the presigned URL.`,
    fix: () => 'Set `requestChecksumCalculation` to `WHEN_REQUIRED` when presigning.',
  },
  'checksum-of-nothing': {
    title: 'The checksum is of an empty body',
    what: ({ name, value }) => `${q(name)} is ${q(value)}: the checksum of nothing. Every other body is refused.`,
    fix: () => 'Set `requestChecksumCalculation` to `WHEN_REQUIRED`, and presign again.',
  },
  'checksum-refused': {
    title: 'The store refuses the checksum',
    what: ({ name }) => `It does not know ${q(name)}, which newer SDKs send by default.`,
    fix: () => 'Set `AWS_REQUEST_CHECKSUM_CALCULATION=when_required`.',
  },
  'checksum-trailer-at-store': {
    title: 'A checksum in the trailer',
    what: ({ found }) => `${q(found)} needs a server that reads trailers; many stores do not.`,
    fix: () => 'Set `AWS_REQUEST_CHECKSUM_CALCULATION=when_required`.',
  },
};
