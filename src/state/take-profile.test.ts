import { expect, it } from 'vitest';
import { createCredentialsStore } from './credentials';
import { takeProfile } from './take-profile';

const NONE = { accessKeyId: '', secretAccessKey: '', sessionToken: '' };
const FIRST = { keys: { accessKeyId: 'AKIAFIRST', secretAccessKey: 'one', sessionToken: '' } };
const SECOND = { keys: { accessKeyId: 'ASIASECOND', secretAccessKey: 'two', sessionToken: 'token' } };
const SSO = { keys: undefined };
const ALL = [FIRST, SECOND, SSO];
const held = ({ getState }: ReturnType<typeof createCredentialsStore>) => {
  const { accessKeyId, secretAccessKey, sessionToken } = getState();
  return { accessKeyId, secretAccessKey, sessionToken };
};

it('the keys of the profile that is chosen stand in the fields, and after one without keys no other’s', () => {
  const store = createCredentialsStore(NONE);
  takeProfile(store, SECOND, ALL);
  expect(held(store)).toEqual(SECOND.keys);
  takeProfile(store, FIRST, ALL);
  expect(held(store)).toEqual(FIRST.keys);
  takeProfile(store, SSO, ALL);
  expect(held(store)).toEqual(NONE);
  takeProfile(store, SECOND, ALL);
  expect(held(store)).toEqual(SECOND.keys);
});

it('what a person typed is kept where the profile has no keys', () => {
  const typed = { accessKeyId: 'AKIATYPED', secretAccessKey: 'mine', sessionToken: '' };
  const store = createCredentialsStore(typed);
  takeProfile(store, SSO, ALL);
  expect(held(store)).toEqual(typed);
});

it('keys that stand there already are no edit, and what else is known of them stays', () => {
  const store = createCredentialsStore(NONE);
  store.getState().set({ ...FIRST.keys, ends: '2030-01-01T00:00:00Z' });
  let changes = 0;
  store.subscribe(() => changes++);
  takeProfile(store, FIRST, ALL);
  expect(changes).toBe(0);
  expect(store.getState().ends).toBe('2030-01-01T00:00:00Z');
});

it('nothing that is chosen changes nothing', () => {
  const store = createCredentialsStore(FIRST.keys);
  takeProfile(store, undefined, ALL);
  expect(held(store)).toEqual(FIRST.keys);
});
