import type { OutgoingRequest, Reply, Sender, SendOutcome } from '@/core/ports';
import { isPracticeUrl } from '@/core/practice/practice-url';
import { toAbortSignal } from './abort';
import { keepNoAddresses } from './kept-addresses';
import { asRequest, fetchOptions } from './outgoing';
import { probeHost } from './probe';
import { readBody } from './read-body';
import { connect } from './socket';

// What came of a send can be saved: fetched together.
export { saveFile } from './save-file';

/** What is longer is not held in memory. */
const MOST_BYTES = 50_000_000;

type Answer = { readonly response: Response; readonly from: Reply['from'] };

export type SenderWorld = {
  /** The page's base address, ending in `/`. */
  readonly base: string;
  /** Whether the practice service worker sees the page's requests. */
  readonly isControlled: () => boolean;
  /** The practice endpoint inside the page. */
  readonly answerInPage: (request: Request) => Promise<Response>;
};

/**
 * Sends a request as the browser allows: headers it forbids (Host among them) are left out, as is the body of GET and HEAD.
 * A practice request is answered by the service worker or by the page, and never reaches the network.
 */
export function createSender({ base, isControlled, answerInPage }: SenderWorld): Sender {
  keepNoAddresses();

  async function answer(outgoing: OutgoingRequest, request: Request): Promise<Answer | undefined> {
    if (!isPracticeUrl(request.url, base)) return fetched(request, 'network');
    const viaWorker = isControlled() ? await forWorker(outgoing, request.signal) : undefined;
    request.signal.throwIfAborted();
    const fromWorker = viaWorker && (await fetched(viaWorker, 'practice-worker'));
    request.signal.throwIfAborted();
    return fromWorker ?? { response: await answerInPage(request), from: 'practice-page' };
  }

  async function send(outgoing: OutgoingRequest, signal: AbortSignal): Promise<SendOutcome> {
    const started = performance.now();
    const request = asRequest(outgoing, signal);
    if (!request) return { kind: 'failed', probe: 'not-probed' };
    const answered = await answer(outgoing, request);
    signal.throwIfAborted();
    if (!answered) return { kind: 'failed', probe: await probeHost(new URL(request.url), signal) };
    const { response, from } = answered;
    if (isRedirect(response)) {
      await response.body?.cancel();
      return { kind: 'redirect', milliseconds: performance.now() - started, from };
    }
    const { status, statusText } = response;
    const { body, cut } = await readBody(response, MOST_BYTES);
    const headers = [...response.headers];
    const redirectedTo = response.redirected ? response.url : undefined;
    const milliseconds = performance.now() - started;
    return { kind: 'reply', reply: { status, statusText, headers, body, cut, redirectedTo, milliseconds, from } };
  }

  return {
    connect,
    send: async (outgoing, signalLike) => {
      const signal = toAbortSignal(signalLike);
      try {
        return await send(outgoing, signal);
      } catch (error) {
        if (signal.aborted) return { kind: 'stopped' };
        throw error;
      }
    },
  };
}

/** A request that only the worker answers. Its body goes there as bytes: of a part of a file, WebKit hands a worker the whole file. */
async function forWorker(outgoing: OutgoingRequest, signal: AbortSignal): Promise<Request> {
  const options = { ...fetchOptions(outgoing, signal), ...WORKER_ONLY };
  const { body } = options;
  return new Request(outgoing.url, body instanceof Blob ? { ...options, body: await body.arrayBuffer() } : options);
}

/** Keeps a request from the network even where the browser passes over the worker (Fetch standard, "cache mode"). */
const WORKER_ONLY: RequestInit = { mode: 'same-origin', cache: 'only-if-cached', redirect: 'manual' };

/** A redirect that was not followed: of a host the browser shows nothing but that it is one, of the page's own endpoint all. */
const isRedirect = ({ type, status, headers }: Response): boolean =>
  type === 'opaqueredirect' || ([301, 302, 303, 307, 308].includes(status) && headers.has('location'));

/** Undefined where there is no response that the page may read. */
async function fetched(request: Request, from: Reply['from']): Promise<Answer | undefined> {
  try {
    return { response: await fetch(request), from };
  } catch {
    return undefined;
  }
}
