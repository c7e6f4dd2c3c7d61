import { defaultExpiry, type FactSource, hasKnownRule, type RequiredHeader, type RuleFact, ruleFor } from '@/core';
import { sourcesOf } from '@/core/service-sources';
import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { Rich } from '@/ui/rich';
import styles from './service-facts.module.css';

type Rules = Sentences['rules'];

/** The rules of a service in words, each with where it is from. */
export function ServiceFacts({ service }: { readonly service: string }) {
  const t = useSentences()?.rules;
  if (!t) return null;
  const sources = sourcesOf(service);
  return (
    <div className={styles['facts']}>
      {!hasKnownRule(service) && <p>{t.general}</p>}
      <dl className={styles['list']}>
        {factsOf(t, service).map(([fact, sentence]) => (
          <div key={fact}>
            <dt className={styles['name']}>
              <Rich text={t.names[fact]} />
            </dt>
            <dd>
              <Rich text={sentence} /> <Source t={t} source={sources.facts[fact]} />
            </dd>
          </div>
        ))}
      </dl>
      {sources.notes.map(({ note, ...source }) => (
        <p key={note}>
          <Rich text={t.notes[note]} /> <Source t={t} source={source} />
        </p>
      ))}
    </div>
  );
}

function factsOf(t: Rules, service: string): readonly (readonly [RuleFact, string])[] {
  const rule = ruleFor(service);
  return [
    ['path', t.path[rule.path]],
    ['presignedPayload', t.presignedPayload[rule.presignedPayload]],
    ['contentSha256', t.contentSha256[rule.contentSha256]],
    ['requiredHeaders', requiredHeaders(t, rule.requiredHeaders)],
    ['amzHeaders', t.amzHeaders[rule.amzHeaders]],
    ['token', t.token[rule.token]],
    ['longestExpiry', t.longestExpiry(rule.longestExpiry, defaultExpiry(service))],
    ...(rule.postPolicy ? ([['postPolicy', t.postPolicy]] as const) : []),
    ...(rule.addedAfterSigning
      ? ([['addedAfterSigning', t.addedAfterSigning(rule.addedAfterSigning.join('`, `'))]] as const)
      : []),
    ...(rule.chunkedPayload ? ([['chunkedPayload', t.chunkedPayload]] as const) : []),
  ];
}

/** All of a service are asked of the same requests. */
function requiredHeaders(t: Rules, required: readonly RequiredHeader[] = []): string {
  const [first] = required;
  if (!first) return t.noHeaders;
  // The sentence puts the whole into backticks, and so each.
  const headers = required.map(({ name, value }) => `${name}: ${value}`).join('`, `');
  return first.of === 'body' ? t.headersOfBody(headers) : t.headersOfPath(first.of, headers);
}

function Source({ t, source: { url, how } }: { readonly t: Rules; readonly source: FactSource }) {
  return (
    <a className={styles['source']} href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {t.source[how]}
    </a>
  );
}
