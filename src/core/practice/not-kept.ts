import type { ObjectStore } from '@/core/ports';
import { type S3Error, s3Error } from './s3-error';

/** The browser's storage failed at an object: no bug, and nothing that a person typed is in its name. */
export class NotKept extends Error {}

/** A store whose failures can be told from bugs. */
export function watched(objects: ObjectStore): ObjectStore {
  const watch =
    <Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      try {
        return await ask(...asked);
      } catch (error) {
        throw new NotKept(error instanceof Error ? error.name : 'Error');
      }
    };
  return {
    get: watch(objects.get),
    put: watch(objects.put),
    delete: watch(objects.delete),
    list: watch(objects.list),
    clear: watch(objects.clear),
  };
}

/** What is answered then. */
export const notKept = ({ message: name }: NotKept): S3Error =>
  name === 'QuotaExceededError'
    ? s3Error(
        507,
        'PracticeStorageFull',
        'The browser has no room left for practice objects. Delete some, or empty the bucket.',
      )
    : s3Error(500, 'PracticeStorageFailed', `The browser could not read or keep practice objects (${name}).`);
