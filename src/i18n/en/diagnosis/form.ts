import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const form: FindingTexts<'form'> = {
  'form-condition': {
    title: 'A field of the form is not what its policy asks for',
    what: ({ name, begins, expected, found, form: isKnown }) =>
      `The policy asks that ${q(name)} ${begins ? 'starts with' : 'is'} ${q(expected)}${found === undefined ? (isKnown ? ', and the form has no such field' : '') : `; the form sends ${q(found)}`}.`,
    fix: () =>
      'Send the very values that the policy was made with: take fields and policy from the same call, and change neither.',
  },
};
