import type { mistake as en } from '@/i18n/en/learn/mistake';

export const mistake: typeof en = {
  name: '誤りを見つける',
  lead: 'AWS に拒否された 12 件のリクエストです。後の問題ほど難しくなります。誤りが現れている行を選んでください。',
  progress: (at, all) => `${at} / ${all}`,
  shown: {
    both: '両方の机を表示しています。',
    signer: '送信したリクエストと、署名処理がハッシュしたものを表示しています。',
    aws: '送信したリクエストと、AWS に届いたものを表示しています。',
  },
  sent: '送信したリクエスト',
  lines: '誤りはどの行にありますか?',
  found: (looks) => (looks === 1 ? '1 回で見つけました。' : `${looks} 回で見つけました。`),
  notThere: (line) => `「${line}」の行ではありません。もう一度選んでください。`,
  next: '次へ',
  score: (looks, found) => `発見 ${found} 件 (回答 ${looks} 回)`,
  done: '12 件すべてを見つけました。',
  best: (looks) => `選んだ回数は ${looks} 回です (最少 12 回)。`,
  again: '新しい 12 件',
  mastered: (count, all) => `これまでに 1 回で見つけた誤りの種類: ${all} 種類中 ${count} 種類`,
  forget: '記録を消す',
  inDesks: '「2 つの机」で見る',
};
