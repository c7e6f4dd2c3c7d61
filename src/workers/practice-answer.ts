import { utf8 } from '@/core/kernel/bytes';
import type { PracticeWorld } from '@/core/practice/endpoint';
import { respond } from '@/core/practice/respond';
import { readForm } from './practice-form';

/** Statuses whose Response must be made without a body (Fetch standard, "null body status"). */
const NULL_BODY = [101, 103, 204, 205, 304];

/** The practice endpoint's answer to a request as the browser sends it: the one way in, from the worker and the page. */
export async function answerPractice(request: Request, world: PracticeWorld): Promise<Response> {
  const { method, url } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  const form = await readForm(request.headers.get('content-type'), body);
  const use = { destination: request.destination, isNavigation: request.mode === 'navigate' };
  const reply = await respond({ method, url, headers: [...request.headers], body, ...(form && { form }), use }, world);
  const headers = new Headers();
  for (const [name, value] of reply.headers) headers.append(name, value);
  const bodiless = method === 'HEAD' || NULL_BODY.includes(reply.status);
  // As bytes: a text would bring a Content-Type of its own.
  const bytes = typeof reply.body === 'string' ? utf8(reply.body) : reply.body;
  return new Response(bodiless ? null : bytes, { status: reply.status, statusText: reply.statusText, headers });
}
