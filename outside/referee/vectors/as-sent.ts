import { general, s3, wanted } from './wanted';

const ENCODED = 'the others encode the path before they send it, or refuse it';

/** What this page never sends, and a service may receive. */
export const AS_SENT = [
  wanted('a dot segment that is sent is left out', general('/'), { sent: { path: '/./' } }),
  wanted('two dots that are sent take back segments', general('/'), { sent: { path: '/a/b/../..' } }),
  wanted('a space that is sent as it is is encoded once', general('/'), {
    sent: { path: '/two words/' },
    fewer: ENCODED,
  }),
  wanted('letters beyond ASCII that are sent as they are are encoded once', general('/'), {
    sent: { path: '/żółć' },
    fewer: ENCODED,
  }),
  wanted('a space of a key that is sent as it is is encoded once', s3('/'), {
    sent: { path: '/two words/' },
    fewer: 'awscrt signs the space itself',
  }),
  wanted('Date is signed where it is named', s3('/'), {
    forms: ['header'],
    sent: { headers: [['Date', 'Fri, 17 May 2024 09:41:23 GMT']] },
  }),
];
