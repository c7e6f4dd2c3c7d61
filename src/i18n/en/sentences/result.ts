import { number } from '@/i18n/en/words';

/** What is known of the result, beyond its name. */
export const result = {
  disagrees: 'Two implementations disagree',
  takeAway: 'Take away',
  breakIt: 'Break it…',
  compare: 'Compare with…',
  verifiedWhy: 'A second implementation, written from the specification, checks the signature of the finished request.',
  lasts: {
    none: (time: string) => `valid for ${time}`,
    expired: 'expired',
    notYet: (time: string) => `Not valid before ${time}.`,
    signAgain: 'Sign again',
    expiredAgo: (time: string) => `It expired ${time} ago.`,
    known: (time: string) => `session ends in ${time}`,
    unknown: (time: string) => `valid at most ${time}`,
    knownWhy: 'The temporary credentials end before X-Amz-Expires does, and what they sign ends with them.',
    unknownWhy: 'What temporary credentials sign ends with their session, if that is sooner.',
    sessionOver: 'its session has ended',
    sessionOverAgo: (time: string) =>
      `The temporary credentials that sign this ended ${time} ago. Get new ones to sign with.`,
    /** Behind “until”. */
    until: {
      known: (end: string) => `${end}, when its session ends`,
      unknown: (end: string) => `${end}, or until its session ends, if that is sooner`,
    },
    past: (end: string | undefined, time: string) =>
      end === undefined
        ? 'These keys are temporary: what they sign ends with their session, if that is sooner. Most sessions last an hour, none from STS more than 36.'
        : `The temporary credentials end at ${end}, and with them what they sign: not after ${time}, as X-Amz-Expires says.`,
  },
  stale: 'This is the result of the last valid input. Fix the marked field to continue.',
  staleHashing: 'Hashing the body. Until then this is the previous result.',
  nothing: 'Nothing is signed yet. Fill in what is marked or still missing, or pick an example.',
  sampleKeys: (id: string) =>
    `Signed with this page’s sample keys (\`${id}\`): AWS will refuse it. Fill in keys of your own.`,
  handedOver:
    'The finished form stands above, to copy. This is what it is made of: it is neither opened nor sent from here.',
  tooLong: (shownCharacters: number, all: number) =>
    `${number(shownCharacters)} of ${number(all)} characters. Copy takes all.`,
  notSigned: 'Not signed',
  sendTheseToo: 'These headers must be sent with the URL:',
};
