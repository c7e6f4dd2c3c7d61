import { isHopByHop } from '@/core/model/header-kinds';
import { reasonNotToSign } from '@/core/services/never-signed';

const FORWARDED = /^(x-forwarded-.*|forwarded|via|x-real-ip|cdn-loop|cf-.*)$/;

/** What has a rule of its own. */
const hasOwnRule = (name: string): boolean =>
  isForNextHop(name) || /^(date|x-amz-date|authorization|accept-encoding|content-length)$/.test(name);

/** Whether the next hop takes a header off or answers it by itself, by lower-case name (RFC 9110 sections 7.6.1 and 10.1.1). */
export const isForNextHop = (name: string): boolean => isHopByHop(name) || name === 'expect';

/** Whether proxies write a header to tell of whom they pass on, by lower-case name. */
export const isOfProxies = (name: string): boolean => FORWARDED.test(name);

/** Whether proxies rewrite a header, by lower-case name, and no other rule is about it. */
export const isRewritten = (name: string): boolean =>
  !hasOwnRule(name) && (isOfProxies(name) || reasonNotToSign(name) !== undefined);
