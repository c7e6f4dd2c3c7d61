import { describe, expect, it } from 'vitest';
import { PROFILES_FILE } from '@/testing/profiles-file';
import { commandFor, readProfiles } from './profiles';

describe('a file of profiles', () => {
  it('is read profile by profile: static, session, SSO, login, role chain, web identity, process', () => {
    expect(readProfiles(PROFILES_FILE).map(({ name, kind, source }) => [name, kind, source])).toEqual([
      ['default', 'keys', undefined],
      ['temporary', 'session', undefined],
      ['work', 'sso', undefined],
      ['work-old', 'sso', undefined],
      ['console', 'login', undefined],
      ['deploy', 'role', 'default'],
      ['deploy-prod', 'role', 'deploy'],
      ['on-ec2', 'role', 'Ec2InstanceMetadata'],
      ['ci', 'web-identity', undefined],
      ['vault it', 'process', undefined],
    ]);
  });

  it('has the keys of a profile, and no other’s', () => {
    const [first, second, third] = readProfiles(PROFILES_FILE);
    expect(first).toMatchObject({
      keys: {
        accessKeyId: 'AKIAPROFILEDEFAULT01',
        secretAccessKey: 'secret/of+default/aaaaaaaaaaaaaaaaaaaaaa',
        sessionToken: '',
      },
      region: 'eu-west-1',
    });
    expect(second?.keys?.sessionToken).toBe('token//of+temporary==');
    expect(third).toMatchObject({ keys: undefined, region: 'ap-northeast-1' });
  });

  it('has the end of keys that a tool wrote beside them', () => {
    const keys = 'aws_access_key_id = ASIA1\naws_secret_access_key = s\naws_session_token = t\n';
    const [one, other] = readProfiles(
      `[a]\n${keys}x_security_token_expires = 2026-03-14T10:26:53+00:00\n[b]\n${keys}expiration = soon\n`,
    );
    expect(one?.keys?.ends).toBe('2026-03-14T10:26:53+00:00');
    expect(other?.keys?.ends).toBeUndefined();
  });

  it('settings of one profile in two files are those of one', () => {
    const both = '[a]\naws_access_key_id = AKIA1\naws_secret_access_key = s\n[profile a]\nregion = eu-west-1\n';
    expect(readProfiles(both)).toMatchObject([{ name: 'a', kind: 'keys', region: 'eu-west-1' }]);
  });

  it('what is indented is a setting’s own, and a comment is none', () => {
    const text = '[a]\ns3 =\n  aws_access_key_id = AKIA1\n# aws_access_key_id = AKIA2\naws_secret_access_key = s\n';
    expect(readProfiles(text)).toMatchObject([{ name: 'a', kind: 'none', keys: undefined }]);
  });

  it.each(['    ', '\t', '  '])('indented as a whole or below its headings it is the same file (%j)', (indent) => {
    const all = readProfiles(PROFILES_FILE);
    expect(readProfiles(PROFILES_FILE.replace(/^(?=.)/gm, indent))).toEqual(all);
    expect(readProfiles(PROFILES_FILE.replace(/^(?=[^[\s])/gm, indent))).toEqual(all);
  });

  it('any text has profiles or none, and no line of it is lost on Windows', () => {
    for (const text of ['', '[', '[]', ']\n=', 'a = b', '[x', '[profile]'])
      expect(() => readProfiles(text)).not.toThrow();
    expect(readProfiles(PROFILES_FILE.replaceAll('\n', '\r\n'))).toEqual(readProfiles(PROFILES_FILE));
    expect(readProfiles(`\ufeff${PROFILES_FILE}`)).toEqual(readProfiles(PROFILES_FILE));
  });
});

it('a profile without keys is told by the command that gives them', () => {
  const commands = new Map(readProfiles(PROFILES_FILE).map((profile) => [profile.name, commandFor(profile)]));
  expect(commands.get('default')).toBeUndefined();
  expect(commands.get('work')).toBe(
    'aws sso login --profile work && aws configure export-credentials --profile work --format env',
  );
  expect(commands.get('console')).toBe(
    'aws login --profile console && aws configure export-credentials --profile console --format env',
  );
  expect(commands.get('deploy-prod')).toBe('aws configure export-credentials --profile deploy-prod --format env');
  expect(commands.get('vault it')).toBe("aws configure export-credentials --profile 'vault it' --format env");
  const [hostile] = readProfiles("[a'; rm -rf ~; ']\ncredential_process = x\n");
  expect(commandFor(hostile!)).toBe(
    "aws configure export-credentials --profile 'a'\\''; rm -rf ~; '\\''' --format env",
  );
});
