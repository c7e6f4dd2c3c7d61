import type { Later } from '@/core';
import type { ComposeStore } from './compose';
import type { CredentialsStore } from './credentials';
import type { DebugStore, ReadPaste } from './debug';
import type { HighlightStore } from './highlight';
import type { PracticeStore } from './practice';
import type { PreferencesStore } from './preferences';
import type { QuestionsStore } from './questions';
import type { SigningStore } from './signing-state';
import type { TimeStore } from './time';
import type { TryItStore } from './try-it';
import type { ViewStore } from './view';

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
  readonly readPaste: ReadPaste;
  readonly preferences: PreferencesStore;
  readonly highlight: HighlightStore;
  readonly questions: QuestionsStore;
  readonly time: TimeStore;
  readonly practice: PracticeStore;
  /** What reads the address and writes to it, fetched at the start. */
  readonly link: Later<void>;
  /** Whether the page was opened with a request in its address. */
  readonly opensLink: boolean;
  /** Writes to the clipboard; false where the browser refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** What the clipboard holds as text; undefined where the browser, or the person it asked, refused. */
  readonly readClipboard: () => Promise<string | undefined>;
  /** Origin of the page, as in `https://host:port`. */
  readonly origin: string;
  /** Address of the page's folder, ending in `/`. */
  readonly base: string;
};
