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
