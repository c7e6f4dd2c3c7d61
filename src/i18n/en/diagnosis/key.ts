import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const key: FindingTexts<'key'> = {
  'key-differs': {
    title: 'Another key was used',
    what: ({ pasted, sent }) => `The request is signed with ${q(sent)}, the pasted credentials are of ${q(pasted)}.`,
    fix: () => 'Find out where the other key comes from: environment, profile, role of the machine.',
  },
  'key-prefix': {
    title: 'Not an access key ID',
    what: ({ keyId, prefix }) => `${q(keyId)} starts with ${q(prefix)}: it names a user, role or the like.`,
    fix: () => 'Use the access key ID. It starts with `AKIA` or, if temporary, with `ASIA`.',
  },
  'key-unknown': {
    title: 'AWS does not know the access key ID',
    what: ({ keyId, temporary }) =>
      `${keyId === undefined || keyId === '' ? 'The key' : q(keyId)} is unknown to AWS.${temporary ? ' S3 also says this of a temporary key without its token.' : ''}`,
    fix: ({ temporary }) =>
      temporary
        ? 'Send the session token with it. If it is there, check the key’s partition (China, GovCloud).'
        : 'Check that the key is active, and that endpoint and key are of the same provider and partition.',
  },
  'key-white-space': {
    title: 'White space in the credentials',
    what: ({ what }) =>
      what === 'secret'
        ? 'There is white space in or around the secret access key.'
        : 'There is white space in or around the access key ID.',
    fix: () => 'Trim it where it is stored. Files and secret stores like to add a line break at the end.',
  },
};
