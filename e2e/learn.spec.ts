import { enLearn } from '@/i18n/en/learn/all';
import { jaLearn } from '@/i18n/ja/learn/all';
import { expect, openPage, test } from './fixtures';
import { SAMPLE } from './support/accessibility';
import { SAMPLE as CHAPTERS, chapter, testChapters } from './support/chapters';
import { button, field, fill, region } from './support/page';

for (const look of SAMPLE) testChapters(look, CHAPTERS);

test('Learn is a view of its own, and its chapters are addresses', async ({ page }) => {
  await openPage(page);
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(chapter(page, enLearn.text.name)).toBeVisible();
  await expect(page).toHaveTitle(/^Learn/);
  await page.getByRole('link', { name: enLearn.break.name }).first().click();
  await expect(page).toHaveURL(/#\/learn\/break$/);
  await expect(chapter(page, enLearn.break.name)).toBeFocused();
  await page.goBack();
  await expect(chapter(page, enLearn.text.name)).toBeVisible();
  await page.getByRole('link', { name: 'Build' }).click();
  await expect(region(page, 'Presigned URL')).toBeVisible();
});

test('a character that is broken changes half of the bits, and a link says which it was', async ({ page }) => {
  await openPage(page, '/learn/break');
  const bits = page.getByRole('img');
  await expect(bits).toHaveAccessibleName(enLearn.break.bits(0));
  await button(page, enLearn.break.places.path).click();
  await expect(page.getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  await expect(bits).not.toHaveAccessibleName(enLearn.break.bits(0));
  await expect(page).toHaveURL(/#\/learn\/break\?at=\d+$/);
  const address = page.url();
  await button(page, enLearn.break.undo).click();
  await expect(page.getByRole('heading', { name: '200 OK' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
});

test('another secret makes another key, also in the values beside it', async ({ page }) => {
  await openPage(page, '/learn/signed');
  const marked = page.getByRole('complementary', { name: enLearn.machine }).locator('mark');
  await button(page, enLearn.signed.alters.secret).click();
  await expect(marked).toHaveCount(2);
  await button(page, enLearn.signed.alters.second).click();
  // The hash, the time, the hash in the string to sign, the signature: the key is good for the day.
  await expect(marked).toHaveCount(4);
});

test('a Region that the host does not tell is refused before anything is broken', async ({ page }) => {
  await openPage(page);
  await fill(page, { Region: 'us-east-1' });
  await page.getByRole('link', { name: 'Learn' }).click();
  for (const kind of ['', '?in=link']) {
    await page.goto(`#/learn/break${kind}`);
    await expect(page.getByText(enLearn.break.stopped('credential-scope'))).toBeVisible();
    await expect(page.getByText(enLearn.wouldAnswer(200))).toHaveCount(0);
  }
});

test('the finished link is broken by keyboard alone', async ({ page }) => {
  await openPage(page, '/learn/break?in=link');
  const characters = page.getByRole('group', { name: enLearn.break.characters.link });
  await characters.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The signature itself was changed/)).toBeVisible();
  await page.keyboard.press('Home');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/of 256 bits differ/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(enLearn.break.same)).toBeVisible();
});

test('what Build holds is broken in its own request, and no address tells it', async ({ page }) => {
  await openPage(page);
  await fill(page, {
    URL: 'https://secretname.execute-api.eu-west-1.amazonaws.com/prod/pets?token=hidden-value',
    'Secret access key': 'a-secret-of-my-own/0123456789',
  });
  await expect(region(page, 'Presigned URL')).toContainText('secretname');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('link', { name: enLearn.break.name }).first().click();
  const characters = page.getByRole('group', { name: enLearn.break.characters.canonical });
  await expect(characters).toContainText('secretname.execute-api.eu-west-1.amazonaws.com');
  await button(page, enLearn.break.places.path).click();
  await expect(page.getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  expect(page.url()).not.toMatch(/secretname|hidden|a-secret/);
  // Nothing of a person's own keys is shown.
  await expect(page.getByRole('complementary', { name: enLearn.machine })).toContainText('••••••••');
  await page.getByRole('radio', { name: enLearn.ofExample }).check();
  await expect(characters).toContainText('x8j638cwtf');
});

test('“Break it…” opens the link that Build has just made', async ({ page }) => {
  await openPage(page);
  await button(page, 'Break it…').click();
  await expect(page).toHaveURL(/#\/learn\/break\?in=link&of=build$/);
  await expect(page.getByRole('group', { name: enLearn.break.characters.link })).toContainText(
    'practice/execute-api/dev/sample',
  );
  await expect(page.getByRole('heading', { name: '200 OK' })).toBeVisible();
});

test('signed headers are broken with their request, and refused in AWS’s order of checks', async ({ page }) => {
  await openPage(page);
  await page.getByRole('radio', { name: 'Headers', exact: true }).check();
  await expect(region(page, 'Signed headers')).toContainText('AWS4-HMAC-SHA256');
  await button(page, 'Break it…').click();
  await expect(page).toHaveURL(/#\/learn\/break\?in=link&of=build$/);
  const characters = page.getByRole('group', { name: enLearn.break.characters.request });
  await expect(characters).toContainText('Authorization: AWS4-HMAC-SHA256 Credential=');
  await expect(page.getByRole('heading', { name: '200 OK' })).toBeVisible();
  await button(page, enLearn.break.places.scope).click();
  await expect(page.getByText(enLearn.break.stopped('credential-scope'))).toBeVisible();
  await button(page, enLearn.break.places.signature).click();
  await expect(page.getByText(/The signature itself was changed/)).toBeVisible();
  await page.getByRole('radio', { name: enLearn.break.canonical }).check();
  await button(page, enLearn.break.places.time).click();
  await expect(page.getByText(/of 256 bits differ/)).toBeVisible();
  await page
    .getByRole('group', { name: enLearn.break.characters.canonical })
    .getByRole('button', { name: /^T,/ })
    .last()
    .click();
  await expect(page.getByText(enLearn.break.stopped('date-format'))).toBeVisible();
});

test('a fault shows where the desks part, and its remedy is a choice of three that is remembered', async ({ page }) => {
  await openPage(page, '/learn/desks?fault=header-dropped');
  const aws = region(page, enLearn.desks.aws);
  await expect(aws.locator('[data-row=headers]')).toHaveAttribute('data-state', 'parts');
  await expect(aws.locator('[data-row=path]')).toHaveAttribute('data-state', 'same');
  await expect(page.getByRole('list', { name: enLearn.desks.checks }).getByRole('listitem').last()).toContainText(
    enLearn.desks.failed,
  );
  await button(page, enLearn.desks.whatToDo).click();
  await page.getByRole('radio', { name: enLearn.faults['region']?.fix ?? '' }).check();
  await expect(page.getByText(enLearn.desks.wrong)).toBeVisible();
  await page.getByRole('radio', { name: enLearn.faults['header-dropped']?.fix ?? '' }).check();
  await expect(page.getByText(enLearn.desks.right, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You have explained 1 of \d+/)).toBeVisible();
  await button(page, enLearn.desks.reset).click();
  await expect(page.getByText(/^You have explained 0 of \d+/)).toBeVisible();
});

test('the desks run on the request of Build, say so, and offer what can happen to it', async ({ page }) => {
  await openPage(page);
  await fill(page, {
    URL: 'https://secretname.execute-api.eu-west-1.amazonaws.com/prod/pets?token=hidden-value',
    'Secret access key': 'a-secret-of-my-own-0123456789',
  });
  await expect(region(page, 'Presigned URL')).toContainText('secretname');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('link', { name: enLearn.desks.name }).first().click();
  const yours = region(page, enLearn.desks.yours);
  await expect(yours.locator('[data-row=headers]')).toContainText('secretname.execute-api.eu-west-1');
  await expect(page.getByText(/your request of Build, with its own keys\. \d+ of \d+ faults/)).toBeVisible();
  const list = page.getByRole('navigation', { name: enLearn.desks.faults });
  await expect(list.getByText(enLearn.faults['parameter']?.name ?? '')).toBeVisible();
  await expect(list.getByText(enLearn.faults['slashes']?.name ?? '')).toHaveCount(0);
  await expect(list.getByText(enLearn.faults['secret-plus']?.name ?? '')).toHaveCount(0);
  await list.getByText(enLearn.faults['key-gone']?.name ?? '').click();
  await expect(region(page, enLearn.desks.aws).locator('[data-row=keyId]')).toHaveAttribute('data-state', 'parts');
  await list.getByText(enLearn.faults['parameter']?.name ?? '').click();
  await expect(page.getByText('token=hidden-value2', { exact: true })).toBeVisible();
  await expect(yours.locator('[data-row=kSigning]')).toContainText('••••••••');
  expect(page.url()).not.toMatch(/secretname|hidden|a-secret/);
  await button(page, enLearn.desks.askDebug).click();
  await expect(page.getByRole('heading', { name: 'A parameter changed on the way' })).toBeVisible();
  expect(page.url()).not.toMatch(/secretname|hidden|a-secret/);
  await page.goBack();
  await page.getByRole('radio', { name: enLearn.ofExample }).check();
  await expect(page.getByText(enLearn.desks.ofExample)).toBeVisible();
  await expect(yours.locator('[data-row=headers]')).toContainText('x8j638cwtf');
  await expect(list.getByText(enLearn.faults['slashes']?.name ?? '')).toBeVisible();
});

test('a request of Build that AWS would refuse is not what the desks run on', async ({ page }) => {
  await openPage(page);
  await fill(page, { Region: 'us-east-1' });
  for (const id of ['desks', 'unsigned']) {
    await page.goto(`#/learn/${id}?of=build`);
    await expect(page.getByText(enLearn.desks.refused(enLearn.break.checks['credential-scope']))).toBeVisible();
  }
});

test('guesses on the request of Build are about it, and are not kept', async ({ page }) => {
  await openPage(page);
  await fill(page, { URL: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/pets' });
  await expect(region(page, 'Presigned URL')).toContainText('a1b2c3d4e5');
  await page.getByRole('link', { name: 'Learn' }).click();
  await page.getByRole('link', { name: enLearn.unsigned.name }).first().click();
  const question = (id: string) => page.locator(`[data-question="${id}"]`);
  await expect(page.getByText(enLearn.unsigned.ofBuild(7, 9))).toBeVisible();
  await expect(question('reorder')).toHaveCount(0);
  await question('body-api').getByRole('button', { name: enLearn.unsigned.refused }).click();
  await expect(question('body-api')).toContainText('403 Forbidden');
  await expect(page.getByText(enLearn.unsigned.score(1, 1, 7))).toBeVisible();
  await page.getByRole('radio', { name: enLearn.ofExample }).check();
  await expect(page.getByText(enLearn.unsigned.score(0, 0, 9))).toBeVisible();
  await page.getByRole('radio', { name: enLearn.ofBuild }).check();
  await expect(page.getByText(enLearn.unsigned.score(0, 0, 7))).toBeVisible();
});

test('Debug gets the request and the reply, and names the cause', async ({ page }) => {
  await openPage(page, '/learn/desks?fault=path-twice');
  await expect(page.locator('[data-row=signature]').first()).toBeVisible();
  await button(page, enLearn.desks.askDebug).click();
  await expect(page).toHaveURL(/#\/debug$/);
  await expect(region(page, 'Cause')).toContainText(/twice/);
});

test('guesses are kept as a score', async ({ page }) => {
  await openPage(page, '/learn/unsigned');
  const question = (id: string) => page.locator(`[data-question="${id}"]`);
  await question('reorder').getByRole('button', { name: enLearn.unsigned.accepted }).click();
  await expect(question('reorder')).toContainText('200 OK');
  await question('parameter').getByRole('button', { name: enLearn.unsigned.accepted }).click();
  await expect(question('parameter')).toContainText('403 Forbidden');
  await expect(page.getByText(enLearn.unsigned.score(1, 2, 9))).toBeVisible();
  await page.reload();
  await expect(page.getByText(enLearn.unsigned.score(1, 2, 9))).toBeVisible();
  await button(page, enLearn.unsigned.again).click();
  await expect(page.getByText(enLearn.unsigned.score(0, 0, 9))).toBeVisible();
});

test('the life of a link is dragged by keyboard', async ({ page }) => {
  await openPage(page, '/learn/key?expires=24&moment=23');
  await expect(page.getByRole('heading', { name: '200 OK' })).toBeVisible();
  await page.getByRole('slider', { name: enLearn.key.sliders.moment }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/moment=25/);
  await expect(page.getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  await page.getByRole('slider', { name: enLearn.key.sliders.signed }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/signed=1/);
  await expect(page.getByRole('heading', { name: '200 OK' })).toBeVisible();
  await page.getByRole('radio', { name: /^kDate/ }).check();
  await expect(page.getByText(enLearn.key.found('kDate', 4, 8))).toBeVisible();
});

test('one text becomes two where a value changes', async ({ page }) => {
  await openPage(page, '/learn/text');
  await expect(page.getByText(enLearn.text.same)).toBeVisible();
  await page.getByRole('button', { name: 'Red for red' }).click();
  await expect(page.getByText(enLearn.text.different)).toBeVisible();
  await expect(page).toHaveURL(/with=.*value-case/);
  await field(page, enLearn.text.there).fill('POST / HTTP/1.1');
  await expect(page.getByText(enLearn.text.differsAt('method'))).toBeVisible();
  expect(page.url()).not.toContain('POST');
});

test('a mistake is found by pointing at its line', async ({ page }) => {
  await openPage(page, '/learn/mistake?round=7');
  const lines = region(page, enLearn.mistake.lines);
  await expect(lines.locator('li[data-row=method]')).toBeVisible();
  const names = await lines.getByRole('button').allTextContents();
  for (const name of names) {
    await lines.getByRole('button', { name, exact: true }).click();
    if (await page.getByText(/^Found/).isVisible()) break;
  }
  await expect(page.getByText(/^Found/)).toBeVisible();
  await button(page, enLearn.mistake.next).click();
  await expect(page.getByText(enLearn.mistake.progress(2, 12))).toBeVisible();
});

test('the guide has the API of its reader in every step, and nothing that cannot be one', async ({ page }) => {
  await openPage(page, '/learn/guide');
  await field(page, enLearn.guide.fields.id[0]).fill('a1b2c3d4e5');
  await field(page, enLearn.guide.fields.stage[0]).fill('prod');
  const files = region(page, enLearn.guide.make).locator('pre');
  await expect(files).toHaveCount(2);
  await expect(files.first()).toContainText("stage: 'prod'");
  await expect(files.first()).toContainText(`origin: '${new URL(page.url()).origin}'`);
  await expect(files.last()).toContainText('statusCode: 200');
  const policy = region(page, enLearn.guide.user).locator('pre');
  await expect(policy).toContainText('a1b2c3d4e5/prod/GET/sample');
  await expect(region(page, enLearn.guide.sign).locator('pre')).toContainText('a1b2c3d4e5.execute-api');
  await expect(region(page, enLearn.guide.open).getByRole('heading', { name: '200 OK' })).toBeVisible();
  await expect(region(page, enLearn.guide.misuse).getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  await expect(region(page, enLearn.guide.end).getByRole('heading', { name: '403 Forbidden' })).toBeVisible();
  await expect(page).toHaveURL(/id=a1b2c3d4e5/);
  await field(page, enLearn.guide.fields.region[0]).fill('Tokyo');
  await expect(field(page, enLearn.guide.fields.region[0])).toHaveAttribute('aria-invalid', 'true');
  await expect(policy).toHaveCount(0);
  expect(page.url()).not.toContain('Tokyo');
  await field(page, enLearn.guide.fields.region[0]).fill('eu-west-1');
  await button(page, enLearn.guide.inBuild).click();
  await expect(field(page, 'URL')).toHaveValue('https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/sample');
});

test.describe('the article, in Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('is walked from the template to the end of the link', async ({ page }) => {
    const t = jaLearn.guide;
    const step = (name: string) => region(page, name);
    await openPage(page, '/learn');
    await page.locator('nav a[href="#/learn/guide"]').click();
    for (const [part, value] of [
      ['id', 'a1b2c3d4e5'],
      ['region', 'eu-central-1'],
      ['stage', 'prod'],
      ['path', 'pets/blue'],
    ] as const)
      await field(page, t.fields[part][0]).fill(value);
    const url = 'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/prod/pets/blue';

    const template = step(t.make).locator('pre').first();
    for (const text of ["region: 'eu-central-1'", "stage: 'prod'", 'path: /pets/blue', 'authorizer: aws_iam'])
      await expect(template).toContainText(text);
    await expect(template).toContainText('handler: handler.sample');
    await expect(step(t.make).locator('pre').last()).toContainText('exports.sample');
    await expect(step(t.make)).toContainText('npx osls deploy');
    await expect(button(step(t.make), t.file('handler.js'))).toBeVisible();

    const policy = JSON.parse((await step(t.user).locator('pre').textContent()) ?? '');
    expect(policy.Statement[0].Action).toBe('execute-api:Invoke');
    expect(policy.Statement[0].Resource).toBe('arn:aws:execute-api:eu-central-1:*:a1b2c3d4e5/prod/GET/pets/blue');

    const ruby = step(t.sign).locator('pre');
    await expect(ruby).toContainText("ENV.fetch('AWS_SECRET_ACCESS_KEY')");
    await expect(ruby).toContainText(url);
    await expect(ruby).toContainText('expires_in: 900');

    await expect(step(t.open).locator('pre').first()).toContainText(`${url}?X-Amz-Algorithm=AWS4-HMAC-SHA256`);
    for (const [name, status, says] of [
      [t.open, '200 OK', 'The signature is right.'],
      [t.misuse, '403 Forbidden', 'does not match the signature you provided'],
      [t.end, '403 Forbidden', 'Signature expired'],
    ] as const) {
      await expect(step(name).getByRole('heading', { name: status })).toBeVisible();
      await step(name).getByText(t.answer).click();
      await expect(step(name).locator('pre').last()).toContainText(says);
    }

    await button(step(t.misuse), t.breakIt).click();
    await expect(chapter(page, jaLearn.break.name)).toBeVisible();
    await page.goBack();
    await button(step(t.end), t.whySeven).click();
    await expect(chapter(page, jaLearn.key.name)).toBeVisible();
    await page.goBack();
    await button(step(t.open), t.inBuild).click();
    await expect(field(page, 'URL')).toHaveValue(url);
  });
});

test('a request is compared with its other form, and with SigV4a', async ({ page }) => {
  await openPage(page);
  await button(page, 'Compare with…').click();
  await expect(page).toHaveURL(/#\/learn\/compare\?of=build$/);
  const row = (id: string) => page.locator(`[data-row=${id}]`);
  await expect(row('sentHeaders')).toContainText('Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE');
  await expect(row('path').locator('mark')).toHaveCount(0);
  await expect(row('query').locator('mark').first()).toContainText('X-Amz-Algorithm');
  await page.getByRole('radio', { name: enLearn.compare.others.sigv4a.query }).check();
  await expect(row('algorithm')).toContainText('AWS4-ECDSA-P256-SHA256');
  await expect(row('query')).toContainText('X-Amz-Region-Set');
  await expect(page).toHaveURL(/with=sigv4a/);
});

test('a request is presented step by step, by keys alone', async ({ page }) => {
  await openPage(page, '/learn/present');
  const title = (name: string) => page.getByRole('heading', { name, exact: true });
  await expect(title(enLearn.present.request)).toBeVisible();
  for (const name of ['Canonical request', 'String to sign', 'Signing key', 'Signature', enLearn.present.result]) {
    await page.keyboard.press('ArrowRight');
    await expect(title(name)).toBeVisible();
  }
  await expect(button(page, `${enLearn.present.next} →`)).toBeDisabled();
  await page.keyboard.press('PageUp');
  await expect(title('Signature')).toBeVisible();
  await expect(page).toHaveURL(/step=5/);
});
