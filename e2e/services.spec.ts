import { expect, openPage, test } from './fixtures';
import { field, fill, region } from './support/page';

test('the rules of the service typed are told when asked for, each with its source', async ({ page }) => {
  await openPage(page);
  await fill(page, { Service: 's3' });
  await page.getByText('Rules of s3').click();
  const path = page.getByText('Encoded once and not normalised');
  await expect(path).toBeVisible();
  const source = path.getByRole('link', { name: 'Documentation' });
  await expect(source).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\/AmazonS3\//);
  await expect(source).toHaveAttribute('rel', /noopener/);
  await expect(source).toHaveAttribute('referrerpolicy', 'no-referrer');

  await fill(page, { Service: 'lambda' });
  await expect(page.getByText('Unsigned payloads are refused')).toBeVisible();
  await fill(page, { Service: 'my-own-service' });
  await expect(page.getByText('No special rules are known, so the general ones apply.')).toBeVisible();
});

test('headers that a service asks for are added with one click', async ({ page }) => {
  await openPage(page);
  await fill(page, { URL: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql/connect' });
  await expect(region(page, 'How to sign').getByText('refuses this request without').first()).toBeVisible();
  await page.getByRole('button', { name: 'Add with the usual value' }).click();
  await expect(field(page, 'Header 1 name')).toHaveValue('accept');
  await expect(field(page, 'Header 3 value')).toHaveValue('application/json; charset=UTF-8');
  await expect(page.getByText('refuses this request without')).toHaveCount(0);
});
