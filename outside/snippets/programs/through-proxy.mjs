// Leads every fetch of Node.js to the proxy that the environment names.
import { readFileSync } from 'node:fs';
import { ProxyAgent, setGlobalDispatcher } from 'undici';

const { NODE_EXTRA_CA_CERTS = '', https_proxy: uri = '' } = process.env;
const ca = readFileSync(NODE_EXTRA_CA_CERTS);
setGlobalDispatcher(new ProxyAgent({ uri, requestTls: { ca } }));
