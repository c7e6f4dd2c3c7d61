import { type ChangeTexts, text } from '@/i18n/format';
import { placed } from './words';

const DATE_ONCE = 'UTC の日時を 1 回だけ取得し、`YYYYMMDDTHHMMSSZ` の形にして、すべての箇所で使います。';

export const time: ChangeTexts<'time'> = {
  'time-offset': text(
    '日時がずれて署名されています',
    placed,
    `${DATE_ONCE}1 時間または 30 分単位のずれは時差です。時計も確認します。`,
  ),
  'time-seconds': text('時刻が 2 回取得されています', placed, DATE_ONCE),
  'time-format': text('日時の形式が違います', placed, DATE_ONCE),
  'time-twelve-hours': text(
    '日時が 12 時間制で署名されています',
    placed,
    `${DATE_ONCE}書式の \`HH\` は 23 時まで、\`hh\` は 12 時までです。`,
  ),
  'time-other': text('別の日時で署名されています', placed, DATE_ONCE),
  'time-fields': text(
    '日時の項目が違います',
    placed,
    `${DATE_ONCE}Java、C#、Swift の書式では \`MM\` が月、\`mm\` が分です。JavaScript と C の月は 0 から始まります。`,
  ),
  'time-other-calendar': text(
    '日時が別の暦で書かれています',
    placed,
    `${DATE_ONCE}端末の言語で書式化しません。Swift では \`en_US_POSIX\`、Java では \`Locale.ROOT\`、C# では \`InvariantCulture\` を使います。`,
  ),
};
