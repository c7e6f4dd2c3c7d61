import type { Peer, Running, Started } from './peer';
import { aws4Peer } from './peer-aws4';
import { aws4fetchPeer } from './peer-aws4fetch';
import { awscrtPeer } from './peer-awscrt';
import { botocorePeer } from './peer-botocore';
import { curlPeer } from './peer-curl';
import { goPeer } from './peer-go';
import { rubyPeer } from './peer-ruby';

/** Every other signer that is asked, the most like a reference first. */
export const PEERS: readonly Peer[] = [awscrtPeer, goPeer, botocorePeer, rubyPeer, aws4Peer, aws4fetchPeer, curlPeer];

/** Starts every peer that is installed, or those named. */
export async function startPeers(
  names: readonly string[] = PEERS.map(({ name }) => name),
): Promise<{ readonly started: readonly Started[]; readonly absent: readonly Peer[] }> {
  const unknown = names.filter((name) => PEERS.every((peer) => peer.name !== name));
  if (unknown.length > 0) throw new Error(`no peer ${unknown.join(', ')}: ${PEERS.map(({ name }) => name).join(', ')}`);
  const wanted = PEERS.filter(({ name }) => names.includes(name));
  const started: Started[] = [];
  for (const peer of wanted) {
    const running = await peer.start();
    if (running) started.push({ peer, running });
  }
  return { started, absent: wanted.filter((peer) => started.every((one) => one.peer !== peer)) };
}

export const stopPeers = (started: readonly { readonly running: Pick<Running, 'stop'> }[]): void => {
  for (const { running } of started) running.stop();
};
