import { respondAsApiGateway } from './api-gateway';
import { refusedUse } from './browser-use';
import type { PracticeReply, PracticeRequest, PracticeWorld } from './endpoint';
import { pathInPractice } from './practice-url';
import { reply } from './reply';
import { respondAsS3 } from './s3';

/**
 * Answers a request below `practice/` as API Gateway or S3 would. Any request gets a reply, also where the browser does not keep
 * objects; rejects only where the hasher does.
 */
export async function respond(request: PracticeRequest, world: PracticeWorld): Promise<PracticeReply> {
  const answered = refusedUse(request) ?? (await route(request, world));
  return request.method === 'HEAD' ? { ...answered, body: '' } : answered;
}

async function route(request: PracticeRequest, world: PracticeWorld): Promise<PracticeReply> {
  const path = pathInPractice(request.url, world.base) ?? '';
  const [side = ''] = path.split('/', 1);
  const rest = path.slice(side.length + 1);
  if (side === 'execute-api') return respondAsApiGateway(request, world, rest);
  if (side === 's3') return respondAsS3(request, world, rest);
  const message = 'The practice endpoint answers below practice/execute-api/ and practice/s3/.';
  return reply(404, [['content-type', 'application/json']], JSON.stringify({ message }));
}
