import type { Sentences } from '@/i18n/en/sentences/all';
import { curl } from './curl';
import { body, findings, fixes } from './drafting';
import { practice } from './practice';
import { causes, forecast, fromLink, meanings, opensNot, questions, signedHost, trouble, tryIt } from './sending';
import { rules } from './services';
import { derivedKeysSign, notSignedWhy, sources, v4a } from './steps';
import { takeAway } from './take-away';
import { chunks, upload } from './uploads';

export const jaSentences: Sentences = {
  credentialsTaken: '貼り付けた認証情報を、それぞれの欄に入れました。',
  exposedPage:
    'このページは暗号化されていない http で読み込まれました。通信経路上の第三者がページを改ざんし、入力内容を外部に送信させる可能性があります。シークレットを入力する前に、https または localhost で開いてください。',
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
  takeAway,
};
