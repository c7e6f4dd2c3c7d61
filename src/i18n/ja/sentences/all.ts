import { createLater } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import { jaTakeAway } from '@/i18n/ja/take-away';
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

export const jaSentences: Sentences = {
  takeAway: jaTakeAway,
  make: '何を作りますか?',
  otherSide: {
    setUp: 'AWS 側を設定',
    mayLack: 'AWS 側で不足しやすい設定',
    texts: createLater(async () => (await import('@/i18n/ja/other-side')).jaOtherSide),
  },
  socket: createLater(async () => (await import('@/i18n/ja/socket')).jaSocket),
  credentialsTaken: (sets) =>
    sets === 1
      ? '貼り付けた内容から、すべての欄に入力しました。'
      : `貼り付けた ${sets} 組の認証情報のうち、最初の 1 組をすべての欄に入力しました。`,
  exposedPage:
    'このページは暗号化されていない http で読み込まれました。通信経路上の第三者がページを改ざんし、入力内容を外部に送信させる可能性があります。シークレットを入力する前に、https または localhost で開いてください。',
  forgotten:
    'キー、トークン、署名、貼り付けた内容、レスポンスと、それらを含む可能性のある入力値を、このページから消去しました。クリップボード、保存したファイル、ほかのタブ、練習用バケット (そこで空にできます)、タブを閉じるまで残るブラウザ自体のメモリは、このページからは消去できません。',
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
  updateReady: 'このページの新しいバージョンがあります。再読み込みすると入力欄は空になります。',
  upload,
  chunks,
};
