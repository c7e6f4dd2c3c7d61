import type { Bytes } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import type { Instant } from '@/core/model/instant';
import type { Hasher, ObjectStore } from '@/core/ports';
import type { KeyLookup } from '@/core/verifying/key-lookup';

/** A request as whoever answers it can see it: a service worker sees no Host, Cookie or User-Agent. */
export type PracticeRequest = {
  readonly method: string;
  /** Absolute, as fetched. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Bytes;
  /** What the body holds, where it is a form (multipart/form-data) that can be read. */
  readonly form?: PracticeForm;
  /** What a browser fetches it for; a page's own fetch without. */
  readonly use?: BrowserUse;
};

export type BrowserUse = {
  /** As Request.destination says it (Fetch standard, "destination"): empty for fetch. */
  readonly destination: string;
  /** A tab goes there, by a link or by a form that any site may have sent. */
  readonly isNavigation: boolean;
};

export type PracticeForm = {
  /** Up to the file, in order: what follows it is not looked at (Amazon S3 API Reference, "POST Object"). */
  readonly fields: HeaderList;
  readonly file: { readonly name: string; readonly body: Bytes } | undefined;
};

export type PracticeWorld = {
  readonly now: Instant;
  /** The absolute URL of the page's folder; ends with `/`. */
  readonly base: string;
  readonly hasher: Hasher;
  readonly objects: ObjectStore;
  /** The keys that it knows; those of the page unless given. */
  readonly keys?: KeyLookup;
  /** The endpoint that it stands in for; its own unless given. */
  readonly place?: { readonly region: string; readonly service: string };
};

/** `body` is empty where there is none, as for 204 and HEAD. */
export type PracticeReply = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly body: string | Bytes;
};
