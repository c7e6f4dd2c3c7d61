import { number } from '@/i18n/en/words';

const characters = (count: number): string => `${number(count)} ${count === 1 ? 'character' : 'characters'}`;
const octets = (count: number): string => `${number(count)} ${count === 1 ? 'byte' : 'bytes'}`;

/** What is said of a WebSocket that is opened with what was signed. */
export const enSocket = {
  title: 'WebSocket',
  connect: 'Connect',
  disconnect: 'Disconnect',
  what: 'Connect opens the signed address. The page sends nothing through it but what you send below.',
  opens: (url: string) => `Connects to \`${url}\`.`,
  protocols: 'Subprotocols',
  protocolsHint: 'Offered in the handshake, separated by commas. Empty: none.',
  phase: {
    connecting: 'Connecting…',
    open: 'Open.',
    closing: 'Closing…',
  },
  chosen: (protocol: string) => `The host chose the subprotocol \`${protocol}\`.`,
  chosenNone: 'The host chose no subprotocol.',
  accepted: 'The handshake was accepted.',
  earlier: 'This connection was made with an earlier signature.',
  connection: 'Connection',
  messages: 'Messages',
  noMessages: 'No message yet.',
  before: (count: number) => `${number(count)} earlier ${count === 1 ? 'message is' : 'messages are'} not kept.`,
  from: { host: 'Received', page: 'Sent' },
  text: (length: number) => `text, ${characters(length)}`,
  textStart: (shown: number, length: number) => `text, the first ${number(shown)} of ${characters(length)}`,
  binary: (length: number) => `binary, ${octets(length)}`,
  binaryStart: (shown: number, length: number) => `binary, the first ${number(shown)} of ${octets(length)}`,
  message: 'Message',
  messageHint: 'Goes out as one text message.',
  send: 'Send message',
  closed: (code: number, reason: string) =>
    reason === '' ? `Closed with code ${code}, without a reason.` : `Closed with code ${code}: \`${reason}\``,
  /** RFC 6455, section 7.4.1; API Gateway and AppSync use these. */
  codes: {
    1000: 'A normal end.',
    1001: 'The host went away, or the connection was idle for too long.',
    1002: 'The host found a fault in the protocol.',
    1003: 'The host does not take this kind of message.',
    1005: 'The host gave no code.',
    1006: 'The connection broke without a word.',
    1007: 'The host could not read a message.',
    1008: 'A message or the connection is against a policy of the host.',
    1009: 'A message was too big.',
    1011: 'The host failed.',
  } as Readonly<Record<number, string>>,
  notOpened: 'The connection did not open.',
  hidden: (code: number) =>
    `All that the browser tells the page is ${code}. It hides whether the host refused the handshake, and with which status, or was never reached. The Network panel of the developer tools shows more, and so does this command: it makes the same handshake and prints the status and what the host says.`,
  handshakes:
    '`101` means that the host accepts the handshake: curl then waits for messages, and ends after ten seconds.',
  copy: 'Copy curl that shows the status',
  stopped: 'Stopped before it was open.',
  notTried: 'The browser did not try: the address or a subprotocol is not one that it takes.',
};

export type SocketTexts = typeof enSocket;
