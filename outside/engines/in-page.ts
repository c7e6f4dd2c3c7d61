/** A control as a person names it: its kind, and its label in the page's language. */
export type Find = { readonly kind: 'button' | 'radio' | 'field' | 'link' | 'summary'; readonly name: string };

/**
 * The element that a person would take for this; null while there is none. It runs in the page, in every engine alike, and so may
 * use nothing from outside itself.
 */
export function find({ kind, name }: Find): Element | null {
  const said = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const labelled = (element: Element): boolean => {
    const label = element.getAttribute('aria-label');
    if (label !== null) return label === name;
    const { labels } = element as HTMLInputElement;
    return [...(labels ?? [])].some((one) => said(one) === name);
  };
  const is: Readonly<Record<Find['kind'], readonly [string, (element: Element) => boolean]>> = {
    button: ['button, [role=button]', (e) => (e.getAttribute('aria-label') ?? said(e)) === name],
    radio: ['input[type=radio], input[type=checkbox]', labelled],
    field: ['input:not([type=radio]), select, textarea', labelled],
    link: ['a', (e) => said(e) === name],
    // What is folded says behind its name what it holds.
    summary: ['summary', (e) => said(e).startsWith(name)],
  };
  const [selector, matches] = is[kind];
  // What index.html shows at first cannot be used yet.
  const shown = (element: Element) => element.checkVisibility() && !element.closest('[data-look]');
  const usable = (element: Element) => shown(element) && !(element as HTMLButtonElement).disabled && matches(element);
  const within = document.querySelector('dialog[open]') ?? document;
  return [...within.querySelectorAll(selector)].find(usable) ?? null;
}

/** Whether a text stands anywhere on the page, and neither in what is folded nor in what is only spoken. */
export function shows(text: string): boolean {
  const holds = (element: Element) => element.textContent.includes(text);
  const isDrawn = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  return [...document.querySelectorAll('body *')].some(
    (element) => holds(element) && ![...element.children].some(holds) && isDrawn(element),
  );
}

/**
 * Where to point at an element so that a click hits it, once it stands still: its middle, or that of its label where it is drawn by
 * that.
 */
export async function middleOf(element: Element): Promise<{ readonly x: number; readonly y: number }> {
  const label = (element as HTMLInputElement).labels?.[0];
  const drawn = element.getBoundingClientRect().width < 8 && label ? label : element;
  const middle = () => {
    drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = drawn.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  for (let before = middle(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = middle();
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

/** The exact text of a step or of the result, by the name of its region, once it holds `part`; else nothing. */
export function codeOf({ name, part }: { readonly name: string; readonly part: string }): string {
  for (const region of document.querySelectorAll('section, [role=region]')) {
    const heading = document.getElementById(region.getAttribute('aria-labelledby') ?? '');
    const code = region.querySelector('code')?.textContent ?? '';
    if ((region.getAttribute('aria-label') ?? heading?.textContent) === name && code.includes(part)) return code;
  }
  return '';
}

/** What is written to the console, and errors that nobody caught, since the page began; it is the first script of the page. */
export const CAPTURE = `
  window.noise = [];
  for (const how of ['error', 'warn']) {
    const say = console[how];
    console[how] = (...said) => { noise.push(how + ': ' + said.join(' ')); say.apply(console, said); };
  }
  addEventListener('error', ({ message, target }) => noise.push('error: ' + (message ?? target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => noise.push('unhandled: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    noise.push('policy: ' + violatedDirective + ' ' + blockedURI));
`;
