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

  // What was typed right before the page was left: a reload, and often Back, goes to the address that was there before it.
  try {
    const key = 'sigv4-playground.address';
    const [left, typed, state] = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    sessionStorage.removeItem(key);
    const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (opened?.type !== 'navigate' && location.hash.slice(1) === left) history.replaceState(state, '', `#${typed}`);
  } catch {
    // storage is denied
  }

  const templates = document.getElementsByTagName('template');
  const looks = [...templates].filter(({ dataset }) => dataset['look']);
  const look = looks.find(({ dataset }) => dataset['look'] === documentElement.lang);
  for (const one of looks) one.remove();
  const root = document.getElementById('root');
  if (!root || !look || window.top !== window.self) return;
  const isStarted = () => root.firstElementChild && root.firstElementChild !== drawn;
  const giveUp = () => {
    const said = templates.namedItem('not-started');
    if (said && !isStarted()) root.replaceChildren(said.content);
  };
  const onError = ({ target }: Event) => {
    if (target === window || target instanceof HTMLScriptElement) giveUp();
  };
  addEventListener('error', onError, true);
  // Its scripts have run by then, or are not what they should be.
  addEventListener('load', () => setTimeout(giveUp, 10_000));

  const drawn = document.createElement('div');
  // A link shows its own request, and another view itself.
  if (!['', '#/build'].includes(location.hash)) return;
  drawn.dataset['look'] = 'drawn';
  drawn.append(look.content);
  const folder = new URL('.', location.href).pathname;
  const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = (text.nodeValue ?? '')
      .replace('https://', `${location.protocol}//`)
      .replace('first.look', location.host)
      .replace('/practice/', () => `${folder}practice/`);
  for (const control of drawn.querySelectorAll<HTMLElement>('a, button, select, summary, label')) control.inert = true;

  // What is typed meanwhile goes to the field of the page that comes in the place of this one.
  const fieldsIn = (element: Element) => [
    ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, [type=text]'),
  ];
  const fields = fieldsIn(drawn);
  const before = fields.map(({ value }) => value);
  let focused: (typeof fields)[number] | undefined;
  const pasted = new Set<EventTarget | null>();
  drawn.addEventListener('focusin', ({ target }) => {
    focused = fields.find((field) => field === target);
  });
  drawn.addEventListener('paste', ({ target }) => pasted.add(target));
  root.append(drawn);
  new MutationObserver((_, observer) => {
    if (drawn.isConnected) return;
    observer.disconnect();
    const live = fieldsIn(root);
    for (const [i, field] of fields.entries()) {
      const { value } = field;
      const there = live[i];
      if (!there || value === before[i]) continue;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', value);
      there.select();
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      if (pasted.has(field) && !there.dispatchEvent(paste)) continue;
      there.setRangeText(value);
      there.setSelectionRange(value.length, value.length);
      there.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (focused) live[fields.indexOf(focused)]?.focus();
  }).observe(root, { childList: true });
})();
