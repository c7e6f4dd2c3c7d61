import { number } from '@/i18n/en/words';

/** What is known of the result, beyond its name. */
export const result = {
  disagrees: 'Two implementations disagree',
  left: (time: string) => `valid for ${time}`,
  expired: 'expired',
  notYet: (time: string) => `Not valid before ${time}.`,
  signAgain: 'Sign again',
  takeAway: 'Take away',
  breakIt: 'Break it…',
  compare: 'Compare with…',
  verifiedWhy: 'A second implementation, written from the specification, checks the signature of the finished request.',
  expiredAgo: (time: string) => `It expired ${time} ago.`,
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
