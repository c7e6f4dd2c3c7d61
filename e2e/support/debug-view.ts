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

/** Pastes a text in place of what is there, and waits until all of it is read. */
export async function paste(page: Page, text: string): Promise<void> {
  await field(page, 'Paste anything').fill('');
  await field(page, 'Paste anything').fill(text);
  await expect(recognised(page)).toHaveAttribute('aria-busy', 'false');
}

/** Fails where the paste could not be read, or where AWS’s texts in it are not whole. */
export async function expectRead(page: Page, { intact }: { readonly intact: boolean }): Promise<void> {
  const { nothing, intact: states } = enDebug.recognised;
  await expect(recognised(page)).not.toContainText(nothing);
  if (intact) await expect(recognised(page)).toContainText(states.intact);
}

/** Fails unless these are among the findings, and the first of them is the first of all. */
export async function expectFound(page: Page, codes: readonly FindingCode[]): Promise<void> {
  const [first, ...others] = codes.map((code) => plain(enDiagnosis.findings[code].title));
  if (first !== undefined) await expect(findings(page).locator('h3, li').first()).toContainText(first);
  for (const title of others) await expect(findings(page)).toContainText(title);
}

/** As the page writes a sentence: code is marked by its look. */
export const plain = (words: string): string => words.replaceAll('`', '');

const isSignedFor = (account: Account): account is `signed for ${string}` => account.startsWith('signed for ');

/** Searches with a secret, and waits for what comes of it. */
export async function findCause(page: Page, secret: string, account: Account): Promise<void> {
  await fill(page, { 'Secret access key': secret });
  await button(page, 'Find the cause').click();
  if (account === 'right') return expect(cause(page)).toContainText(plain(enCause.reproduces.sent));
  if (isSignedFor(account)) return expect(cause(page)).toContainText('The signature is right');
  if (account === 'sent' || account === 'received')
    return expect(cause(page)).toContainText(plain(enCause.reproduces[account]));
  await expect(cause(page)).toContainText(plain(enCause.changes[account].title));
  await expect(cause(page)).toContainText('Proved:');
}
