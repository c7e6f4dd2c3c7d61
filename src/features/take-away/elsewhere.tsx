import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { createLater, isPracticeUrl, utf8 } from '@/core';
import { asHar, type SnippetBody } from '@/core/code';
import { useMessages } from '@/i18n/context';
import type { TakeAwayTexts } from '@/i18n/en/take-away';
import { type LeftOut, sharedLink } from '@/state/address-sync';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Fetched } from '@/ui/later';
import { Note } from '@/ui/note';
import { SaveButton } from '@/ui/save-button';
import { Segmented } from '@/ui/segmented';
import { hasToken, useUntil } from './end-of';
import styles from './take-away.module.css';

const qrCode = createLater(() => import('@/ui/qr-code'));

/** Codes of more bytes are so fine that phones have trouble with them. */
const FINE = 800;

type Props = { readonly signed: Signed; readonly body: SnippetBody; readonly texts: TakeAwayTexts };
type What = 'url' | 'link';

/** The signed URL, or a link to this page with the request, as text, as a code for phones, and as the browser shares. */
export function Elsewhere({ signed, body, texts }: Props) {
  const id = useId();
  const t = useMessages().result;
  const { base, copy, compose, credentials, signing } = useStores();
  const { request, example } = useStore(compose);
  const stale = useStore(signing, isStale);
  const [chosen, setChosen] = useState<What>('link');
  const [showsCode, setShowsCode] = useState(false);
  const { trace, input } = signed;
  const hasUrl = input.placement.in === 'query';
  const what = hasUrl ? chosen : 'link';
  const until = useUntil();
  const link = sharedLink({ request, example }, body.kind, base, useStore(credentials));
  const address = what === 'url' ? trace.signed.url : link.url;
  const isOld = stale && what === 'url';
  return (
    <section className={styles['elsewhere']} aria-labelledby={`${id}-title`}>
      <h3 className={styles['title']} id={`${id}-title`}>
        {texts.elsewhere}
      </h3>
      {hasUrl && (
        <Segmented
          name={`${id}-what`}
          legend={texts.what}
          options={[
            ['link', texts.link],
            ['url', texts.signedUrl],
          ]}
          value={what}
          onChange={setChosen}
        />
      )}
      {what === 'url' ? (
        <Note kind="warning">{texts.urlIs(until)}</Note>
      ) : (
        <WhatIsLeftOut leftOut={link.leftOut} texts={texts} />
      )}
      <div className={styles['choice']}>
        <CopyButton key={what} onCopy={() => copy(address)} done={t.copied} failed={t.copyFailed} disabled={isOld}>
          {texts.copyAs[what]}
        </CopyButton>
        <Button aria-expanded={showsCode} onClick={() => setShowsCode(!showsCode)}>
          {texts.code2d}
        </Button>
        <ShareButton url={address} disabled={isOld} texts={texts} />
        <SaveButton
          name="request.har"
          text={asHar(trace.signed, body.kind === 'text' ? body.text : undefined, input.at)}
          disabled={stale}
        >
          {texts.saveHar}
        </SaveButton>
      </div>
      {showsCode && !isOld && <Code address={address} texts={texts} />}
      {showsCode && isPracticeUrl(address, base) && <p className={styles['hint']}>{texts.practice}</p>}
      <p className={styles['hint']}>{texts.harIs(hasToken(signed), until)}</p>
    </section>
  );
}

function Code({ address, texts }: { readonly address: string } & Pick<Props, 'texts'>) {
  const { later } = useMessages();
  const bytes = utf8(address).length;
  return (
    <Fetched later={qrCode} what={later.behind(texts.code2d)}>
      {({ QrCode, MOST_BYTES }) =>
        bytes > MOST_BYTES ? (
          <Note kind="warning">{texts.tooLong(bytes, MOST_BYTES)}</Note>
        ) : (
          <div>
            <QrCode text={address} label={texts.code2dIs} className={styles['qr']} />
            {bytes > FINE && <p className={styles['hint']}>{texts.fine(bytes)}</p>}
          </div>
        )
      }
    </Fetched>
  );
}

/** Only where the browser has something to share with. What becomes of it there is between it and the person. */
function ShareButton({
  url,
  disabled,
  texts,
}: { readonly url: string; readonly disabled: boolean } & Pick<Props, 'texts'>) {
  if (!('share' in navigator)) return null;
  return (
    <Button disabled={disabled} onClick={() => void navigator.share({ url }).catch(() => undefined)}>
      {texts.share}
    </Button>
  );
}

function WhatIsLeftOut({ leftOut, texts }: { readonly leftOut: readonly LeftOut[] } & Pick<Props, 'texts'>) {
  if (leftOut.length === 0) return <p className={styles['hint']}>{texts.whole}</p>;
  return (
    <div className={styles['hint']}>
      {texts.notInLink}
      <ul className={styles['leftOut']}>
        {leftOut.map((one, i) => (
          <li key={`${one.what}-${i}`}>
            {texts.leftOut[one.what]}
            {'name' in one && (
              <>
                {' '}
                <code translate="no">{one.name}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
