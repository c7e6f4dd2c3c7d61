import type { Later } from '@/core';
import type { Hasher, Reply, Sender, Settings } from '@/core/ports';
import type { ComposeStore } from './compose';
import type { CredentialsStore } from './credentials';
import type { DebugStore, PasteReader } from './debug';
import type { HighlightStore } from './highlight';
import type { PracticeStore } from './practice';
import type { PreferencesStore } from './preferences';
import type { QuestionsStore } from './questions';
import type { SigningStore } from './signing-state';
import type { TimeStore } from './time';
import type { TryItStore } from './try-it';
import type { ViewStore } from './view';

type Names = { readonly isHarmless: (name: string) => boolean; readonly isName: (text: string) => boolean };

/** Everything the page knows, a store for each idea; made once, in main. */
export type Stores = {
  readonly view: ViewStore;
  readonly compose: ComposeStore;
  readonly credentials: CredentialsStore;
  readonly signing: SigningStore;
  readonly tryIt: TryItStore;
  /** Debug's, made when it is first wanted. */
  readonly debug: Later<DebugStore>;
  /** Reads what is pasted in Build, away from the page's thread. */
  readonly readPaste: PasteReader['read'];
  readonly preferences: PreferencesStore;
  /** What is remembered from one visit to the next. */
  readonly settings: Settings;
  /** Does not depend on the signer's own hash. */
  readonly hasher: Hasher;
  /** What sends and connects, fetched when it is first wanted. */
  readonly sender: () => Promise<Sender>;
  readonly highlight: HighlightStore;
  readonly questions: QuestionsStore;
  readonly time: TimeStore;
  readonly practice: PracticeStore;
  /** What reads the address and writes to it, fetched at the start; it knows which names there are, and whose values may be told. */
  readonly link: Later<Names>;
  /** Whether the page was opened with a request in its address. */
  readonly opensLink: boolean;
  /** Writes to the clipboard; false where the browser refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Hands bytes to the browser as a download of this name. */
  readonly save: (name: string, bytes: Reply['body']) => Promise<void>;
  /** Origin of the page, as in `https://host:port`. */
  readonly origin: string;
  /** Address of the page's folder, ending in `/`. */
  readonly base: string;
};
