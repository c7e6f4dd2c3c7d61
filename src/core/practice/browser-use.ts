import type { PracticeReply, PracticeRequest } from './endpoint';
import { reply } from './reply';

/**
 * What the endpoint answers: a fetch, a tab, and what a tab shows. Not scripts, styles, workers or frames: the page's policy takes
 * those from its own origin, and an object that somebody else stored must not become one.
 */
const ANSWERED: readonly string[] = ['', 'document', 'image', 'video', 'audio'];

/** Why a request is not answered for what the browser wants of it; undefined where it is. */
export function refusedUse({ method, use }: PracticeRequest): PracticeReply | undefined {
  if (!use) return undefined;
  if (!ANSWERED.includes(use.destination))
    return reply(403, TEXT, `The practice endpoint answers requests and links, and nothing as a ${use.destination}.\n`);
  // Any site can have a tab send a form here, signed with the keys that the page publishes.
  if (use.isNavigation && method !== 'GET' && method !== 'HEAD') return reply(403, HTML, NOTHING_STORED);
  return undefined;
}

const TEXT = [['content-type', 'text/plain; charset=utf-8']] as const;
const HTML = [['content-type', 'text/html; charset=utf-8']] as const;

/** In both languages: a tab that a form opens has none of the page's settings. */
const NOTHING_STORED = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nothing was stored</title>
<h1>Nothing was stored</h1>
<p>A form that opens a tab stores nothing in the practice endpoint, since any site could send one. Send it from the page, under Try it.</p>
<div lang="ja">
<h1>何も保存されていません</h1>
<p>タブを開くフォームからは、練習用エンドポイントに何も保存できません。どのサイトからでも送信できてしまうためです。このページの「試す」から送信してください。</p>
</div>
</html>
`;
