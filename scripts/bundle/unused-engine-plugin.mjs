const EVENT_STREAM_HEADERS = /@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/;

/**
 * A Vite plug-in that leaves out of the page what its signer needs for messages of event streams only: the page signs
 * requests. The bundler cannot see that, for the signer makes a formatter of their headers in every case.
 *
 * @returns {import('vite').Plugin}
 */
export function leaveOutEventStreams() {
  return {
    name: 'leave-out-event-streams',
    apply: 'build',
    load: (id) => (EVENT_STREAM_HEADERS.test(id.replaceAll('\\', '/')) ? 'export class HeaderFormatter {}' : undefined),
  };
}
