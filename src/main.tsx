import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { CrashScreen } from '@/app/crash-screen';
import { Language } from '@/app/language';
import { VIEWS } from '@/app/views';
import { createLater, inferPractice } from '@/core';
import type { BodyHasher } from '@/core/ports';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { createAddress } from '@/platform/address';
import { baseUrl } from '@/platform/base';
import { browserClipboard } from '@/platform/clipboard';
import { systemClock } from '@/platform/clock';
import { createHasher } from '@/platform/hasher';
import { createPracticeWorker } from '@/platform/practice-worker';
import { createSettings } from '@/platform/settings';
import { onSystemThemeChange, systemTheme } from '@/platform/theme-media';
import { forgetLastMatch } from '@/platform/traces';
import type * as AddressCode from '@/state/address-sync';
import { createComposeStore } from '@/state/compose';
import { StoresContext } from '@/state/context';
import { createCredentialsStore, onForget } from '@/state/credentials';
import { exampleOf, FIRST_EXAMPLE } from '@/state/examples';
import { createHighlightStore } from '@/state/highlight';
import { createPracticeStore } from '@/state/practice';
import { createPreferencesStore } from '@/state/preferences';
import { createQuestionsStore } from '@/state/questions';
import { createSigningStore } from '@/state/signing';
import type { Stores } from '@/state/stores';
import { createTimeStore } from '@/state/time';
import { createTryItStore } from '@/state/try-it';
import { BUILD, createViewStore } from '@/state/view';
import '@/ui/base.css';
import { ask, LONG_MS } from '@/ui/later';

/** Makes what the page knows, and draws it: a task each, as reading the code is one, so that the browser answers in between. */
function open(): void {
  const base = baseUrl();
  const clock = systemClock;
  const hasher = createHasher();
  const address = createAddress();
  const worker = createPracticeWorker();
  const settings = createSettings();
  let addressCode: typeof AddressCode | undefined;
  const inferOwn = (url: string) => inferPractice(url, base) ?? addressCode?.inferRare(url);

  const example = exampleOf(FIRST_EXAMPLE, base);
  const credentials = createCredentialsStore(example.credentials);
  const isControlled = () => worker.state() === 'controlling';
  const onDemand = createLater(async () => {
    const { createBodyHasher, createPagePractice, createReader, createSender, saveFile } = await import(
      '@/platform/on-demand'
    );
    const practice = createPagePractice({ base, clock, hasher });
    return {
      practice,
      bodyHasher: createBodyHasher(),
      sender: createSender({ base, isControlled, answerInPage: practice.answer }),
      // Debug has its own: neither ends what the other reads.
      reader: createReader(base),
      saveFile,
    };
  });
  const fetched = () => {
    const state = onDemand.state();
    return state.phase === 'there' ? state.value : undefined;
  };
  const sender = async () => (await onDemand.get()).sender;
  const bodyHasher: BodyHasher = {
    hash: async (...body) => (await onDemand.get()).bodyHasher.hash(...body),
    forget: () => fetched()?.bodyHasher.forget(),
  };
  const compose = createComposeStore(
    {
      base,
      clock,
      bodyHasher,
      credentials,
      textSource: (text) => new Blob([text]),
      inferOwn,
      shareable: (request, keys) => addressCode?.shareable(request, base, keys),
    },
    { request: example.request, example: FIRST_EXAMPLE },
  );
  const signing = createSigningStore({ compose, credentials, hasher, bodyHasher, inferOwn });

  const view = createViewStore(
    address,
    VIEWS.map(({ id }) => id),
  );
  const opened = address.read();
  const opensLink = view.getState().view === BUILD && opened.includes('?');
  const link = createLater(async () => {
    addressCode = await import('@/state/address-sync');
    addressCode.syncAddress(address, stores, base, opened);
    return addressCode;
  });

  const root = document.documentElement;
  const stores: Stores = {
    view,
    compose,
    credentials,
    signing,
    tryIt: createTryItStore({
      credentials,
      signing,
      compose,
      sender: { send: async (...request) => (await sender()).send(...request) },
    }),
    preferences: createPreferencesStore(settings, {
      language: languageOf(root.lang),
      theme: root.dataset['theme'] === 'dark' ? 'dark' : 'light',
    }),
    debug: createLater(async () => (await import('@/debug')).createDebug(credentials, clock, hasher)),
    readPaste: async (...paste) => (await onDemand.get()).reader.read(...paste),
    highlight: createHighlightStore(credentials),
    questions: createQuestionsStore(credentials),
    time: createTimeStore(clock),
    practice: createPracticeStore(worker, { clear: async () => (await onDemand.get()).practice.clear() }),
    settings,
    hasher,
    sender,
    link,
    opensLink,
    copy: async (text) => (await browserClipboard.write(text)).ok,
    save: async (name, bytes) => (await onDemand.get()).saveFile(name, bytes),
    origin: location.origin,
    base,
  };

  onForget(credentials, () => {
    forgetLastMatch();
    fetched()?.reader.forget();
  });
  setInterval(stores.time.getState().tick, 1000);
  stores.preferences.subscribe(({ theme }) => {
    root.dataset['theme'] = theme;
  });

  onSystemThemeChange(() => {
    if (settings.read('theme') === undefined) stores.preferences.setState({ theme: systemTheme() });
  });

  function start(): void {
    const { texts, sentences } = LANGUAGES[stores.preferences.getState().language];
    ask(link);
    ask(sentences);
    const container = document.getElementById('root');
    if (!container) throw new Error('the page has no root');
    const root = createRoot(container);
    const draw = () =>
      root.render(
        <StoresContext value={stores}>
          <Language>
            <CrashScreen>
              <App />
            </CrashScreen>
          </Language>
        </StoresContext>,
      );
    // Until the labels are there what index.html shows at first stays, unless that takes long.
    const long = new Promise((resolve) => setTimeout(resolve, LONG_MS));
    Promise.race([texts.get().catch(() => undefined), long]).then(() => startTransition(draw));
  }
  setTimeout(start);
}

/** In a frame another page could lay something over this one, and change its address at will. */
function refuseFrame(): void {
  const said = document.querySelector<HTMLTemplateElement>('#framed')?.content.cloneNode(true);
  if (!said) throw new Error('the page has no words for a frame');
  document.body.replaceChildren(said);
  document.querySelector('a')?.setAttribute('href', location.href);
}

if (window.top === window.self) setTimeout(open);
else refuseFrame();
