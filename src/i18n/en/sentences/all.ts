import { curl } from './curl';
import { body, findings, fixes } from './drafting';
import { practice } from './practice';
import { causes, forecast, fromLink, meanings, opensNot, questions, signedHost, trouble, tryIt } from './sending';
import { rules } from './services';
import { derivedKeysSign, notSignedWhy, sources, v4a } from './steps';
import { takeAway } from './take-away';
import { chunks, upload } from './uploads';

/** What the page has to say beyond its labels; fetched once the page stands. */
export const enSentences = {
  credentialsTaken: 'The credentials that were pasted stand in their fields now.',
  exposedPage:
    'This page came over plain http: whoever is on the way can change it to send what you type elsewhere. Open it over https, or from localhost, before you enter a secret.',
  findings,
  fixes,
  forecast,
  causes,
  meanings,
  tryIt,
  sources,
  opensNot,
  signedHost,
  fromLink,
  questions,
  curl,
  trouble,
  notSignedWhy,
  derivedKeysSign,
  v4a,
  body,
  practice,
  rules,
  updateReady: 'A new version of this page is ready. Reloading empties the fields.',
  upload,
  chunks,
  takeAway,
};

export type Sentences = typeof enSentences;
