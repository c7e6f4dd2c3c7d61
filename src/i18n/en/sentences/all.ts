import { createLater } from '@/core';
import { enTakeAway } from '@/i18n/en/take-away';
import { curl } from './curl';
import { body, findings, fixes } from './drafting';
import { form } from './form';
import { pasted } from './pasted';
import { practice } from './practice';
import { profiles } from './profiles';
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
  told,
  trouble,
  tryIt,
} from './sending';
import { rules } from './services';
import { derivedKeysSign, lastSteps, notSignedWhy, sources, v4a } from './steps';
import { chunks, upload } from './uploads';

/** What the page has to say beyond its labels; fetched once the page stands. */
export const enSentences = {
  takeAway: enTakeAway,
  make: 'What do you want to make?',
  otherSide: {
    setUp: 'Set up the other side',
    mayLack: 'What the other side may lack',
    texts: createLater(async () => (await import('@/i18n/en/other-side')).enOtherSide),
  },
  socket: createLater(async () => (await import('@/i18n/en/socket')).enSocket),
  credentialsTaken: (sets: number) =>
    sets === 1
      ? 'All fields are filled from what you pasted.'
      : `All fields are filled from the first of the ${sets} sets of keys that you pasted.`,
  exposedPage:
    'This page came over plain http: whoever is on the way can change it to send what you type elsewhere. Open it over https, or from localhost, before you enter a secret.',
  forgotten:
    'Keys, tokens, signatures, pasted texts, replies and every value that could hold one are gone from this page. What it cannot reach: the clipboard, saved files, other tabs, the practice bucket (empty it there), and the browser’s own memory until this tab is closed.',
  findings,
  fixes,
  forecast,
  causes,
  meanings,
  told,
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
  profiles,
  rules,
  updateReady: 'A new version of this page is ready. Reloading empties the fields.',
  upload,
  chunks,
};

export type Sentences = typeof enSentences;
