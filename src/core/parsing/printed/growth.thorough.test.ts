import { expect, it } from 'vitest';
import { ofBurp } from '@/core/parsing/detect/burp-items';
import { isAboutLinear } from '@/testing/growth';
import { ofStructs } from './structs';

it.each([
  ['structures that never end', 'Request {\n  method: GET, headers: {"a": "b", '],
  ['bodies in a structure', 'body: "\\\\x41" headers: {'],
  ['structures of Elixir', '%HTTPoison.Request{method: :get, url: "https://a.example/", headers: [{"a", "b"}], '],
  ['lines of undici', 'UNDICI 1: sending request to GET https://a.example//b?X-Amz-Signature=1\n'],
])('a long text of %s is read with work in proportion', async (_, piece) => {
  const reading = (count: number) => {
    const text = `Request {\n  ${piece.repeat(count)}`;
    return () => ofStructs(text);
  };
  expect(await isAboutLinear(reading, 2000)).toBe(true);
});

it.each([
  ['items that end', '<request base64="true"><![CDATA[R0VU]]></request>'],
  ['items that never end', '<request base64="true"><![CDATA[R0VU'],
])('a long text of %s of Burp is read with work in proportion', async (_, piece) => {
  const reading = (count: number) => {
    const text = piece.repeat(count);
    return () => ofBurp(text);
  };
  expect(await isAboutLinear(reading, 3000)).toBe(true);
});
