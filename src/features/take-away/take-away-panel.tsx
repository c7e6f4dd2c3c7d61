import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { isPracticeUrl } from '@/core';
import {
  CLIENTS,
  type Client,
  type CodeRequest,
  codeRequestOf,
  curl,
  firstClient,
  hasCode,
  isUntyped,
  type SnippetBody,
} from '@/core/code';
import { useMessages, useSentences } from '@/i18n/context';
import type { TakeAwayTexts } from '@/i18n/en/take-away';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { signedElsewhere } from '@/state/signed-elsewhere';
import { isStale } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { CopyButton } from '@/ui/copy-button';
import { Disclosure } from '@/ui/disclosure';
import { Select } from '@/ui/field';
import { Note, type NoteKind } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { SaveButton } from '@/ui/save-button';
import { Elsewhere } from './elsewhere';
import { hasToken, useUntil } from './end-of';
import styles from './take-away.module.css';
import { KIND, markOf, verdictText } from './verdict-text';
import { WhichSigner } from './which-signer';

/** Where code may read its credentials. */
const VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** The command with the signature in it, which is no client: it signs nothing. */
const FROZEN = 'curl-signed';

type Props = { readonly signed: Signed; readonly texts: TakeAwayTexts };

/** Code that signs the request again, for the client that was chosen last, and what is known of every client. */
export function TakeAwayPanel({ signed, texts }: Props) {
  const id = useId();
  const t = useMessages().result;
  const { base, copy, compose, signing, settings } = useStores();
  const [chosen, setChosen] = useState(() => settings.read('client'));
  const stale = useStore(signing, isStale);
  const body = useStore(compose, (state) => state.body);
  const own = useMemo((): SnippetBody => (body.kind === 'file' ? { kind: 'file', name: body.name } : body), [body]);
  const request = useMemo(() => codeRequestOf(signed.input, signed.trace, own), [signed, own]);
  // Found once: code in another language while somebody types would be a riddle.
  const [first] = useState(() => firstClient(request));
  const client = CLIENTS.find(({ id }) => id === chosen) ?? first;
  const until = useUntil();
  const isFrozen = chosen === FROZEN;
  const { kind, about, code } = isFrozen ? frozenCurl(signed, request, until, texts) : codeFor(client, request, texts);
  const variables = VARIABLES.filter((name) => code?.includes(name));
  return (
    <section className={styles['panel']} aria-labelledby={`${id}-title`}>
      <h2 className={styles['title']} id={`${id}-title`}>
        {texts.title}
      </h2>
      <ElsewhereWarning signed={signed} />
      <div className={styles['choice']}>
        <label htmlFor={`${id}-client`}>{texts.client}</label>
        <Select
          id={`${id}-client`}
          value={isFrozen ? FROZEN : client.id}
          onChange={({ target }) => {
            settings.write('client', target.value);
            setChosen(target.value);
          }}
        >
          {CLIENTS.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
          <option value={FROZEN}>{texts.frozen}</option>
        </Select>
        {code !== undefined && (
          <CopyButton onCopy={() => copy(code)} done={t.copied} failed={t.copyFailed} disabled={stale}>
            {texts.copy}
          </CopyButton>
        )}
        {code !== undefined && !isFrozen && (
          <SaveButton name={client.file} text={code} disabled={stale}>
            {texts.saveAs(client.file)}
          </SaveButton>
        )}
      </div>
      <div role="status">
        <Note kind={kind}>
          <Rich text={about} />
        </Note>
      </div>
      {code !== undefined && (
        <>
          {/* Code may be wider than the page: it scrolls, which the keyboard must be able to do. */}
          <pre className={styles['code']} aria-label={texts.code} role="region" tabIndex={0} translate="no">
            <code>{code}</code>
          </pre>
          {isPracticeUrl(signed.trace.signed.url, base) && <p className={styles['hint']}>{texts.practice}</p>}
          {!isFrozen && client.ownType !== undefined && isUntyped(request) && (
            <Note kind="warning">
              <Rich text={texts.ownType(client.ownType)} />
            </Note>
          )}
          {!isFrozen &&
            credentialsTexts(client, variables, texts).map((said) => (
              <p key={said} className={styles['hint']}>
                <Rich text={said} />
              </p>
            ))}
        </>
      )}
      <Disclosure summary={texts.which} className={styles['which']}>
        <WhichSigner request={request} texts={texts} />
      </Disclosure>
      <Elsewhere signed={signed} body={own} texts={texts} />
    </section>
  );
}

/** Where code has its credentials from. One that knows of no session token has none to sign with. */
function credentialsTexts(
  { credentials }: Client,
  variables: readonly string[],
  { credentials: t }: TakeAwayTexts,
): readonly string[] {
  if (credentials === 'sign-in') return [t[credentials]];
  if (variables.length === 0) return [t.chain];
  const said = t[credentials ?? 'environment'](variables.map((name) => `\`${name}\``).join(', '));
  return variables.includes('AWS_SESSION_TOKEN') ? [said] : [said, t.noToken];
}

/** Whoever runs the code hands a signature that is good at one host to another. */
function ElsewhereWarning({ signed }: { readonly signed: Signed }) {
  const t = useSentences()?.signedHost;
  const elsewhere = signedElsewhere(signed);
  return (
    t &&
    elsewhere && (
      <Note kind="fault" boxed>
        <Rich text={t.elsewhere(verbatim(elsewhere.signed), verbatim(elsewhere.sent))} />
      </Note>
    )
  );
}

type Shown = { readonly kind: NoteKind; readonly about: string; readonly code: string | undefined };

/** Code for a client, and what is known of it. */
function codeFor(client: Client, request: CodeRequest, texts: TakeAwayTexts): Shown {
  const verdict = client.can(request);
  return {
    kind: KIND[markOf(client, verdict)],
    about: verdictText(texts, client, verdict),
    code: hasCode(verdict) ? client.code(request) : undefined,
  };
}

/** The command with this very signature. */
function frozenCurl(signed: Signed, { body, chunked }: CodeRequest, until: string, texts: TakeAwayTexts): Shown {
  if (chunked) return { kind: 'warning', about: texts.cannot(texts.reasons['body-in-chunks']), code: undefined };
  const { method, url, headers } = signed.trace.signed;
  const command = curl({ method, url, headers, body }, 'posix');
  if (!command.ok) return { kind: 'warning', about: texts.cannot(texts.reasons.unquotable), code: undefined };
  return {
    kind: 'info',
    about: texts.untilThen(hasToken(signed), until),
    code: `${command.value}\n`,
  };
}
