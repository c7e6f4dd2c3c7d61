import { expect } from '@e2e/fixtures';
import { amzDate, instant } from '@/core/model/instant';
import { presign } from '@/testing/sign-v4';
import { realServers, type ServerName, test } from './real-servers';
import { exchange } from './support/exchange';

/** What servers make of a path as it comes over the wire, before they compare signatures. */
type Reading = {
  readonly rule: string;
  /** One character, one byte. */
  readonly sent: string;
  /** The path line that must be signed. */
  readonly canonical: string;
  /** Path lines that must not. */
  readonly not: readonly string[];
  /** The servers that refuse it however it is signed. */
  readonly refusedBy?: readonly ServerName[];
};

const READINGS: readonly Reading[] = [
  // S3 itself too (aws/aws-sdk-net#4473), though most signers keep it: so the page signs and sends a slash.
  { rule: 'an encoded slash is a slash', sent: 'a%2Fb', canonical: 'a/b', not: ['a%2Fb'] },
  { rule: 'an encoded percent sign is decoded once', sent: 'a%252Fb', canonical: 'a%252Fb', not: ['a%2Fb', 'a/b'] },
  // S3 itself reads it as a space (aws/aws-sdk-net#4473), and so does the page.
  { rule: 'a raw plus is a plus', sent: 'a+b', canonical: 'a%2Bb', not: ['a%20b', 'a+b'] },
  { rule: 'an encoded plus is a plus', sent: 'a%2Bb', canonical: 'a%2Bb', not: ['a%20b'] },
  { rule: 'repeated slashes stay', sent: 'a//b', canonical: 'a//b', not: ['a/b'] },
  { rule: 'a slash at the start of a key stays', sent: '/a', canonical: '/a', not: ['a'] },
  { rule: 'a slash at the end stays', sent: 'a/', canonical: 'a/', not: ['a'] },
  { rule: '.. stays', sent: 'a/../b', canonical: 'a/../b', not: ['b'] },
  { rule: '. stays', sent: 'a/./b', canonical: 'a/./b', not: ['a/b'] },
  { rule: 'encoded dots are dots', sent: 'a/%2E%2E/b', canonical: 'a/../b', not: ['a/%2E%2E/b', 'b'] },
  { rule: 'lower-case digits are signed in upper case', sent: '%c3%a9', canonical: '%C3%A9', not: ['%c3%a9'] },
  { rule: 'what is composed stays composed', sent: '%C3%A9', canonical: '%C3%A9', not: ['e%CC%81'] },
  { rule: 'what is decomposed stays decomposed', sent: 'e%CC%81', canonical: 'e%CC%81', not: ['%C3%A9'] },
  { rule: 'unreserved characters are signed raw', sent: '%61%7E', canonical: 'a~', not: ['%61%7E'] },
  { rule: "!'()* are signed encoded", sent: "!'()*", canonical: '%21%27%28%29%2A', not: ["!'()*"] },
  { rule: 'a percent sign without digits is one', sent: '100%', canonical: '100%25', not: ['100%'] },
  {
    rule: 'raw UTF-8 is signed encoded',
    sent: '\u00c3\u00a9',
    canonical: '%C3%A9',
    not: ['%C3%83%C2%A9'],
    // Its URL parser does not take what is not ASCII.
    refusedBy: ['s3rver'],
  },
  {
    rule: 'octets that are no UTF-8 are no key',
    sent: '%FF',
    canonical: '%FF',
    not: ['%EF%BF%BD'],
    refusedBy: ['s3rver', 'OpenStack Swift'],
  },
];

for (const name of realServers) {
  for (const { rule, sent, canonical, not, refusedBy = [] } of READINGS) {
    test(`${name}, in a path: ${rule}`, async ({ start }) => {
      const { host, bucket, region, accessKeyId, secret } = await start(name);
      const put = async (signedAs: string): Promise<number> => {
        const path = `/${bucket}/${sent}`;
        const query = presign(
          {
            method: 'PUT',
            host,
            path,
            canonicalPath: `/${bucket}/${signedAs}`,
            payloadHash: 'UNSIGNED-PAYLOAD',
            accessKeyId,
            secret,
            date: amzDate(instant(Date.now())),
            region,
            service: 's3',
          },
          900,
        );
        const answer = await exchange(host, { method: 'PUT', target: `${path}?${query}`, headers: [['Host', host]] });
        return answer.status;
      };
      const accepted = [];
      for (const path of [canonical, ...not]) if ((await put(path)) === 200) accepted.push(path);
      expect(accepted).toEqual(refusedBy.includes(name) ? [] : [canonical]);
    });
  }
}
