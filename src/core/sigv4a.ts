/** The part of the core's face that signs and judges SigV4a, which takes a curve: fetched when it is first chosen. */
export { runEngineV4a } from './signing/v4a/engine-v4a';
export { ECDSA_SCHEME } from './verifying/v4a/ecdsa-scheme';
