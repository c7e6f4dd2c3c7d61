import { MOVED_BUCKET, PRACTICE_BUCKET } from './routes';

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
