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
  sooner: 'I asked for seven days. Why did the link end after an hour?',
  soonerLead:
    'It was signed with temporary credentials: their key ID begins with `ASIA`, and the link has an `X-Amz-Security-Token`. They end first, and the link with them:',
  /** What signs, and how long that lasts. */
  sessions: [
    ['A role, by `assume-role`', '1 hour unless more is asked for, at most 12; from another role’s session at most 1'],
    ['The role of an EC2 instance', 'up to 6 hours; the machine gets new ones, the link does not'],
    ['IAM Identity Center (`aws sso login`)', '1 hour unless the permission set says more, at most 12'],
    ['`get-session-token`', '12 hours unless asked otherwise, at most 36'],
    ['The S3 console’s presigned URL', 'at most 12 hours, and no longer than you are signed in'],
    ['A bucket policy with `s3:signatureAge`', 'as long as that says, with any key'],
  ] as readonly (readonly [what: string, long: string])[],
  longer:
    'Seven days need the access key of an IAM user. Better is an address of your own that signs a new link for everyone who opens it.',
};
