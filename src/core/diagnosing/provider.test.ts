import { describe, expect, it } from 'vitest';
import { says } from '@/testing/cases';
import { providerOf } from './provider';

const withFields = (fields: Readonly<Record<string, string>>) =>
  providerOf(undefined, says('SignatureDoesNotMatch', '', { fields: Object.entries(fields) }));

describe('who runs the endpoint is told by', () => {
  it('a sentence of Google’s', () => {
    expect(withFields({ Details: 'x does not match. Check your Google secret key and signing method.' })).toBe('gcs');
    expect(withFields({ Details: 'Check your key and signing method.' })).toBe('other');
  });

  it.each([
    ['tx000000000000000003a1c-0069b52e2d-5e6b2-default', 'ceph'],
    ['tx00000a1b2c3d4e5f60718-0069b52e2d-1-eu-west', 'ceph'],
    // Swift, whose form that is, and AWS.
    ['tx030fad750ef4436b8af60-005db5a5a1', 'other'],
    ['7Q2KXJ4M9T0ZB1CD', 'other'],
  ])('the number of the request, %s', (id, provider) => expect(withFields({ RequestId: id })).toBe(provider));

  it.each([
    ['box.oss-cn-beijing.aliyuncs.com', 'oss'],
    ['box.s3.oss-cn-hangzhou-internal.aliyuncs.com', 'oss'],
    ['box-1250000000.cos.ap-guangzhou.myqcloud.com', 'cos'],
    ['s3.us-south.cloud-object-storage.appdomain.cloud:443', 'ibm'],
    ['gateway.storjshare.io', 'storj'],
    ['gateway.eu1.storjshare.io', 'storj'],
    ['ecs.aliyuncs.com', 'other'],
    ['link.storjshare.io', 'other'],
  ])('the host %s', (host, provider) => expect(providerOf(host, undefined)).toBe(provider));

  it('but a host tells more', () =>
    expect(
      providerOf(
        'b.s3.amazonaws.com',
        says('x', '', { fields: [['RequestId', 'tx000000000000000003a1c-0069b52e2d-5-z']] }),
      ),
    ).toBe('aws'));
});
