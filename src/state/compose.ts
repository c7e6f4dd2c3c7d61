import { createStore } from 'zustand/vanilla';
import {
  authorityOf,
  type Draft,
  defaultExpiry,
  type Edit,
  type HeaderRow,
  type Inferred,
  type Instant,
  inferFromUrl,
  isPracticeUrl,
  type PolicyDraft,
  readable,
  ruleFor,
  STARTING_POLICY,
} from '@/core';
import type { Answers, DerivedId, RecipeId } from '@/core/making';
import type { BodyHasher, BodySource, Clock } from '@/core/ports';
import { type ComposeBody, type Hashing, unhashed } from './body';
import { type CredentialFields, type CredentialsStore, onForget } from './credentials';
import { areExampleCredentials, type ExampleId, exampleOf, FIRST_EXAMPLE } from './examples';
import type { RequestFields } from './request-fields';

type TextField = Exclude<
  keyof RequestFields,
  'headers' | 'signatureIn' | 'algorithm' | 'contentSha256' | 'policy' | 'chunkSize'
>;

/** A recipe that was chosen, what was answered, and the request that this made. */
export type ChosenRecipe = {
  readonly id: RecipeId | DerivedId;
  readonly answers: Answers;
  /** Undefined where it is made with the key alone. */
  readonly made: RequestFields | undefined;
  /** Something that it needs is not answered yet: what it made is not signed. */
  readonly open?: boolean;
  /** What it makes opens a WebSocket. */
  readonly opensSocket?: boolean;
  /** What it makes goes to a program: nobody opens or sends what was signed. */
  readonly handedOver?: boolean;
  /** For how many seconds its consumer takes it at most. */
  readonly longest?: number | undefined;
};

export type ComposeState = {
  readonly request: RequestFields;
  readonly body: ComposeBody;
  /** When the input last changed: the signing time where none is typed. */
  readonly editedAt: Instant;
  /** Whether a person chose service or region against what the host tells; else they follow the host. */
  readonly chosen: { readonly service: boolean; readonly region: boolean };
  /** The example last picked, as long as its request stands as it was. */
  readonly example: ExampleId | undefined;
  /** What the request was made from, where it was. */
  readonly recipe?: ChosenRecipe | undefined;
  /** Hosts that a link named, and that nobody has said yes to. */
  readonly linkHosts: readonly string[];
  /** Puts the request back that a person typed, and that another of the address took the place of. */
  readonly takeBack?: (() => void) | undefined;
};

export type ComposeActions = {
  readonly set: (field: TextField, value: string) => void;
  /** An example as it stands is exchanged for one of S3 where it takes no upload form. */
  readonly setSignatureIn: (where: Draft['signatureIn']) => void;
  readonly setAlgorithm: (algorithm: Draft['algorithm']) => void;
  readonly setContentSha256: (add: boolean) => void;
  /** Of an upload form. */
  readonly setPolicy: (change: Partial<PolicyDraft>) => void;
  /** What only uploads have. */
  readonly amend: (change: Partial<Pick<RequestFields, 'policy' | 'chunkSize'>>) => void;
  readonly setHeader: (index: number, change: Partial<HeaderRow>) => void;
  readonly addHeader: () => void;
  readonly removeHeader: (index: number) => void;
  readonly setBody: (
    body:
      | { readonly kind: 'none' }
      | { readonly kind: 'text'; readonly text: string }
      | { readonly kind: 'file'; readonly name: string; readonly source: BodySource },
  ) => void;
  /** An upload form stays one, where the example is of a service that takes forms. */
  readonly useExample: (id: ExampleId) => void;
  /** A request of the address or of Debug; one that came by a link is not the person's own. */
  readonly restore: (request: RequestFields, example: ExampleId | undefined, by?: 'person' | 'link') => void;
  /** Says yes to a host that a link named. */
  readonly trustHost: (host: string) => void;
  readonly apply: (edits: readonly Edit[]) => void;
  /** What the URL tells of service and region. */
  readonly inferred: () => Inferred;
  /** Pins the signing time that is in use now. */
  readonly pinTime: () => void;
  /** Signs again, with the time of now. */
  readonly signAgain: () => void;
};

export type ComposeWorld = {
  readonly base: string;
  readonly clock: Clock;
  readonly bodyHasher: BodyHasher;
  readonly credentials: CredentialsStore;
  readonly textSource: (text: string) => BodySource;
  readonly inferOwn: (url: string) => Inferred | undefined;
  /** Of a request what its address may hold beside these keys; undefined where that is nothing, or the code that knows is not there. */
  readonly shareable: (request: RequestFields, keys: CredentialFields) => RequestFields | undefined;
};

const NO_BODY: ComposeBody = { kind: 'none' };

/** What a person composes, as typed; every change notes the time. */
export function createComposeStore(
  world: ComposeWorld,
  start: { readonly request: RequestFields; readonly example: ExampleId | undefined },
) {
  let hashing = new AbortController();

  const store = createStore<ComposeState & ComposeActions>()((set, get) => {
    const change = (partial: Partial<ComposeState>) => set({ ...partial, editedAt: world.clock.now() });
    const changeRequest = (partial: Partial<RequestFields>) =>
      change({ request: { ...get().request, ...partial }, example: undefined });

    function setText(field: TextField, value: string): void {
      const { chosen, request } = get();
      const next = { ...request, [field]: value };
      const inferred = inferFromUrl(next.url, world.inferOwn, next.service);
      const against = (name: 'service' | 'region') =>
        field === name ? inferred[name] !== undefined && inferred[name] !== value : chosen[name];
      const follow = (name: 'service' | 'region') =>
        field === 'url' && !chosen[name] ? (inferred[name] ?? next[name]) : next[name];
      const service = follow('service');
      change({
        request: {
          ...next,
          service,
          region: follow('region'),
          expires: expiryOf(service, request.service, next.expires),
        },
        chosen: { service: against('service'), region: against('region') },
        example: undefined,
      });
    }

    const setHeaders = (headers: readonly HeaderRow[]) => changeRequest({ headers });

    return {
      ...begin(start.request, start.example, world),
      linkHosts: [],
      set: setText,
      setSignatureIn: (signatureIn) => {
        const { example, request } = get();
        // An example that nobody has edited makes room for one that can be signed so.
        if (example && signatureIn === 'form' && !takesForms(request)) pickExample('practice-s3');
        changeRequest({ signatureIn });
      },
      setAlgorithm: (algorithm) => changeRequest({ algorithm }),
      setContentSha256: (contentSha256) => changeRequest({ contentSha256 }),
      amend: changeRequest,
      setPolicy: (part) => changeRequest({ policy: { ...(get().request.policy ?? STARTING_POLICY), ...part } }),
      setHeader: (index, partial) =>
        setHeaders(get().request.headers.map((row, i) => (i === index ? { ...row, ...partial } : row))),
      addHeader: () => setHeaders([...get().request.headers, { name: '', value: '' }]),
      removeHeader: (index) => setHeaders(get().request.headers.filter((_, i) => i !== index)),
      setBody: (body) => {
        hashing.abort();
        if (body.kind === 'none') change({ body: NO_BODY });
        else hashBody(body.kind === 'text' ? { ...body, source: world.textSource(body.text) } : body);
      },
      useExample: (id) => {
        const { signatureIn, policy } = get().request;
        pickExample(id);
        if (signatureIn === 'form' && takesForms(get().request))
          changeRequest({ signatureIn, ...(policy && { policy }) });
      },
      restore: (request, example, by = 'person') => {
        if (by === 'link' && !example) set({ linkHosts: withHost(get().linkHosts, request.url, world) });
        if (example) pickExample(example);
        // The body is never in an address: the one at hand stays.
        else set({ ...begin(request, example, world), body: get().body });
      },
      trustHost: (host) => set({ linkHosts: get().linkHosts.filter((one) => one !== host) }),
      apply: (edits) => {
        for (const edit of edits) {
          if ('addHeader' in edit) setHeaders([...get().request.headers, edit.addHeader]);
          else if ('amend' in edit) changeRequest(edit.amend);
          else if ('removeHeader' in edit) get().removeHeader(edit.removeHeader);
          else if (isCredential(edit.field)) world.credentials.getState().set({ [edit.field]: edit.value });
          else setText(edit.field, edit.value);
        }
      },
      inferred: () => inferFromUrl(get().request.url, world.inferOwn, get().request.service),
      pinTime: () => changeRequest({ signingTime: readable(get().editedAt) }),
      signAgain: () => changeRequest({ signingTime: '' }),
    };
  });

  function hashBody(
    body:
      | { readonly kind: 'text'; readonly text: string; readonly source: BodySource }
      | { readonly kind: 'file'; readonly name: string; readonly source: BodySource },
  ): void {
    hashing = new AbortController();
    const { signal } = hashing;
    const show = (state: Hashing) => {
      if (!signal.aborted) store.setState({ body: { ...body, hashing: state } });
    };
    show({ phase: 'hashing', read: 0 });
    store.setState({ editedAt: world.clock.now() });
    world.bodyHasher.hash(body.source, { signal, onProgress: (read) => show({ phase: 'hashing', read }) }).then(
      (hashed) => show({ phase: 'hashed', body: hashed }),
      (error: unknown) => show({ phase: 'failed', why: unhashed(error) }),
    );
  }

  /**
   * Keeps what the address of the page may hold of the request, and nothing else: a header, a parameter or the body may be a
   * credential, whatever its name. An example stays whole.
   */
  function forget(keys: CredentialFields): void {
    hashing.abort();
    hashing = new AbortController();
    world.bodyHasher.forget();
    // With the next URL that is read, what is remembered of this one goes too.
    const { request, example } = store.getState();
    const kept = example ? undefined : world.shareable(request, keys);
    if (kept) store.setState(begin(kept, undefined, world));
    else beginExample(example ?? FIRST_EXAMPLE);
  }

  function beginExample(id: ExampleId): void {
    const { request, body } = exampleOf(id, world.base);
    hashing.abort();
    store.setState(begin(request, id, world));
    if (body !== undefined) store.getState().setBody({ kind: 'text', text: body });
  }

  function pickExample(id: ExampleId): void {
    if (areExampleCredentials(world.credentials.getState()))
      world.credentials.getState().set(exampleOf(id, world.base).credentials);
    beginExample(id);
  }

  onForget(world.credentials, forget);
  world.credentials.subscribe(() => store.setState({ editedAt: world.clock.now() }));
  return store;
}
export type ComposeStore = ReturnType<typeof createComposeStore>;

/** With the host of a URL, unless that is the practice endpoint's own. */
function withHost(hosts: readonly string[], url: string, { base }: ComposeWorld): readonly string[] {
  // A host without a scheme is one as soon as that is added.
  const host = isPracticeUrl(url.trim(), base) ? undefined : (authorityOf(url) ?? authorityOf(`https://${url}`));
  return host === undefined || hosts.includes(host) ? hosts : [...hosts, host];
}

/** Whether its service takes upload forms, which are signed with SigV4 alone. */
const takesForms = ({ service, algorithm }: RequestFields): boolean =>
  ruleFor(service).postPolicy !== undefined && algorithm === 'sigv4';

/** The host that the request is sent to, where a link named it and nobody has said yes to it. */
export const doubtfulHost = ({ request, linkHosts }: ComposeState): string | undefined => {
  const host = linkHosts.length === 0 ? undefined : authorityOf(request.url);
  return host !== undefined && linkHosts.includes(host) ? host : undefined;
};

function begin(
  request: RequestFields,
  example: ExampleId | undefined,
  { clock, inferOwn }: ComposeWorld,
): Omit<ComposeState, 'linkHosts' | 'takeBack'> {
  const inferred = inferFromUrl(request.url, inferOwn, request.service);
  const against = (field: 'service' | 'region') => inferred[field] !== undefined && inferred[field] !== request[field];
  return {
    request,
    body: NO_BODY,
    editedAt: clock.now(),
    chosen: { service: against('service'), region: against('region') },
    example,
    recipe: undefined,
  };
}

/** The expiry follows the service as long as it is the one that the service before starts from. */
const expiryOf = (service: string, before: string, expires: string): string =>
  service !== before && expires === String(defaultExpiry(before)) ? String(defaultExpiry(service)) : expires;

const isCredential = (field: string): field is keyof CredentialFields =>
  field === 'accessKeyId' || field === 'secretAccessKey' || field === 'sessionToken';
