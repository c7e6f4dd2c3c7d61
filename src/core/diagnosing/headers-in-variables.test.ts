import { describe, expect, test } from 'vitest';
import { parseAmzDate } from '@/core/model/instant';
import type { PastedRequest } from '@/core/model/pasted';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const URL = 'https://photos.s3.eu-central-1.amazonaws.com/a.txt';
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=AKIAJ5QZ7N3EXAMPLE77/20261130/eu-central-1/s3/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date, Signature=aeb9606d96f4440fb0d163f055dd9fa40a062926805d3414e1c7dee3784123be';
const HEADERS = [
  ['Content-Type', 'text/plain'],
  ['X-Amz-Date', '20261130T091500Z'],
  ['x-amz-content-sha256', '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
  ['Authorization', AUTHORIZATION],
] as const;
const each = (line: (name: string, value: string) => string, between = '\n'): string =>
  HEADERS.map(([name, value]) => line(name, value)).join(between);
const JSON_MAP = `{\n${each((name, value) => `"${name}": "${value}"`, ',\n')}\n}`;
const TABLE = `@{\n${each((name, value) => `"${name}" = "${value}"`)}\n}`;
const SINGLE = `@{ ${each((name, value) => `'${name}' = '${value}'`, '; ')} }`;
const INIT = '{ method: "PUT", headers: h, body: "hello" }';
const IRM = `Invoke-RestMethod -Uri "${URL}" -Method PUT -Headers $h -Body 'hello'`;

const SCRIPTS: Readonly<Record<string, string>> = {
  'fetch, an object': `const h = ${JSON_MAP};\nconst r = await fetch("${URL}", ${INIT});`,
  'fetch, members of the same name': `const url = "${URL}";\nconst headers = ${JSON_MAP};\nconst body = "hello";\nawait fetch(url, { method: "PUT", headers, body });`,
  'fetch, Headers of an object': `const h = new Headers(${JSON_MAP});\nawait fetch("${URL}", ${INIT});`,
  'fetch, Headers of a list': `const h = new Headers([${each((name, value) => `["${name}", "${value}"]`, ', ')}]);\nawait fetch("${URL}", ${INIT});`,
  'fetch, Headers that are appended': `var myHeaders = new Headers();\n${each((name, value) => `myHeaders.append("${name}", "${value}");`)}\nvar raw = "hello";\nvar requestOptions = { method: 'PUT', headers: myHeaders, body: raw, redirect: 'follow' };\nfetch("${URL}", requestOptions)\n  .then(response => response.text())`,
  'fetch, one by one': `const h = {};\n${each((name, value) => `h["${name}"] = "${value}";`)}\nawait fetch("${URL}", ${INIT});`,
  'fetch, spread': `const signed = ${JSON_MAP};\nawait fetch("${URL}", { method: "PUT", headers: { ...signed }, body: "hello" });`,
  'fetch, members that are set': `const o = {};\no.method = "PUT";\no.headers = ${JSON_MAP};\no.body = "hello";\nfetch("${URL}", o);`,
  axios: `const headers = ${JSON_MAP};\nawait axios.put("${URL}", "hello", { headers });`,
  'PowerShell, a table': `$h = ${TABLE}\n$response = ${IRM}`,
  'PowerShell, a table of single quotes': `$h = ${SINGLE}\n${IRM}`,
  'PowerShell, an ordered table': `$h = [ordered]${TABLE}\n${IRM}`,
  'PowerShell, by index': `$h = @{}\n${each((name, value) => `$h["${name}"] = "${value}"`)}\n${IRM}`,
  'PowerShell, by member': `$h = @{}\n${each((name, value) => `$h.'${name}' = '${value}'`)}\n${IRM}`,
  'PowerShell, added to a dictionary': `$h = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n${each((name, value) => `$h.Add("${name}", "${value}")`)}\n$body = @"\nhello\n"@\n$response = Invoke-RestMethod '${URL}' -Method 'PUT' -Headers $h -Body $body`,
  'PowerShell, all in variables': `$uri = "${URL}"\n$date = '20261130T091500Z'\n$h = ${TABLE.replace('"20261130T091500Z"', '$date')}\n$body = 'hello'\nInvoke-WebRequest -Uri $uri -Method Put -Headers $h -Body $body`,
  'PowerShell, splat': `$params = @{\n  Uri = "${URL}"\n  Method = "PUT"\n  Body = "hello"\n  Headers = ${TABLE}\n}\nInvoke-RestMethod @params`,
};

const requestsIn = (text: string): readonly PastedRequest[] =>
  readPaste(text).items.flatMap((item) => (item.kind === 'request' ? [item.request] : []));

const NOW = parseAmzDate('20261130T091530Z') as NonNullable<ReturnType<typeof parseAmzDate>>;
const told = async (text: string) => {
  const { findings } = await readCase(text, NOW, nodeHasher);
  return findings.filter(({ severity }) => severity === 'cause' || severity === 'likely').map(({ code }) => code);
};

describe('what a script keeps in a variable is of the call that is given it', () => {
  for (const [name, script] of Object.entries(SCRIPTS)) {
    test(`${name}: one request, whole`, () => {
      const requests = requestsIn(script);
      expect(requests).toHaveLength(1);
      const [request] = requests;
      expect(request).toMatchObject({ method: 'PUT', target: '/a.txt', body: { kind: 'text', text: 'hello' } });
      expect(request?.headers.filter(([header]) => HEADERS.some(([one]) => one === header))).toEqual(HEADERS);
      expect(request?.headersUnknown).toBeUndefined();
    });
    test(`${name}: nothing is accused`, async () => {
      expect(await told(script)).toEqual([]);
    });
    test(`${name}: a date that is not there is missed`, async () => {
      const inLine = script.replace(/'X-Amz-Date' = '\w+'; |\["X-Amz-Date", "\w+"\], /, '');
      const without = inLine === script ? script.replace(/^.*\bX-Amz-Date\b.*\n/m, '') : inLine;
      expect(without).not.toBe(script);
      expect(await told(without)).toContain('time-date-missing');
    });
  }
});

describe('headers that are made elsewhere are not known, and nothing is said to be missing', () => {
  const beside = `Authorization: ${AUTHORIZATION}`;
  test.each([
    `// ${beside}\nawait fetch("${URL}", { method: "PUT", headers: signedHeaders(), body: "hello" });`,
    `// ${beside}\nawait fetch("${URL}", { method: "PUT", headers, body: "hello" });`,
    `// ${beside}\nawait fetch("${URL}", { method: "PUT", headers: { ...signed }, body: "hello" });`,
    `// ${beside}\nawait fetch("${URL}", options);`,
    `# ${beside}\nr = requests.put("${URL}", headers=sign(), data="hello")`,
    `# ${beside}\n${IRM}`,
    `$h = Get-SignedHeaders\n# ${beside}\n${IRM}`,
    `# ${beside}\nInvoke-RestMethod -Uri "${URL}" -Method PUT -Headers (Get-SignedHeaders) -Body hello`,
    `# ${beside}\nInvoke-RestMethod -Uri "${URL}" @params`,
  ])('%s', async (script) => {
    expect(await told(script)).toEqual([]);
  });

  test('two tables of one name are each of the command behind', () => {
    const other = TABLE.replace('20261130T091500Z', '20261130T101500Z');
    const dates = requestsIn(`$h = ${TABLE}\n${IRM}\n$h = ${other}\n${IRM}`).map(({ headers }) => headers[1]?.[1]);
    expect(dates).toEqual(['20261130T091500Z', '20261130T101500Z']);
  });
});
