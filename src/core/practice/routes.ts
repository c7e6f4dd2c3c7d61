/** Where both sides of the practice endpoint are, as the credential scope must say. */
export const PRACTICE_REGION = 'ap-northeast-1';
/** The only bucket. It is always there. */
export const PRACTICE_BUCKET = 'practice-bucket';

/** A bucket that has moved into the other: who asks for it is sent on there, as S3 does with one of another Region. */
export const MOVED_BUCKET = 'moved-bucket';

/** The stage and resource of a practice API. Every method is answered. */
export type ApiRoute = { readonly stage: 'dev'; readonly resource: 'sample' | 'admin' };

export const API_ROUTES: readonly ApiRoute[] = [
  { stage: 'dev', resource: 'sample' },
  { stage: 'dev', resource: 'admin' },
];

/** A route as the page lists it; `path` is below `practice/` of the page's own address. */
export type PracticeRoute = {
  readonly service: 'execute-api' | 's3';
  readonly methods: readonly string[];
  readonly path: string;
  /** Whether the full key alone may call it. */
  readonly fullKeyOnly: boolean;
};

export const PRACTICE_ROUTES: readonly PracticeRoute[] = [
  { service: 'execute-api', methods: ['ANY'], path: 'execute-api/dev/sample', fullKeyOnly: false },
  { service: 'execute-api', methods: ['ANY'], path: 'execute-api/dev/admin', fullKeyOnly: true },
  { service: 's3', methods: ['GET', 'HEAD', 'POST'], path: `s3/${PRACTICE_BUCKET}`, fullKeyOnly: false },
  { service: 's3', methods: ['GET', 'HEAD', 'PUT', 'DELETE'], path: `s3/${PRACTICE_BUCKET}/KEY`, fullKeyOnly: false },
  { service: 's3', methods: ['ANY'], path: `s3/${MOVED_BUCKET}/KEY`, fullKeyOnly: false },
];
