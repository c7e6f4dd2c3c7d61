import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { CrashScreen } from '@/app/crash-screen';
import { Language } from '@/app/language';
import { VIEWS } from '@/app/views';
import { createLater, inferPractice } from '@/core';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { createAddress } from '@/platform/address';
import { baseUrl } from '@/platform/base';
import { createBodyHasher } from '@/platform/body-hasher';
import { browserClipboard } from '@/platform/clipboard';
import { systemClock } from '@/platform/clock';
import { createHasher } from '@/platform/hasher';
import { createPagePractice } from '@/platform/page-practice';
import { createPracticeWorker } from '@/platform/practice-worker';
import { createSettings } from '@/platform/settings';
import { onSystemThemeChange, systemTheme } from '@/platform/theme-media';
import { createComposeStore } from '@/state/compose';
import { StoresContext } from '@/state/context';
import { createCredentialsStore } from '@/state/credentials';
import { exampleOf } from '@/state/examples';
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
import { ask } from '@/ui/later';

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
const sender = createLater(async () =>
  (await import('@/platform/sender')).createSender({ base, isControlled, answerInPage: practice.answer }),
);

const view = createViewStore(
  address,
  VIEWS.map(({ id }) => id),
);
const opened = address.read();
const opensLink = view.getState().view === BUILD && opened.includes('?');
const link = createLater(async () => {
  const { syncAddress } = await import('@/state/address-sync');
  // What the address says by then is the page's own doing, or somebody else's: that is not taken unasked.
  syncAddress({ ...address, read: () => opened }, stores, base);
});

const root = document.documentElement;
const stores: Stores = {
  view,
  compose,
  credentials,
  signing,
  tryIt: createTryItStore({
    signing,
    compose,
    sender: { send: async (request, signal) => (await sender.get()).send(request, signal) },
  }),
  preferences: createPreferencesStore(settings, {
    language: languageOf(root.lang),
    theme: root.dataset['theme'] === 'dark' ? 'dark' : 'light',
    client: settings.read('client'),
  }),
  debug: createLater(async () => (await import('@/debug')).createDebug(credentials, clock, hasher)),
  highlight: createHighlightStore(),
  questions: createQuestionsStore(),
  time: createTimeStore(clock),
  practice: createPracticeStore(worker, practice),
  readClipboard: async () => {
    const read = await browserClipboard.read();
    return read.ok ? read.value : undefined;
  },
  link,
  opensLink,
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

function start(): void {
  ask(link);
  ask(LANGUAGES[stores.preferences.getState().language].sentences);
  const container = document.getElementById('root');
  if (!container) throw new Error('the page has no root');
  createRoot(container).render(
    <StoresContext value={stores}>
      <Language>
        <CrashScreen>
          <App />
        </CrashScreen>
      </Language>
    </StoresContext>,
  );
}

/** In a frame another page could lay something over this one, and change its address at will. */
function refuseFrame(): void {
  const said = document.querySelector<HTMLTemplateElement>('#framed')?.content.cloneNode(true);
  if (!said) throw new Error('the page has no words for a frame');
  document.body.replaceChildren(said);
  document.querySelector('a')?.setAttribute('href', location.href);
}

if (window.top === window.self) start();
else refuseFrame();
