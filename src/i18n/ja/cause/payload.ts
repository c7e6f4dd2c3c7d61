import type { ToldMistake } from '@/core';
import { type ChangeTexts, tellable, text } from '@/i18n/format';
import { inCharset, printed } from './forms';
import { comparing, q } from './words';

const payloadHashed = comparing('最後の行は', 'ですが', '最後の行が、規則で決まるものと違います。');

const signPayload = ({ should }: ToldMistake): string =>
  should === 'UNSIGNED-PAYLOAD'
    ? 'S3 の署名付き URL では、最後の行に `UNSIGNED-PAYLOAD` と書きます。'
    : '送信するバイト列そのものを 1 回だけハッシュし、小文字の 16 進数で書きます。';

export const payload: ChangeTexts<'payload'> = {
  'payload-empty': text('空のボディがハッシュされています', payloadHashed, (change) =>
    change.should === 'UNSIGNED-PAYLOAD' ? signPayload(change) : `ボディを署名処理に渡します。${signPayload(change)}`,
  ),
  'payload-unsigned': text('ペイロードが UNSIGNED-PAYLOAD として署名されています', payloadHashed, signPayload),
  'payload-body': text('ボディのハッシュが署名されています', payloadHashed, signPayload),
  'payload-streaming': text(
    'ペイロードがストリームとして署名されています',
    payloadHashed,
    (change) =>
      `${q((tellable(change) ?? ['', ''])[1])} に署名するか、ボディを \`Content-Encoding: aws-chunked\` の署名付きチャンクで送信します。`,
  ),
  'payload-newline': text(
    'ボディの改行が違います',
    payloadHashed,
    '送信するバイト列をハッシュします。curl の `-d @file` は改行を取り除きますが、`--data-binary` は取り除きません。エディタは末尾に改行を加えることがあります。',
  ),
  'payload-reformatted': text(
    'ボディの書式が違います',
    payloadHashed,
    'ボディのテキストを 1 回だけ作り、それをハッシュして送信します。オブジェクトを渡すと、HTTP ライブラリが書き直します。',
  ),
  'payload-case': text('ペイロードハッシュが大文字です', payloadHashed, signPayload),
  'payload-hashed-twice': text('ペイロードが二重にハッシュされています', payloadHashed, signPayload),
  'payload-left-out': text('ペイロードハッシュがありません', payloadHashed, signPayload),
  'payload-as-text': text(
    'ハッシュではなくボディ自体が署名されています',
    '最後の行にボディが入っています。',
    signPayload,
  ),
  'payload-other': text(
    'ボディ以外のものがハッシュされています',
    payloadHashed,
    'ハッシュに渡しているものを確認します。`null`、`{}`、`undefined` などになるのは、ボディがまだないか、テキストになっていない場合です。',
  ),
  'payload-charset': text(
    'ボディが別のエンコードでハッシュされています',
    ({ name }) => `${inCharset(name)}ハッシュされています。`,
    'テキストを 1 回だけ、バイトオーダーマークなしの UTF-8 でバイト列にして、それをハッシュして送信します。',
  ),
  'payload-encoded': text(
    'ボディの Base64 がハッシュされています',
    'Base64 にしたボディがハッシュされ、元のボディが送信されています。',
    '送信するバイト列そのものをハッシュします。ボディを Base64 で受け取る場合は、先にデコードします。',
  ),
  'payload-printed': text(
    'ペイロードハッシュの書き方が違います',
    ({ name }) => printed(name),
    'ハッシュの各バイトを `%02x` のように小文字の 16 進数 2 桁で書き、ほかには何も付けません。',
  ),
};
