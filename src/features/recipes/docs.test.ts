import { expect, it } from 'vitest';
import { instant } from '@/core';
import { DERIVED, type DerivedId, RECIPES } from '@/core/making';
import { enRecipes } from '@/i18n/en/recipes';
import { shortSeconds } from '@/i18n/en/words';
import { readMade, readMadeOnce } from '@/testing/recipes/made';
import { readOwnUploads } from '@/testing/upload-vectors';

const made = [...readMade(), ...readMadeOnce()];
const makersOf = (id: string) => [...new Set(made.filter(({ recipe }) => recipe === id).map(({ maker }) => maker))];

const agreeing = [...new Set(readOwnUploads().policies.flatMap((one) => one.agreeing))].map((name) => `\`${name}\``);

/** What is no finished form has its own vectors. */
const ELSEWHERE: Readonly<Partial<Record<string, string>>> = {
  s3Form: `${agreeing.join(', ')} (\`src/testing/vectors/uploads.json\`)`,
};

/** What is made with the key alone has its own tests. */
const DERIVED_FROM: Readonly<Record<DerivedId, string>> = {
  gcsGoog4: '`@google-cloud/storage` up to the string to sign, then Node’s `crypto`',
  keyspaces: '`aws-sigv4-auth-cassandra-plugin`',
  mongoDbAws: '`mongodb`',
  sesSmtp: 'the algorithm of the documentation, in Node’s `crypto`',
  codeCommit: '`aws codecommit credential-helper get`',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const table = [
  row(['to make', 'signed for', 'handed over as', 'usual, longest', 'added unsigned', 'held to', 'from']),
  row(Array.from({ length: 7 }, () => '---')),
  ...RECIPES.map(({ id, request, forms, lifetime, unsignedTail = [], source }) => {
    const makers = makersOf(id).map((name) => `\`${name}\``);
    return row([
      enRecipes.recipes[id].title,
      request.service.startsWith('{') ? 'any' : `\`${request.service}\``,
      forms.map((form) => enRecipes.forms[form]).join(', ') || 'Form',
      `${shortSeconds(lifetime.usual)}, ${shortSeconds(lifetime.longest)}`,
      unsignedTail.map(([name]) => `\`${name}\``).join(', '),
      makers.join(', ') || ELSEWHERE[id] || 'the verifier alone',
      `[${source.how}](${source.url})`,
    ]);
  }),
  ...DERIVED.map(({ id, service, longest, derive, source }) =>
    row([
      enRecipes.recipes[id].title,
      `\`${service}\``,
      derive({ region: 'us-east-1' }, { accessKeyId: 'a', secretAccessKey: 's' }, instant(0))
        .finished.map(({ form }) => enRecipes.derivedForms[form])
        .join(', '),
      longest === undefined ? 'never ends' : shortSeconds(longest),
      '',
      DERIVED_FROM[id],
      `[${source.how}](${source.url})`,
    ]),
  ),
];

const text = `# Recipes

Written by a test (\`npx vitest run src/features/recipes -u\`). “Held to” names the tools of others that made the same answers into the
same bytes at a pinned time (\`src/testing/recipes\`); what nobody else makes here is opened again and verified by the code that shares
nothing with the signer. “Reported” sources are the code of tools that work.

${table.join('\n')}
`;

it('the table of recipes is true', async () => {
  await expect(text).toMatchFileSnapshot('../../../docs/recipes.md');
});

it('each recipe has three of the same, or vectors of its own', () => {
  const few = RECIPES.filter(({ id }) => made.filter(({ recipe }) => recipe === id).length < 3);
  expect(few.map(({ id }) => id)).toEqual(['s3Form']);
  expect(readOwnUploads().policies.flatMap((one) => one.agreeing).length).toBeGreaterThanOrEqual(3);
});
