import type { Sentences } from '@/i18n/en/sentences/all';
import { body, findings, fixes } from './drafting';
import { pasted } from './pasted';
import { practice } from './practice';
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
import { notSignedWhy, sources, v4a } from './steps';
import { chunks, upload } from './uploads';

export const jaSentences: Sentences = {
  credentialsTaken: '貼り付けた内容から、すべての欄に入力しました。',
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
  trouble,
  notSignedWhy,
  v4a,
  body,
  pasted,
  practice,
  rules,
  updateReady: 'このページの新しいバージョンがあります。再読み込みすると入力欄は空になります。',
  upload,
  chunks,
};
