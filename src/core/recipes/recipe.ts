import type { Algorithm } from '@/core/model/algorithm';
import type { FactSource } from '@/core/services/sources';

/** What a recipe may ask for, by the name of the field. */
export type AskName =
  | 'accountId'
  | 'action'
  | 'alias'
  | 'audience'
  | 'bucket'
  | 'cache'
  | 'challenge'
  | 'channelArn'
  | 'clientId'
  | 'cluster'
  | 'endpoint'
  | 'expires'
  | 'host'
  | 'json'
  | 'key'
  | 'language'
  | 'method'
  | 'modelId'
  | 'nonce'
  | 'partNumber'
  | 'path'
  | 'place'
  | 'port'
  | 'region'
  | 'repository'
  | 'role'
  | 'runtimeArn'
  | 'sampleRate'
  | 'serverId'
  | 'serverNonce'
  | 'service'
  | 'sessionId'
  | 'stsHost'
  | 'text'
  | 'tile'
  | 'tileset'
  | 'uploadId'
  | 'url'
  | 'user'
  | 'voice'
  | 'zone';

/** What an answer has to look like, by name. */
export type AnswerForm = 'hex32' | 'nonce64' | 'seconds' | 'tile';

/** One question: `starts` is what its field holds at first, `example` what such an answer looks like. */
export type Ask = {
  readonly name: AskName;
  readonly starts?: string;
  readonly example?: string;
  /** What an answer has to look like. */
  readonly form?: AnswerForm;
  /** Nothing else can be answered. */
  readonly options?: readonly string[];
  /** May be left empty. */
  readonly optional?: true;
};

export type Answers = Readonly<Partial<Record<AskName, string>>>;

/** A form in which a consumer expects what was signed. */
export type FormId =
  | 'appSyncProtocol'
  | 'appSyncUrl'
  | 'bedrockKey'
  | 'eksToken'
  | 'eventsProtocol'
  | 'execCredential'
  | 'gcpToken'
  | 'headers'
  | 'htmlAudio'
  | 'mskToken'
  | 'password'
  | 'rawHttp'
  | 'snowflakeToken'
  | 'url'
  | 'vaultLogin'
  | 'webSocketUrl';

export type RecipeGroup = 'storage' | 'stores' | 'databases' | 'messaging' | 'identity' | 'ai' | 'http';

/**
 * What somebody wants to make: what to ask for, the request that is signed (in the notation of `fill`), and the forms in which it is
 * handed over. A recipe is data: what is different stands in its row.
 */
export type Recipe = {
  readonly id: RecipeId;
  readonly group: RecipeGroup;
  readonly asks: readonly Ask[];
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly service: string;
    /** SigV4 where it is left out. */
    readonly algorithm?: Algorithm;
    /** Left out where the host tells it. */
    readonly region?: string;
    readonly in: 'query' | 'header' | 'form';
    readonly headers?: readonly (readonly [name: string, value: string])[];
    readonly body?: string;
  };
  /** None: the page shows an upload form by itself. */
  readonly forms: readonly FormId[];
  /** In seconds: what its tools sign for, and the longest that its consumer honours. */
  readonly lifetime: { readonly usual: number; readonly longest: number };
  /** What is put behind the signature, and no part of it. */
  readonly unsignedTail?: readonly (readonly [name: string, value: string])[];
  /** Where it opens a WebSocket. */
  readonly socket?: SocketRow;
  readonly source: FactSource;
};

/** How a WebSocket client takes up what was signed. */
export type SocketRow = {
  /** The path of the realtime endpoint that is opened; without, what was signed is the address itself. */
  readonly realtimePath?: string;
  /** The same at a domain of one's own, where it is another one. */
  readonly ownDomainPath?: string;
  /** The subprotocols to offer, or the form that lists them. */
  readonly protocols: readonly string[] | FormId;
  /** What a client says first, where that is text. */
  readonly begins?: string;
};

export const RECIPE_IDS = [
  's3Download',
  's3Upload',
  's3Delete',
  's3Part',
  's3Form',
  's3ExpressSession',
  's3MultiRegion',
  'r2',
  'b2',
  'wasabi',
  'spaces',
  'gcs',
  's3Compatible',
  'rds',
  'dsql',
  'elasticache',
  'elasticacheServerless',
  'memorydb',
  'openSearch',
  'openSearchServerless',
  'neptune',
  'msk',
  'iotMqtt',
  'kvsViewer',
  'kvsMaster',
  'transcribe',
  'appSyncRealtime',
  'appSyncEvents',
  'eks',
  'callerIdentity',
  'vault',
  'gcpFederation',
  'snowflake',
  'teleport',
  'bedrockKey',
  'bedrockConverse',
  'agentCoreSocket',
  'polly',
  'apiGateway',
  'lambdaUrl',
  'vpcLattice',
  'mapTile',
  'geocode',
  'anyLink',
  'anyHeaders',
] as const;
export type RecipeId = (typeof RECIPE_IDS)[number];
