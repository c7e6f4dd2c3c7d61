import { createHash } from 'node:crypto';
import { headerOf, type Received } from '#e2e/servers/listen.mjs';
import { sha256Hex } from '@/core/model/body';
import { instant } from '@/core/model/instant';
import { ruleFor } from '@/core/services/rules';
import type { Verdict } from '@/core/verifying/verdict';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';

/** What AWS would say of a request as it came over the wire, if `secret` were the right one. */
export function judge(request: Received, service: string, secret: string): Promise<Verdict> {
  const { method, target, headers, body } = request;
  const hash = sha256Hex(createHash('sha256').update(body).digest('hex'));
  const url = `http://${headerOf(request, 'host')}${target}`;
  return verify(
    { method, url, headers, body: { size: body.length, sha256: hash } },
    {
      now: instant(Date.now()),
      hasher: nodeHasher,
      rule: ruleFor(service),
      expected: { service },
      keys: () => ({ secret, sessionToken: null }),
    },
  );
}
