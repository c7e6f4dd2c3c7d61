import { curl } from './curl';
import { body, findings, fixes } from './drafting';
import { form } from './form';
import { pasted } from './pasted';
import { practice } from './practice';
import { result } from './result';
import {
  causes,
  forecast,
  fromLink,
  meanings,
  mismatch,
  opensNot,
  questions,
  signedHost,
  trouble,
  tryIt,
} from './sending';
import { rules } from './services';
import { derivedKeysSign, lastSteps, notSignedWhy, sources, v4a } from './steps';
import { chunks, upload } from './uploads';

/** What the page has to say beyond its labels; fetched once the page stands. */
export const enSentences = {
  credentialsTaken: 'All fields are filled from what you pasted.',
  exposedPage:
    'This page came over plain http: whoever is on the way can change it to send what you type elsewhere. Open it over https, or from localhost, before you enter a secret.',
  findings,
  fixes,
  forecast,
  causes,
  meanings,
  mismatch,
  tryIt,
  sources,
  opensNot,
  signedHost,
  fromLink,
  questions,
  curl,
  trouble,
  result,
  notSignedWhy,
  derivedKeysSign,
  lastSteps,
  v4a,
  form,
  body,
  pasted,
  practice,
  rules,
  updateReady: 'A new version of this page is ready. Reloading empties the fields.',
  upload,
  chunks,
};

export type Sentences = typeof enSentences;
