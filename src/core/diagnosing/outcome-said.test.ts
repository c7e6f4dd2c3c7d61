import { expect, it } from 'vitest';
import { NOW } from '@/testing/cases';
import { nodeHasher } from '@/testing/node-hasher';
import { caseVerdict } from './case-verdict';
import { readCase } from './reading';

const error = (code: string, message: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>ABC</RequestId></Error>`;

async function leadOf(text: string) {
  const { leads } = caseVerdict(await readCase(text, NOW, nodeHasher));
  return leads.kind === 'finding' ? leads.finding : leads;
}

it.each([
  ['EntityTooLarge', 'too-large'],
  ['EntityTooSmall', 'too-small'],
  ['KeyTooLongError', 'key-too-long'],
  ['MissingContentLength', 'no-length'],
  ['IncompleteBody', 'body-short'],
  ['InvalidDigest', 'digest'],
  ['InvalidObjectState', 'archived'],
  ['PreconditionFailed', 'condition'],
  ['InvalidRange', 'range'],
])('a reply alone whose code is the cause tells it: %s', async (code, what) => {
  expect(await leadOf(error(code, 'x'))).toMatchObject({
    code: 'outcome-said',
    severity: 'cause',
    args: { code, what },
  });
});

it('the sizes of the reply are told, where they are numbers', async () => {
  const sizes = '<ProposedSize>5368709121</ProposedSize><MaxSizeAllowed>5368709120</MaxSizeAllowed>';
  const args = { found: 5_368_709_121, limit: 5_368_709_120 };
  expect(await leadOf(error('EntityTooLarge', 'x', sizes))).toMatchObject({ args });
  const odd = await leadOf(error('EntityTooLarge', 'x', '<ProposedSize>much</ProposedSize>'));
  expect(odd).toMatchObject({ args: { found: undefined, limit: undefined } });
});

it('a reply whose code leaves it open does not', async () => {
  for (const code of ['MethodNotAllowed', 'InvalidRequest', 'InternalErr', 'constructor'])
    expect(await leadOf(error(code, 'x'))).toEqual({ kind: 'no-fault', of: 'reply' });
});

it.each([
  ['ASIAIOSFODNN7EXAMPLE', true],
  ['AKIAIOSFODNN7EXAMPLE', false],
])('a reply alone that does not know %s says whether that is a temporary key', async (keyId, temporary) => {
  const reply = error(
    'InvalidAccessKeyId',
    'The AWS Access Key Id you provided does not exist in our records.',
    `<AWSAccessKeyId>${keyId}</AWSAccessKeyId>`,
  );
  expect(await leadOf(reply)).toMatchObject({ code: 'key-unknown', args: { keyId, temporary } });
});
