// Runs in the page before anything is drawn, so that it never shows in one theme or language and then in another, and draws what the
// page shows at first: the page's own scripts draw the same when they have come.
(() => {
  const stored = (key: string): string | null => {
    try {
      return localStorage.getItem(`sigv4-playground.${key}`);
    } catch {
      return null; // storage is denied
    }
  };
  const pick = (wanted: readonly (string | null)[], offered: readonly string[]): string =>
    wanted.find((one) => one !== null && offered.includes(one)) ?? offered[0] ?? '';
  const { documentElement } = document;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  documentElement.dataset['theme'] = pick([stored('theme'), system], ['light', 'dark']);
  const languages = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  documentElement.lang = pick([stored('language'), ...languages], ['en', 'ja']);

  const templates = document.getElementsByTagName('template');
  const look = [...templates].find(({ dataset }) => dataset['look'] === documentElement.lang);
  // A link shows its own request, and another view itself.
  const isFirst = ['', '#/build'].includes(location.hash) && window.top === window.self;
  if (!look || !isFirst) return;
  const drawn = document.createElement('div');
  drawn.inert = true;
  drawn.append(look.content.cloneNode(true));
  const folder = new URL('.', location.href).pathname;
  const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = (text.nodeValue ?? '')
      .replace('https://', `${location.protocol}//`)
      .replace('first.look', location.host)
      .replace('/practice/', `${folder}practice/`);
  document.getElementById('root')?.append(drawn);
  const onError = ({ target }: Event) => {
    const isOfPage = target === window || target instanceof HTMLScriptElement;
    if (isOfPage && drawn.isConnected) drawn.replaceWith(templates.namedItem('not-started')?.content ?? '');
  };
  addEventListener('error', onError, true);
})();
