import { list, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const form: FindingTexts<'form'> = {
  'form-condition': {
    title: 'A field of the form is not what its policy asks for',
    what: ({ name, begins, expected, found, form: isKnown }) =>
      `The policy asks that ${q(name)} ${begins ? 'starts with' : 'is'} ${q(expected)}${found === undefined ? (isKnown ? ', and the form has no such field' : '') : `; the form sends ${q(found)}`}.`,
    fix: () =>
      'Send the very values that the policy was made with: take fields and policy from the same call, and change neither.',
  },
  'form-extra-fields': {
    title: 'The form has fields that its policy does not speak of',
    what: ({ names }) => `The policy has no condition for ${list(names)}, and S3 takes no field without one.`,
    fix: () =>
      'Add a condition for each to the policy before it is signed, or leave the fields away. Names that begin with `x-ignore-` need none, and what stands behind the file is not read.',
  },
  'form-expired': {
    title: 'The policy of the form has expired',
    what: ({ end }) => (end === undefined ? 'S3 says so.' : `It held until ${end}.`),
    fix: () => 'Make a new form shortly before it is used, or give the policy a later `expiration`.',
  },
  'form-policy': {
    title: 'The policy of the form cannot be read',
    what: ({ problem }) =>
      ({
        'not-base64': 'The field `policy` is not Base64.',
        'not-json': 'What the field `policy` holds in Base64 is not JSON.',
        expiration: 'Its `expiration` is missing or not of the form `2026-01-31T12:00:00Z`.',
        conditions: 'Its `conditions` are missing or no list.',
        condition: 'One of its conditions is neither `{"name": "value"}` nor a list of three.',
        unknown: 'S3 says so.',
      })[problem ?? 'unknown'],
    fix: () =>
      'Write the document as JSON in UTF-8, encode it in Base64 in one line, and send exactly what was signed.',
  },
  'form-field-missing': {
    title: 'A field of the form did not reach S3',
    what: ({ name, change }) =>
      change === 'add'
        ? `S3 did not find the field ${q(name)}.`
        : `The form has the field ${q(name)}, and S3 did not find it: it stood behind the file, where nothing is read any more, or the body was no \`multipart/form-data\`.`,
    fix: () =>
      'Put every field before `file`, which comes last, and let the browser write the Content-Type with its boundary.',
  },
};
