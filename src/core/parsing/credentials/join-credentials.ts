import type { PastedCredentials } from '@/core/model/pasted';

/** One set of credentials of several pieces: each part as the first piece that has it tells it. */
export const joinCredentials = ([first, ...others]: readonly PastedCredentials[]): PastedCredentials | undefined =>
  first &&
  others.reduce(
    (whole, other) => ({
      accessKeyId: whole.accessKeyId ?? other.accessKeyId,
      secretAccessKey: whole.secretAccessKey ?? other.secretAccessKey,
      sessionToken: whole.sessionToken ?? other.sessionToken,
      expiration: whole.expiration ?? other.expiration,
      region: whole.region ?? other.region,
    }),
    first,
  );
