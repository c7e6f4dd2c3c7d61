import type { Rung } from '@/core/learn';

const rungs: Readonly<Record<Rung, readonly [made: string, good: string]>> = {
  secret: ['what AWS gave you', 'signs anything, until you delete it'],
  kDate: ['secret + day', 'any Region and service, for this day'],
  kRegion: ['kDate + Region', 'any service of this Region, for this day'],
  kService: ['kRegion + service', 'this service in this Region, for this day'],
  kSigning: ['kService + “aws4_request”', 'the same: this key signs, and can be handed out in place of the secret'],
};

export const key = {
  name: 'A key for one day, one Region, one service',
  lead: 'The secret never signs a request. It makes a key that makes a key, four times. Each is good for less than the one before.',
  ladder: 'This key leaked',
  secretName: 'secret',
  rungs,
  finder: 'What its finder can sign',
  columns: { date: 'day', region: 'Region', service: 'service', can: 'can sign' },
  yes: 'yes',
  no: 'no',
  found: (rung: string, can: number, all: number) =>
    `This key leaked: ${rung}. Whoever finds it can sign ${can} of ${all} requests.`,
  days: 'Why seven days?',
  daysLead:
    'The day is part of the key, and AWS takes a key for at most seven days. So `X-Amz-Expires` ends at 604800 seconds. A link also ends with its session and with its key, whichever comes first.',
  sliders: {
    signed: 'It is signed',
    expires: 'X-Amz-Expires',
    session: 'The session ends',
    key: 'The key is deleted',
    moment: 'The link is opened',
  },
  hasSession: 'Temporary credentials',
  hasKeyEnd: 'The key gets deleted',
  hours: (hours: number) =>
    hours % 24 === 0 ? `${hours / 24} d` : hours > 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : `${hours} h`,
  after: (hours: string) => `${hours} after signing`,
  before: (hours: string) => `${hours} before signing`,
  atSigning: 'when it is signed',
  timeline: 'Nine days around the signature',
  ofBuild: (until: string) => `The link of Build: until ${until}.`,
  validUntil: (time: string) => `Valid until ${time} (UTC).`,
  ends: {
    expires: 'It ends by `X-Amz-Expires`.',
    session: 'It ends with the session, before `X-Amz-Expires` says so.',
    key: 'It ends with the key, before `X-Amz-Expires` says so.',
  },
  answer: 'Answer of the practice endpoint at that moment',
};
