import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { CrashScreen } from '@/app/crash-screen';
import { Language } from '@/app/language';
import { VIEWS } from '@/app/views';
import { inferPractice } from '@/core';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { createAddress } from '@/platform/address';
import { baseUrl } from '@/platform/base';
import { createBodyHasher } from '@/platform/body-hasher';
import { browserClipboard } from '@/platform/clipboard';
import { systemClock } from '@/platform/clock';
import { createHasher } from '@/platform/hasher';
import { createPagePractice } from '@/platform/page-practice';
import { createPracticeWorker } from '@/platform/practice-worker';
import { createSender } from '@/platform/sender';
import { createSettings } from '@/platform/settings';
import { onSystemThemeChange, systemTheme } from '@/platform/theme-media';
import { createComposeStore } from '@/state/compose';
import { StoresContext } from '@/state/context';
import { createCredentialsStore } from '@/state/credentials';
import type { DebugStore } from '@/state/debug';
import { exampleOf } from '@/state/examples';
import { createHighlightStore } from '@/state/highlight';
import { createPracticeStore } from '@/state/practice';
import { createPreferencesStore } from '@/state/preferences';
import { createQuestionsStore } from '@/state/questions';
import { createSigningStore } from '@/state/signing';
import type { Stores } from '@/state/stores';
import { createTimeStore } from '@/state/time';
import { createTryItStore } from '@/state/try-it';
import { createViewStore } from '@/state/view';
import '@/ui/base.css';

const base = baseUrl();
const clock = systemClock;
const hasher = createHasher();
const practice = createPagePractice({ base, clock, hasher });
const address = createAddress();
const worker = createPracticeWorker();
const settings = createSettings();
const inferOwn = (url: string) => inferPractice(url, base);

const START = 'practice-execute-api';
const example = exampleOf(START, base);
const credentials = createCredentialsStore(example.credentials);
const bodyHasher = createBodyHasher();
const compose = createComposeStore(
  { base, clock, bodyHasher, credentials, textSource: (text) => new Blob([text]), inferOwn },
  { request: example.request, example: START },
);
const signing = createSigningStore({ compose, credentials, hasher, bodyHasher, inferOwn });
const isControlled = () => worker.state() === 'controlling';
const sender = createSender({ base, isControlled, answerInPage: practice.answer });

let debug: Promise<DebugStore> | undefined;
const loadDebug = async () => (await import('@/debug')).createDebug(credentials, clock);

const root = document.documentElement;
const stores: Stores = {
  view: createViewStore(
    address,
    VIEWS.map(({ id }) => id),
  ),
  compose,
  credentials,
  signing,
  tryIt: createTryItStore({ signing, compose, sender }),
  preferences: createPreferencesStore(settings, {
    language: languageOf(root.lang),
    theme: root.dataset['theme'] === 'dark' ? 'dark' : 'light',
    client: settings.read('client'),
  }),
  debug: () => (debug ??= loadDebug()),
  highlight: createHighlightStore(),
  questions: createQuestionsStore(),
  time: createTimeStore(clock),
  practice: createPracticeStore(worker, practice),
  copy: async (text) => (await browserClipboard.write(text)).ok,
  origin: location.origin,
  base,
};

setInterval(stores.time.getState().tick, 1000);
stores.preferences.subscribe(({ theme }) => {
  root.dataset['theme'] = theme;
});

onSystemThemeChange(() => {
  if (settings.read('theme') === undefined) stores.preferences.setState({ theme: systemTheme() });
});

async function start(): Promise<void> {
  const texts = LANGUAGES[stores.preferences.getState().language].texts();
  const synced = import('@/state/address-sync').then(({ syncAddress }) => syncAddress(address, stores, base));
  // An address that says something is read before anything is drawn; an empty one can wait.
  if (address.read() !== '') await synced;
  const { labels: first } = await texts;
  const container = document.getElementById('root');
  if (!container) throw new Error('the page has no root');
  createRoot(container).render(
    <StoresContext value={stores}>
      <Language first={first}>
        <CrashScreen>
          <App />
        </CrashScreen>
      </Language>
    </StoresContext>,
  );
}

/** In a frame another page could lay something over this one, and change its address at will. */
function refuseFrame(): void {
  const link = Object.assign(document.createElement('a'), {
    href: location.href,
    target: '_blank',
    rel: 'noopener',
    textContent: 'SigV4 Playground ↗',
  });
  const said = document.createElement('p');
  said.append(
    'This page takes secret keys, so it does not run inside another one. このページはシークレットキーを扱うため、ほかのページの中では動作しません。 ',
    link,
  );
  document.body.replaceChildren(said);
}

if (window.top === window.self) void start();
else refuseFrame();
