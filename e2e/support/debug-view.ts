import { expect, type Page } from '@playwright/test';
import type { ChangeCode, DiagnosisFinding } from '@/core';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { button, field, fill, region } from './page';

export type FindingCode = DiagnosisFinding['code'];

/** What the search must say: that the key makes the signature of this text, or the one mistake that does. */
export type Account = 'sent' | 'right' | 'received' | `signed for ${string}` | ChangeCode;

export const recognised = (page: Page) => region(page, 'Recognised');
export const findings = (page: Page) => region(page, 'Findings');
export const differences = (page: Page) => region(page, 'Differences');
export const cause = (page: Page) => region(page, 'Cause');

/** The first heading of the view: what the page says first. */
export const verdict = (page: Page) => page.getByRole('main').getByRole('heading').first();

/**
 * Pastes a text in place of what is there, and waits until all of it is read. A key that the page knows is forgotten, unless it is
 * in the text.
 */
export async function paste(page: Page, text: string): Promise<void> {
  await pasteOver(page, text);
  if (/secret/i.test(text)) return;
  await pasteWithoutKey(page, text);
}

/** The same, where the text has just been pasted: to forget a key that the page has for it takes the text as well. */
export async function pasteWithoutKey(page: Page, text: string): Promise<void> {
  if (!(await button(page, enDebug.key.change).isVisible())) return;
  await button(page, 'Forget credentials').click();
  await pasteOver(page, text);
}

/** Pastes a text in place of what is there, and waits until all of it is read. */
export async function pasteOver(page: Page, text: string): Promise<void> {
  // What is shown in part only cannot be typed into.
  if (await field(page, 'Paste anything').isEditable()) await field(page, 'Paste anything').fill('');
  else await button(page, enDebug.paste.clear).click();
  await expect(recognised(page)).toHaveCount(0);
  await field(page, 'Paste anything').fill(text);
  await expect(recognised(page)).toHaveAttribute('aria-busy', 'false');
}

/** Fails where the paste could not be read, or where AWS’s texts in it are not whole. */
export async function expectRead(page: Page, { intact }: { readonly intact: boolean }): Promise<void> {
  const { nothing, intact: states } = enDebug.recognised;
  await expect(recognised(page)).not.toContainText(nothing);
  if (intact) await expect(recognised(page)).toContainText(states.intact);
}

/** Fails unless these are among the findings, and the first of them is what the page says first. */
export async function expectFound(page: Page, codes: readonly FindingCode[]): Promise<void> {
  const [first, ...others] = codes.map((code) => plain(enDiagnosis.findings[code].title));
  if (first !== undefined) await expect(firstFinding(page)).toContainText(first);
  for (const title of others) await expect(findings(page)).toContainText(title);
}

/** The title of the first finding: the verdict, unless nothing was found to be wrong. */
export const firstFinding = (page: Page) => findings(page).locator('h1, li b').first();

/** As the page writes a sentence: code is marked by its look. */
export const plain = (words: string): string => words.replaceAll('`', '');

const isSignedFor = (account: Account): account is `signed for ${string}` => account.startsWith('signed for ');

/** Searches with a secret, and waits for what comes of it. */
export async function findCause(page: Page, secret: string, account: Account): Promise<void> {
  await giveSecret(page, secret);
  await expectAccount(page, account);
}

/** Types a secret, in place of a key that is there, and searches with it. */
async function giveSecret(page: Page, secret: string): Promise<void> {
  const change = button(page, enDebug.key.change);
  if (await change.isVisible()) await change.click();
  await fill(page, { 'Secret access key': secret });
  await button(page, 'Find the cause').click();
}

/** Waits for what comes of a search. */
export async function expectAccount(page: Page, account: Account): Promise<void> {
  if (account === 'received') return expect(cause(page)).toContainText(plain(enCause.reproduces.received));
  if (account === 'sent' || account === 'right') {
    // What happened after the signer leads, where a rule knows it.
    const { seen, unseen, unsigned } = enDebug.verdict.keySays;
    const isRight = [unseen, unsigned, ...Object.values(enCause.reproducesBut), enCause.reproduces.sent]
      .map(plain)
      .reduce((any, text) => any.or(page.getByText(text)), page.getByText(seen));
    return expect(isRight.filter({ visible: true }).first()).toBeVisible();
  }
  if (isSignedFor(account)) return expect(page.getByRole('main')).toContainText('The signature is right');
  await expect(cause(page)).toContainText(plain(enCause.changes[account].title));
  await expect(cause(page)).toContainText('Proved:');
}
