import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { remedyFor } from './remedies';

const codeOf = (language: string, remedies: ReturnType<typeof remedyFor>): string =>
  remedies.find((remedy) => remedy.language === language)?.code.replaceAll('**', '') ?? '';

describe('how a mistake is mended', () => {
  it('is told in each language that has a setting for it', () => {
    expect(remedyFor('path-encoded-twice', {}).map(({ language }) => language)).toEqual([
      'JavaScript',
      'Python',
      'Go',
      'Ruby',
      'Java',
    ]);
  });

  it('is told with the values of the case', () => {
    const remedies = remedyFor('scope-region-reported', { service: 's3', region: 'eu-central-1' });
    expect(codeOf('curl', remedies)).toContain('--aws-sigv4 "aws:amz:eu-central-1:s3"');
    expect(codeOf('Go', remedies)).toContain('"s3", "eu-central-1"');
  });

  it('is not told where a value is not known, or would end a string of the code', () => {
    expect(remedyFor('scope-region', { service: 's3' })).toEqual([]);
    expect(remedyFor('header-other', { method: 'PUT', header: ['content-type', `a'; rm -rf "$HOME"`] })).toEqual([]);
  });

  it('is not told for what no code mends', () => {
    expect(remedyFor('outcome-not-authorized', { service: 's3', region: 'eu-central-1' })).toEqual([]);
  });

  it('marks what matters in pairs', () => {
    const values = { service: 's3', region: 'r', method: 'PUT', header: ['content-type', 'image/png'] } as const;
    for (const code of [
      'path-encoded-once',
      'scope-region',
      'header-other',
      'method-other',
      'payload-reformatted',
    ] as const)
      for (const remedy of remedyFor(code, values)) expect(remedy.code.split('**').length % 2, remedy.code).toBe(1);
  });
});

it('the code for JavaScript encodes every octet but the unreserved, and writes times in UTC', () => {
  const run = (code: string, text: string): string =>
    execFileSync(process.execPath, ['-p', `const text = ${JSON.stringify(text)}; ${code}`], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    }).trim();
  const encode = codeOf('JavaScript', remedyFor('query-characters-left', {}));
  expect(run(encode, "a b!'()*~é")).toBe('a%20b%21%27%28%29%2A~%C3%A9');
  expect(run(codeOf('JavaScript', remedyFor('time-zone', {})), '')).toMatch(/^\d{8}T\d{6}Z$/);
});

describe('curl, in a remedy', () => {
  const CODES = ['scope-region', 'token-missing', 'payload-reformatted'] as const;
  const values = { service: 'execute-api', region: 'eu-west-1' } as const;

  it.each(CODES)('signs as it stands, of %s', (code) => {
    const command = codeOf('curl', remedyFor(code, { ...values, signedIn: 'header' }));
    expect(command).toContain('--aws-sigv4 "aws:amz:eu-west-1:execute-api" --user "$AWS_ACCESS_KEY_ID:');
    expect(command).not.toContain('$SIGV4');
  });

  it.each(CODES)('signs no link, of %s', (code) => {
    const remedies = remedyFor(code, { ...values, signedIn: 'query' });
    expect(remedies.map(({ language }) => language)).not.toContain('curl');
    expect(remedies.length).toBeGreaterThan(0);
  });

  it('names variables in place of what is not known, or would end its string', () => {
    for (const region of [undefined, '"; rm -rf ~; "', '$(id)'])
      expect(codeOf('curl', remedyFor('token-missing', { ...(region ? { region } : {}) }))).toContain(
        '"aws:amz:$REGION:$SERVICE"',
      );
  });

  it('of a link, others make a link', () => {
    const remedies = remedyFor('scope-region', { ...values, signedIn: 'query' });
    expect(codeOf('Python', remedies)).toContain('SigV4QueryAuth(');
    expect(codeOf('Go', remedies)).toContain('PresignHTTP(');
  });
});
