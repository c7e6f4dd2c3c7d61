import { type KeyboardEvent, useId, useState } from 'react';
import type { SocketTexts } from '@/i18n/en/socket';
import type { Connection, SocketMessage, SocketStore } from '@/state/socket';
import { Button } from '@/ui/button';
import { Field, TextInput } from '@/ui/field';
import answer from './answer.module.css';
import styles from './socket.module.css';

type Props = { readonly connection: Connection; readonly t: SocketTexts };

/** What came and what was sent, in its order, each in part where it is long. */
export function SocketMessages({ connection: { messages, before }, t }: Props) {
  return (
    <>
      {before > 0 && <p className={answer['hint']}>{t.before(before)}</p>}
      {messages.length === 0 ? (
        <p className={answer['hint']}>{t.noMessages}</p>
      ) : (
        <div className={styles['log']} role="log" aria-label={t.messages} tabIndex={0}>
          <ol className={styles['messages']}>
            {messages.map((message, i) => (
              <li key={before + i}>
                <span className={answer['hint']}>
                  {t.from[message.from]}, {kindOf(message, t)}
                </span>
                <pre className={styles['text']}>
                  <code translate="no">{message.kind === 'text' ? message.start : spaced(message.start)}</code>
                </pre>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function kindOf({ kind, start, length }: SocketMessage, t: SocketTexts): string {
  const shown = kind === 'text' ? start.length : start.length / 2;
  if (kind === 'text') return shown < length ? t.textStart(shown, length) : t.text(length);
  return shown < length ? t.binaryStart(shown, length) : t.binary(length);
}

/** Hexadecimal digits, two by two. */
const spaced = (hex: string): string => hex.replace(/..(?=.)/g, '$& ');

type SayProps = { readonly store: SocketStore; readonly t: SocketTexts; readonly begins: string | undefined };

/** A text to send by hand. */
export function SocketSay({ store, t, begins }: SayProps) {
  const id = useId();
  const [text, setText] = useState('');
  function send(): void {
    store.getState().say(text);
    setText('');
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // While a word of Japanese is being put together, Enter is for that.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && text !== '') send();
  }
  return (
    <>
      <Field id={id} label={t.message}>
        <TextInput
          id={id}
          value={text}
          aria-describedby={`${id}-hint`}
          {...(begins === undefined ? {} : { placeholder: begins })}
          onKeyDown={onKeyDown}
          onChange={(event) => setText(event.target.value)}
        />
        <span className={answer['hint']} id={`${id}-hint`}>
          {t.messageHint}
        </span>
      </Field>
      <div className={answer['actions']}>
        <Button disabled={text === ''} onClick={send}>
          {t.send}
        </Button>
      </div>
    </>
  );
}
