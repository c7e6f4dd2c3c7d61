import { describe, expect, it } from 'vitest';
import { requestTarget } from './request-target';

describe('the target of a request', () => {
  it.each([
    ['the host is lower-case', 'https://EXAMPLE.com/A', { host: 'example.com', path: '/A', query: '' }],
    ['a default port is dropped', 'https://a:443/', { host: 'a', path: '/', query: '' }],
    ['a default port is the scheme’s own', 'http://a:443/', { host: 'a:443', path: '/', query: '' }],
    ['wss has the port of https', 'wss://a:443/mqtt', { host: 'a', path: '/mqtt', query: '' }],
    ['another port stays', 'http://localhost:5173/x', { host: 'localhost:5173', path: '/x', query: '' }],
    ['an IPv6 host keeps its brackets', 'http://[::1]:80/x', { host: '[::1]', path: '/x', query: '' }],
    ['a user name is no part of the host', 'https://u:p@a/x', { host: 'a', path: '/x', query: '' }],
    ['no path is the root', 'https://a?b=/c', { host: 'a', path: '/', query: 'b=/c' }],
    ['a fragment is not sent', 'https://a/b#c?d', { host: 'a', path: '/b', query: '' }],
    ['a second ? belongs to the query', 'https://a/b?c?d', { host: 'a', path: '/b', query: 'c?d' }],
    ['nothing is rewritten', 'https://a/b/../c%2f d?e f', { host: 'a', path: '/b/../c%2f d', query: 'e f' }],
    ['text that is no URL has no host', 'a/b?c', { host: '', path: 'a/b', query: 'c' }],
  ])('%s', (_rule, url, target) => {
    expect(requestTarget(url)).toEqual(target);
  });
});
