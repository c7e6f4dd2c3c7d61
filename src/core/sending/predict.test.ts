import { describe, expect, it } from 'vitest';
import { signedUrl } from '@/core/model/url';
import { preflightFor } from './cors';
import { failureCauses, forecast, type SendPlan } from './predict';

const plan: SendPlan = {
  method: 'GET',
  url: signedUrl('https://a.execute-api.us-east-1.amazonaws.com/x?X-Amz-Signature=1'),
  headers: [['Host', 'a.execute-api.us-east-1.amazonaws.com']],
  hostByHand: false,
  signedHeaderNames: ['host'],
  bodySize: 0,
  service: 'execute-api',
  region: 'us-east-1',
};
/** To another address, whose host is signed. */
const at = (url: string): Partial<SendPlan> => ({ url: signedUrl(url), headers: [['Host', new URL(url).host]] });
const codes = (change: Partial<SendPlan>, origin = 'https://page.example') =>
  forecast({ ...plan, ...change }, origin).map(({ code }) => code);

describe('a browser asks first', () => {
  it('not for a presigned GET that signs only host', () => expect(codes({})).toEqual(['simple']));
  it('never within one origin', () =>
    expect(codes({ method: 'PUT' }, 'https://a.execute-api.us-east-1.amazonaws.com')).toEqual([
      'same-origin',
      'writes',
    ]));
  it('for PUT and DELETE', () => {
    expect(preflightFor('PUT', [])).toEqual({ method: 'PUT', headers: [] });
    expect(preflightFor('POST', [])).toBeUndefined();
  });
  it('for Authorization and x-amz-*, naming them', () => {
    expect(
      preflightFor('GET', [
        ['X-Amz-Date', '1'],
        ['Authorization', 'AWS4'],
      ]),
    ).toEqual({ method: undefined, headers: ['authorization', 'x-amz-date'] });
  });
  it('for JSON, not for a form', () => {
    expect(preflightFor('POST', [['Content-Type', 'application/json']])?.headers).toEqual(['content-type']);
    expect(preflightFor('POST', [['Content-Type', 'text/plain;charset=UTF-8']])).toBeUndefined();
  });
  it('and API Gateway’s default list lacks x-amz-content-sha256', () => {
    expect(codes({ headers: [...plan.headers, ['X-Amz-Content-Sha256', 'e3']] })).toContain('gateway-allow-headers');
  });
});

describe('to a WebSocket address no request can be sent', () => {
  const socket = at('wss://a.iot.us-east-1.amazonaws.com/mqtt');
  it('and nothing stands in the way of a connection', () => expect(codes(socket)).toEqual(['websocket']));
  it('and a handshake cannot have what only a request has', () => {
    const signedHeaderNames = ['host', 'x-amz-date'];
    const of = (change: Partial<SendPlan>) => forecast({ ...plan, ...socket, ...change }, 'https://p.example')[1];
    const handshake = { code: 'handshake', severity: 'fault', method: undefined, names: [], body: false };
    expect(of({ method: 'POST' })).toEqual({ ...handshake, method: 'POST' });
    expect(of({ signedHeaderNames })).toEqual({ ...handshake, names: ['x-amz-date'] });
    expect(of({ bodySize: 2 })).toEqual({ ...handshake, body: true });
  });
  it('and with a signature for another host none is opened, unless somebody signs for it by hand', () => {
    expect(codes({ url: signedUrl('wss://a.iot.us-east-1.amazonaws.com/mqtt') })).toEqual(['host-not-settable']);
    expect(codes({ ...plan, url: signedUrl('wss://b.example/mqtt'), hostByHand: true })).toEqual([
      'websocket',
      'host-not-settable',
    ]);
  });
  it('and over plain http the browser opens none from https, but to this machine', () => {
    expect(codes(at('ws://a.example/'))).toEqual(['websocket', 'mixed-content']);
    expect(codes(at('ws://localhost:9000/'))).toEqual(['websocket']);
  });
});
it('plain http from an https page is refused, but not to this machine', () => {
  expect(codes(at('http://a.example/'))).toContain('mixed-content');
  expect(codes(at('http://localhost.a.example/'))).toContain('mixed-content');
  expect(codes(at('http://localhost:9000/'))).not.toContain('mixed-content');
});
it('a path that the browser rewrites is told with what it sends', () => {
  expect(forecast({ ...plan, ...at('https://b.s3.amazonaws.com/a/../b') }, 'https://p.example')).toContainEqual({
    code: 'browser-rewrites',
    severity: 'warning',
    browser: 'https://b.s3.amazonaws.com/b',
  });
});
it('a signed header that a page may not set is named', () => {
  const headers = [...plan.headers, ['Cookie', 'a=b']] as const;
  expect(forecast({ ...plan, headers, signedHeaderNames: ['cookie', 'host'] }, 'https://p.example')).toContainEqual({
    code: 'headers-not-settable',
    severity: 'warning',
    names: ['Cookie'],
    signed: true,
  });
});
it('a signed host other than the URL’s stays here, unless it was set by hand', () => {
  const other = { ...plan, headers: [['Host', 'db.example:3306']] as const };
  const severity = (hostByHand: boolean) =>
    forecast({ ...other, hostByHand }, 'https://page.example').find(({ code }) => code === 'host-not-settable')
      ?.severity;
  expect([severity(false), severity(true)]).toEqual(['fault', 'warning']);
});
it('of what stays here nothing else is told, for it could name a tool that sends it', () => {
  const held: Partial<SendPlan> = { headers: [['Host', 'victim.s3.amazonaws.com']], method: 'PUT', bodySize: 1 };
  for (const url of ['https://a.example/x/../y', 'wss://a.example/mqtt', 'http://a.example/'])
    expect(codes({ ...held, url: signedUrl(url) })).toEqual(['host-not-settable']);
});

it('a host that was not reached has nothing to do with CORS', () => {
  expect(failureCauses(forecast(plan, 'https://p.example'), 'host-not-reached', 'execute-api')[0]).toBe(
    'offline-or-name',
  );
});
it('a refused preflight comes before the service’s own habits', () => {
  expect(failureCauses(forecast({ ...plan, method: 'PUT' }, 'https://p.example'), 'host-answered', 's3')).toEqual([
    'preflight-refused',
    's3-cors-rule',
    'redirect',
    'no-cors-headers',
  ]);
});
