import type { Page } from '@playwright/test';
import { enRecipes } from '@/i18n/en/recipes';
import { enSentences } from '@/i18n/en/sentences/all';
import { expect, openPage, test } from './fixtures';
import { button, code, expectVerified, field, fill } from './support/page';

/** Requests that are typed over one another: what each field holds, and the first words of what is said of it. */
const TYPED = [
  ['URL', '', 'Type or paste the URL to sign.'],
  ['URL', 'h', 'This is not a URL.'],
  ['URL', 'https://my bucket/', 'There is a space in the host.'],
  ['URL', 'https://b.s3.eu-west-1.amazonaws.com/a|b', '| is not allowed in a URL as is.'],
  ['URL', 'https://b.s3.eu-west-1.amazonaws.com/a#b', 'The part from # on is left out'],
  ['URL', 'http://b.s3.eu-west-1.amazonaws.com/a', 'This is not encrypted'],
  ['Region', '', 'Enter the Region'],
  ['Region', 'eu west', 'A space is not allowed here'],
  ['Region', 'us-east-1', 'The host says eu-west-1, not us-east-1.'],
  ['Service', '', 'Enter the service'],
  ['Access key ID', '', 'Enter an access key ID.'],
  ['Access key ID', 'ASIAIOSFODNN7EXAMPLE', 'Keys that start with ASIA'],
  ['Secret access key', '', 'Enter a secret access key.'],
  ['Secret access key', 'a b', 'There is a space in the secret.'],
  ['Expires in (seconds)', '', 'Enter seconds'],
  ['Expires in (seconds)', '604801', 'That is 604,801 seconds'],
] as const;
/** Several sentences at once: more than there is room for. */
const AT_ONCE = [
  ['Service', 'sqs', 'The host says s3, not sqs.'],
  ['URL', 'http://user@b.s3.eu-west-1.amazonaws.com/a b?c=+#d', 'This is not encrypted'],
  [
    'URL',
    'https://user@b.s3.eu-west-1.amazonaws.com/a b?c=+&__proto__=1',
    'A parameter named __proto__ cannot be signed',
  ],
] as const;
const URL_OF_ALL = 'https://b.s3.eu-west-1.amazonaws.com/a';

/** Where the text of the result begins, from the top of the page. */
const top = (page: Page): Promise<number> =>
  code(page, 'Presigned URL').evaluate((element) => element.getBoundingClientRect().top + scrollY);

for (const width of [1440, 1024]) {
  test(`what is said of a field moves no result, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPage(page);
    await fill(page, { URL: URL_OF_ALL });
    await expectVerified(page);
    const before = await top(page);
    const moved: string[] = [];
    for (const [label, text, said] of [...TYPED, ...AT_ONCE]) {
      const kept = await field(page, label).inputValue();
      await field(page, label).fill(text);
      await expect(page.getByText(said).filter({ visible: true }).first()).toBeVisible();
      const now = await top(page);
      if (now !== before) moved.push(`${label} “${text}”: ${now - before} px`);
      await field(page, label).fill(kept);
      await expectVerified(page);
    }
    expect(moved).toEqual([]);
  });
}

test('of much that is said at once the gravest is said whole, and a button or Tab leads to the rest', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  const [label, text, gravest] = AT_ONCE[2];
  await fill(page, { [label]: text, Region: 'us-east-1' });
  /** What of the list is in sight, each sentence in full. */
  const inSight = () =>
    page.locator('#compose-url-findings').evaluate(({ parentElement: list }) => {
      const end = list?.getBoundingClientRect().bottom ?? 0;
      return [...(list?.querySelectorAll('[data-kind]') ?? [])]
        .filter((note) => note.checkVisibility() && note.getBoundingClientRect().bottom <= end + 1)
        .map(({ textContent }) => textContent);
    });
  await expect(button(page, enSentences.form.moreNotes(4))).toBeVisible();
  expect(await inSight()).toEqual([expect.stringContaining(gravest)]);
  await button(page, enSentences.form.moreNotes(4)).click();
  await expect.poll(inSight).toHaveLength(5);
  await button(page, enSentences.form.fewerNotes).click();
  await expect.poll(inSight).toHaveLength(1);
  await field(page, 'Region').press('Tab');
  await expect.poll(inSight).toHaveLength(5);
  await fill(page, { URL: URL_OF_ALL });
  await expect(button(page, 'Use eu-west-1')).toBeVisible();
  await expect(button(page, enSentences.form.fewerNotes)).toBeHidden();
});

test('that the result is an earlier one is said where it moves nothing, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  await expectVerified(page);
  const before = await top(page);
  await fill(page, { 'Access key ID': '' });
  const said = page.getByText('This is the result of the last valid input.');
  await expect(said).toBeVisible();
  await expect(page.getByText('checked by a second implementation')).toBeHidden();
  expect(await top(page)).toBe(before);
  const bottom = await said.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  expect(bottom).toBeLessThanOrEqual(before);
});

test.describe('with the practice endpoint', () => {
  test.use({ practiceWorker: true });

  test('what is said of the buttons, of the reply and of an edit moves no step', async ({ page }) => {
    await openPage(page);
    await button(page, 'Send').click();
    await expect(page.getByText('200 OK')).toBeVisible();
    await expectVerified(page);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main h2')]
          .filter(({ textContent }) => /^(?:Canonical request|String to sign|Signature)$/.test(textContent))
          .map((element) => element.getBoundingClientRect().top + scrollY),
      );
    const before = await tops();
    expect(before).toHaveLength(3);
    await fill(page, { 'Access key ID': 'AKIDEXAMPLE2' });
    await expect(page.getByText(/^Your last edit changed 1 of/).first()).toBeVisible();
    await expect(page.getByText('This reply is to an earlier request.')).toBeVisible();
    expect(await tops()).toEqual(before);
    await fill(page, { 'Access key ID': 'AKIDEXAMPLE', URL: 'https://a.execute-api.eu-west-1.amazonaws.com/dev/a' });
    await expect(page.getByText('Signed with this page’s sample keys')).toBeVisible();
    expect(await tops()).toEqual(before);
  });
});

/** What stands where the ways on from the result stand, too. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('main :is(button, a, select, input, h1, h2, p, span[title])')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }),
    );
    const isWay = ({ textContent }: Element) => /^(?:Take away|Compare with…|Break it…)$/.test(textContent ?? '');
    const ways = seen.filter(isWay).map((element) => element.getBoundingClientRect());
    if (ways.length !== 3) return ['the ways are not there'];
    const meets = (one: DOMRect) =>
      ways.some((way) => one.left < way.right && way.left < one.right && one.top < way.bottom && way.top < one.bottom);
    return seen
      .filter((element) => !isWay(element) && meets(element.getBoundingClientRect()))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

test('what stands beside the name of the result covers nothing, also where a recipe stands above it', async ({
  page,
}) => {
  await openPage(page);
  await expect(page.getByRole('button', { name: 'Take away' })).toBeVisible();
  for (const width of [1202, 1302, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await covered(page), `${width} px`).toEqual([]);
  }
  await page.getByRole('button', { name: enRecipes.title }).click();
  await page.getByRole('combobox', { name: enRecipes.search }).fill('who am i');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: enRecipes.leave })).toBeVisible();
  for (const width of [1202, 1302, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await covered(page), `${width} px, with a recipe`).toEqual([]);
  }
});
