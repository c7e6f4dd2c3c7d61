import { encodeStrict, encodeStrictPath } from '@/core/kernel/percent';
import type { Answers, AskName } from './recipe';

const PLACE = /\{([/=".:-]?)(\w+)\}/g;

/**
 * Fills a template with answers. `{name}` is the answer with everything encoded that divides the parts of a URL; `{/name}` keeps its
 * slashes, `{=name}` is the answer as it is, `{"name}` a string of JSON, `{-name}` nothing. `{.name}` leads the host, with its dot, where
 * the answer is one label of a host; `{:name}` leads the path, with its slash, where it is none. `{dns}` is the end of AWS's host names in
 * the region that was answered. What stands between `<` and `>` is left out where an answer in it is empty. In the place of an answer that
 * is `missing` stands its name in braces.
 */
export function fill(template: string, answers: Answers, missing: ReadonlySet<string> = NONE): string {
  const whole = template.replace(/<([^>]*)>/g, (_, piece: string) => (isAnswered(piece, answers) ? piece : ''));
  return whole.replace(PLACE, (_, sign: string, name: AskName | 'dns') => {
    if (name === 'dns') return endOfHosts(answers.region ?? '');
    return missing.has(name) ? placeOf(sign, name) : written(sign, answerOf(answers, name));
  });
}

const NONE: ReadonlySet<string> = new Set();

/** A host is led by the name, so the path is not. */
function placeOf(sign: string, name: AskName): string {
  if (sign === '-' || sign === ':') return '';
  if (sign === '"') return `"{${name}}"`;
  return sign === '.' ? `{${name}}.` : `{${name}}`;
}

/**
 * An answer without what people copy along with it: white space, and of a host its scheme and slashes. The key of an object is what was
 * typed: it may begin and end with either (Amazon S3 User Guide, "Naming Amazon S3 objects").
 */
export function answerOf(answers: Answers, name: AskName): string {
  if (name === 'key') return answers.key ?? '';
  const answer = (answers[name] ?? '').trim();
  return answer === '' ? '' : (BARE[name]?.(answer) ?? answer);
}

const bareHost = (answer: string): string => answer.replace(/^\w+:\/\//, '').replace(/\/.*$/, '');
const withoutSlash = (answer: string): string => answer.replace(/^\//, '');

const BARE: Readonly<Partial<Record<AskName, (answer: string) => string>>> = {
  // Consoles show the ARN beside the alias.
  alias: (answer) => answer.replace(/^arn:.*:accesspoint\//, '').replace(/\/.*$/, ''),
  host: bareHost,
  endpoint: (answer) => (/^\w+:\/\//.test(answer) ? answer : `https://${answer}`).replace(/\/+$/, ''),
  // Drivers log the whole challenge: `nonce=…,`.
  nonce: (answer) => answer.replace(/^.*nonce=/, '').replace(/,.*$/, ''),
  path: withoutSlash,
  stsHost: bareHost,
};

/** What fits the certificate of a wildcard, and names the same in a host as in a path: no dots, no capitals. */
const LABEL = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/;

function written(sign: string, answer: string): string {
  if (sign === '=') return answer;
  if (sign === '-') return '';
  if (sign === '.') return LABEL.test(answer) ? `${answer}.` : '';
  if (sign === ':') return LABEL.test(answer) ? '' : `${encodeStrict(answer)}/`;
  if (sign === '"') return JSON.stringify(answer);
  return sign === '/' ? encodeStrictPath(answer) : encodeStrict(answer);
}

const isAnswered = (piece: string, answers: Answers): boolean =>
  [...piece.matchAll(PLACE)].every(([, , name]) => answerOf(answers, name as AskName) !== '');

/** Ends of host names by the beginning of the region (partitions.json of the AWS SDKs). */
const ENDS: readonly (readonly [begin: string, end: string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['us-iso-', 'c2s.ic.gov'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
];

const endOfHosts = (region: string): string => ENDS.find(([begin]) => region.startsWith(begin))?.[1] ?? 'amazonaws.com';
