import { expect, openPage, test } from './fixtures';
import { region } from './support/page';

/** What can be pressed and is smaller than 24 by 24 pixels, unless a circle of 24 around its middle meets no other (WCAG 2.2, 2.5.8). */
const tooSmall = () => {
  const LEAST = 24;
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')]
    // One character of many, which the arrow keys reach, and the label over a line of text, which Enter on the text opens.
    .filter((element) => !element.matches('[data-at]') && element.checkVisibility())
    // Links within a sentence are as high as its lines.
    .filter((element) => !(element.matches('a') && element.closest('p, li li, dd')));
  const targets = controls.map((element) => {
    const pressed = element.matches('input') ? (element.closest('label') ?? element) : element;
    return { element, box: pressed.getBoundingClientRect() };
  });
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < LEAST - 0.5;
  const meets = (box: DOMRect, other: DOMRect) => {
    const { x, y } = middle(box);
    const near = isSmall(other)
      ? middle(other)
      : {
          x: Math.min(Math.max(x, other.left), other.right),
          y: Math.min(Math.max(y, other.top), other.bottom),
        };
    return Math.hypot(near.x - x, near.y - y) < (isSmall(other) ? LEAST : LEAST / 2);
  };
  return targets
    .filter(({ box }) => isSmall(box))
    .filter(({ element, box }) =>
      targets.some((other) => other.element !== element && !other.element.contains(element) && meets(box, other.box)),
    )
    .map(({ element }) => element.outerHTML.slice(0, 160));
};

const CHAPTERS = ['text', 'signed', 'key', 'break', 'unsigned', 'desks', 'mistake', 'guide', 'compare', 'present'];
const VIEWS = ['debug', ...CHAPTERS.map((id) => `learn/${id}`)];

for (const width of [1440, 390]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('everything can be hit, in every view', async ({ page }) => {
      await openPage(page);
      await expect(region(page, 'Signature').getByText('the same in a shell')).toBeVisible();
      expect(await page.evaluate(tooSmall), 'Build').toEqual([]);
      for (const view of VIEWS) {
        await page.evaluate((hash) => location.assign(`#/${hash}`), view);
        await expect(page).toHaveURL(new RegExp(`/${view}`));
        await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
        expect(await page.evaluate(tooSmall), view).toEqual([]);
      }
    });
  });
}
