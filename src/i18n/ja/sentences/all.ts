import type { Sentences } from '@/i18n/en/sentences/all';
import { curl } from './curl';
import { body, findings, fixes } from './drafting';
import { practice } from './practice';
import { causes, forecast, fromLink, meanings, opensNot, questions, signedHost, trouble, tryIt } from './sending';
import { rules } from './services';
import { derivedKeysSign, notSignedWhy, sources, v4a } from './steps';
import { chunks, upload } from './uploads';

export const jaSentences: Sentences = {
  credentialsTaken: '貼り付けた認証情報を、それぞれの欄に入れました。',
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
  updateReady: 'このページの新しいバージョンがあります。再読み込みすると入力欄は空になります。',
  upload,
  chunks,
};
