import { describe, expect, it } from 'vitest';
import { grantFor } from '@/core/grants/grant';
import { plain } from '@/core/grants/pieces';
import { grantRequestOf } from '@/core/grants/request';
import { apiSpecOf } from '@/core/grants/templates/api-spec';
import { serverless3 } from '@/core/grants/templates/serverless';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { API_EXAMPLE, type ApiField, faultsIn, guided, urlOf } from './guide';

const NOW = instant(Date.parse('2026-11-29T12:00:00Z'));
const MINE = { id: 'a1b2c3d4e5', region: 'eu-central-1', stage: 'prod', path: 'pets/blue' };

describe('the guide', () => {
  it.each([API_EXAMPLE, MINE])(
    'opens the link, refuses it for PUT, and refuses it once it has ended: %j',
    async (api) => {
      const { trace, opened, misused, late } = await guided(api, NOW, nodeHasher);
      expect(trace.signed.url).toMatch(`${urlOf(api)}?X-Amz-Algorithm=`);
      expect(opened.status).toBe(200);
      expect(misused.status).toBe(403);
      expect(String(misused.body)).toContain('The request signature we calculated does not match');
      expect(String(late.body)).toContain('Signature expired');
    },
  );

  it('names the API of the reader in template and policy', async () => {
    const request = grantRequestOf((await guided(MINE, NOW, nodeHasher)).input);
    const need = { origin: 'https://page.example', headers: [] };
    const [template, code] = serverless3.files(apiSpecOf(request, {}, need, 'rest'));
    expect(template?.name).toBe('serverless.yml');
    expect(template && plain(template.text)).toContain("  region: 'eu-central-1'\n  stage: 'prod'\n");
    expect(template && plain(template.text)).toContain(
      'path: /pets/blue\n          method: get\n          authorizer: aws_iam\n',
    );
    expect(template && plain(template.text)).toContain(`handler: ${code?.name.replace('.js', '')}.`);
    const grant = grantFor(request, {});
    const policy = grant.kind === 'known' && grant.policy ? plain(grant.policy) : '';
    expect(JSON.parse(policy).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'execute-api:Invoke',
        Resource: 'arn:aws:execute-api:eu-central-1:*:a1b2c3d4e5/prod/GET/pets/blue',
      },
    ]);
  });

  it.each([
    ['id', 'X8J638CWTF'],
    ['id', ''],
    ['region', 'tokyo'],
    ['stage', 'dev/test'],
    ['path', 'a b'],
    ['path', "x'\nHandler: y"],
  ] as const satisfies readonly (readonly [ApiField, string])[])('%s %j is told as a fault', (field, value) => {
    expect(faultsIn({ ...MINE, [field]: value })).toEqual([field]);
    expect(faultsIn(MINE)).toEqual([]);
  });
});
