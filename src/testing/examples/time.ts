import { addSeconds } from '@/core/model/instant';
import { headed, link, MISMATCH, NOW, says } from '@/testing/cases';
import { api, credentials, type Example, rds } from './example';

const REPORTED = { status: 403, fields: [['ServerTime', '2015-08-30T15:36:30Z']] } as const;

export const TIME_EXAMPLES: readonly Example[] = [
  ['time-auth-failure', { reply: says('AuthFailure', '', { status: 401 }) }, { reply: MISMATCH }],
  [
    'time-calendar',
    { request: link({ date: '25580830T123600Z', scope: '25580830/us-east-1/s3/aws4_request' }) },
    { request: link() },
  ],
  ['time-date-format', { request: link({ date: '2015-08-30T12:36:00Z' }) }, { request: link() }],
  [
    'time-date-missing',
    { request: headed({ date: '' }) },
    { request: headed({ date: '', headers: [['Date', 'Sun, 30 Aug 2015 12:36:00 GMT']] }) },
  ],
  ['time-expired', { request: link({ expires: '239' }) }, { request: link({ expires: '240' }) }],
  [
    'time-expires-over-service',
    { request: link({ ...rds, expires: '901' }) },
    { request: link({ ...rds, expires: '900' }) },
  ],
  [
    'time-expires-over-session',
    { request: link({ token: 't' }), credentials: { ...credentials, expiration: '2015-08-30T12:50:59Z' } },
    { request: link({ token: 't' }), credentials: { ...credentials, expiration: '2015-08-30T12:51:00Z' } },
  ],
  [
    'time-session-over',
    { request: link({ key: 'ASIAIOSFODNN7EXAMPLE', token: 't', expires: '43200' }), now: addSeconds(NOW, 3601) },
    { request: link({ key: 'ASIAIOSFODNN7EXAMPLE', token: 't', expires: '43200' }), now: addSeconds(NOW, 3360) },
  ],
  ['time-expires-range', { request: link({ expires: '604801' }) }, { request: link({ expires: '604800' }) }],
  [
    'time-header-too-old',
    { request: headed(api), now: NOW, reply: says('x', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:41:01 GMT']] }) },
    { request: headed(api), reply: says('x', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:41:00 GMT']] }) },
  ],
  [
    'time-in-the-future',
    { request: link({ date: '20150830T124501Z' }) },
    { request: link({ date: '20150830T124500Z' }) },
  ],
  [
    'time-skew',
    { reply: says('RequestTimeTooSkewed', '', REPORTED) },
    { reply: says('AccessDenied', 'Request has expired', REPORTED) },
  ],
  [
    'time-two-dates',
    { request: headed({ headers: [['Date', 'Sun, 30 Aug 2015 12:36:01 GMT']] }) },
    { request: headed({ headers: [['Date', 'Sun, 30 Aug 2015 12:36:00 GMT']] }) },
  ],
  [
    'time-zone',
    { request: headed(), reply: says('RequestTimeTooSkewed', '', REPORTED) },
    {
      request: headed(),
      reply: says('RequestTimeTooSkewed', '', { fields: [['ServerTime', '2015-08-30T15:46:30Z']] }),
    },
  ],
];
