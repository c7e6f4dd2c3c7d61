import { describe, expect, it } from 'vitest';
import { inferFromHost } from './infer';
import { inferFromAnyHost, inferRare } from './infer-any';
import { OTHER_HOSTS } from './other-hosts';
import { RARE_HOSTS } from './rare-hosts';

/** Hosts, with the path where that matters, and who checks there. */
const TOLD: readonly (readonly [url: string, service: string, region: string | undefined])[] = [
  ['https://maps.geo.eu-west-1.amazonaws.com/v2/tiles/vector.basemap/1/2/3', 'geo-maps', 'eu-west-1'],
  ['https://places.geo.eu-west-1.amazonaws.com/v2/geocode', 'geo-places', 'eu-west-1'],
  ['https://routes.geo.eu-west-1.amazonaws.com/v2/matrix', 'geo-routes', 'eu-west-1'],
  ['https://maps.geo.eu-west-1.amazonaws.com/maps/v0/maps/m/tiles/1/2/3', 'geo', 'eu-west-1'],
  ['https://tracking.geo.us-west-2.amazonaws.com/', 'geo', 'us-west-2'],
  ['https://cp.maps.geo.us-west-2.amazonaws.com/', 'geo', 'us-west-2'],
  ['https://env.airflow.us-east-1.amazonaws.com/', 'airflow', 'us-east-1'],
  ['https://123456789012.data-kinesis.us-east-1.amazonaws.com/', 'kinesis', 'us-east-1'],
  ['https://queue.amazonaws.com/1/q', 'sqs', 'us-east-1'],
  ['https://eu-west-1.queue.amazonaws.com/1/q', 'sqs', 'eu-west-1'],
  ['https://g-abc.us-east-1.neptune-graph.amazonaws.com/', 'neptune-graph', 'us-east-1'],
  ['https://ec2.amazonaws.com/', 'ec2', 'us-east-1'],
  ['https://rds.amazonaws.com/', 'rds', 'us-east-1'],
  ['https://monitoring.amazonaws.com/', 'monitoring', 'us-east-1'],
  ['https://autoscaling.amazonaws.com/', 'autoscaling', 'us-east-1'],
  ['https://elasticloadbalancing.amazonaws.com/', 'elasticloadbalancing', 'us-east-1'],
  ['https://elasticmapreduce.amazonaws.com/', 'elasticmapreduce', 'us-east-1'],
  ['https://b-1.mine.abc123.c2.kafka.us-east-1.amazonaws.com:9098/', 'kafka-cluster', 'us-east-1'],
  ['https://b-2-public.mine.abc123.c2.kafka.eu-west-1.amazonaws.com:9198/', 'kafka-cluster', 'eu-west-1'],
  ['https://boot-x1.c1.kafka-serverless.us-east-1.amazonaws.com:9098/', 'kafka-cluster', 'us-east-1'],
  ['https://mturk-requester-sandbox.us-east-1.amazonaws.com/', 'mturk-requester', 'us-east-1'],
  ['https://iam.global.api.aws/', 'iam', 'us-east-1'],
  ['https://route53-fips.amazonaws.com/', 'route53', 'us-east-1'],
  ['https://global.health.amazonaws.com/', 'health', 'us-east-1'],
  ['https://global.health.amazonaws.com.cn/', 'health', 'cn-northwest-1'],
  ['https://budgets.amazonaws.com.cn/', 'budgets', 'cn-northwest-1'],
  ['https://route53.c2s.ic.gov/', 'route53', 'us-iso-east-1'],
  ['https://route53.sc2s.sgov.gov/', 'route53', 'us-isob-east-1'],
  ['https://backupstorage.eu-west-1.amazonaws.com/', 'backup-storage', 'eu-west-1'],
  ['https://cost-explorer.us-east-1.api.aws/', 'ce', 'us-east-1'],
  ['https://dataplane.evidently.eu-west-1.amazonaws.com/', 'evidently', 'eu-west-1'],
  ['https://metadata.geo.eu-west-1.amazonaws.com/', 'geo', 'eu-west-1'],
  ['https://session.qldb.eu-west-1.amazonaws.com/', 'qldb', 'eu-west-1'],
  ['https://api.fleethub.iot.eu-west-1.amazonaws.com/', 'iotfleethub', 'eu-west-1'],
  ['https://sdb.amazonaws.com/', 'sdb', 'us-east-1'],
  ['https://data.jobs.iot.eu-west-1.amazonaws.com/', 'iot-jobs-data', 'eu-west-1'],
  ['https://api.tunneling.iot.eu-west-1.amazonaws.com/', 'IoTSecuredTunneling', 'eu-west-1'],
  ['wss://node001.us-east-1.ws-messaging.chime.aws/connect', 'chime', 'us-east-1'],
  ['https://abc.dsql-x1y2.us-east-1.on.aws/', 'dsql', 'us-east-1'],
  ['https://abcd.data.mediastore.us-west-2.amazonaws.com/', 'mediastore', 'us-west-2'],
  ['https://data.iotsitewise.us-west-2.amazonaws.com/', 'iotsitewise', 'us-west-2'],
  ['https://scheduling.deadline.us-west-2.amazonaws.com/', 'deadline', 'us-west-2'],
  ['https://dataplane.rum.us-west-2.amazonaws.com/', 'rum', 'us-west-2'],
  ['https://participant.connect.us-west-2.amazonaws.com/', 'execute-api', 'us-west-2'],
  ['https://sms-voice.pinpoint.us-west-2.amazonaws.com/', 'sms-voice', 'us-west-2'],
  ['https://nd-abc.m-def.n-ghi.managedblockchain.us-east-1.amazonaws.com/', 'managedblockchain', 'us-east-1'],
  ['https://b.s3.fr-par.scw.cloud/k', 's3', 'fr-par'],
  ['https://s3.nl-ams.scw.cloud/b/k', 's3', 'nl-ams'],
  ['https://b.fsn1.your-objectstorage.com/k', 's3', 'fsn1'],
  ['https://play.min.io/b/k', 's3', 'us-east-1'],
  ['https://play.min.io:9000/b/k', 's3', 'us-east-1'],
  ['https://b.nyc3.cdn.digitaloceanspaces.com/k', 's3', 'nyc3'],
  ['https://b.s3.gra.io.cloud.ovh.net/k', 's3', 'gra'],
  ['https://us-southeast-1.linodeobjects.com/b/k', 's3', 'us-southeast-1'],
  ['https://b.ewr1.vultrobjects.com/k', 's3', 'ewr1'],
  ['https://fly.storage.tigris.dev/b/k', 's3', 'auto'],
  ['https://b.t3.storage.dev/k', 's3', 'auto'],
  ['https://storage.yandexcloud.net/b/k', 's3', 'ru-central1'],
  ['https://api.iottwinmaker.us-east-1.amazonaws.com/', 'iottwinmaker', 'us-east-1'],
  ['https://abc.storage.supabase.co/storage/v1/s3/b/k', 's3', undefined],
  ['https://abc.supabase.co/storage/v1/s3', 's3', undefined],
];

describe('hosts of services that are seldom signed for by hand', () => {
  it.each(TOLD)('%s tells %s and %s', (url, service, region) => {
    expect(inferRare(url)).toEqual({ service, region });
    const { host, pathname } = new URL(url);
    expect(inferFromAnyHost(host, undefined, pathname)).toEqual({ service, region });
  });

  it.each([
    ['https://abc.endpoint.events.amazonaws.com/', 'events'],
    ['https://abc.endpoints.email.amazonaws.com/', 'ses'],
  ])('%s is in no one region', (url, service) => {
    expect(inferRare(url)).toEqual({ service, region: undefined, isForRegionSet: true });
  });

  it.each([
    'not a URL',
    '',
    'https://example.com/',
    'https://b.s3.us-east-1.amazonaws.com/k',
    'https://example.com./',
    'https://abc.supabase.co/rest/v1/x',
  ])('nothing is told of %j: it is told elsewhere, or nobody’s', (url) => {
    expect(inferRare(url)).toBeUndefined();
  });

  it.each([
    'https://minio.example.com:9000/b/k',
    'http://minio:9000/b/k',
    'https://s3-minio.internal/b',
    'https://ceph.example.org/b/k',
    'https://b.rgw1.example.org/k',
    'https://radosgw.example.org:7480/b/k',
  ])('%s is guessed to be a store of somebody’s own, and Debug hears nothing of it', (url) => {
    expect(inferRare(url)).toEqual({ service: 's3', region: undefined, guessed: true });
    expect(inferFromAnyHost(new URL(url).host)).toEqual({ service: undefined, region: undefined });
  });

  it.each([
    'https://minio.execute-api.us-east-1.amazonaws.com/',
    'https://cephalopod.example.com/',
    'https://dominion.example.com/minio',
    'https://minio.s3-website-us-east-1.amazonaws.com/',
  ])('%s is no store of somebody’s own', (url) => {
    expect(inferRare(url)).toBeUndefined();
  });

  it.each(['sns', 'kms', 'cloudformation'])('%s.amazonaws.com is a guess, of which Debug hears nothing', (service) => {
    const host = `${service}.amazonaws.com`;
    expect(inferRare(`https://${host}/`)).toEqual({ service, region: 'us-east-1', guessed: true });
    expect(inferFromAnyHost(host)).toEqual({ service: undefined, region: undefined });
  });

  it('are in one table only', () => {
    const patterns = [OTHER_HOSTS, RARE_HOSTS].flatMap((hosts) => Object.values(hosts).flat());
    expect(patterns.filter((pattern, i) => patterns.indexOf(pattern) !== i)).toEqual([]);
  });
});

it.each([
  ['s3.us-east-1.amazonaws.com.', 's3', 'us-east-1'],
  ['b.s3.eu-west-1.amazonaws.com.:443', 's3', 'eu-west-1'],
])('%s ends in the dot of the root, and tells what it tells without', (host, service, region) => {
  expect(inferFromAnyHost(host)).toEqual({ service, region });
  expect(inferRare(`https://${host}/`)).toEqual({ service, region });
});

it('names on AWS’s other domains are told as on its first', () => {
  expect(inferFromHost('abc.lambda-url.eusc-de-east-1.on.amazonwebservices.eu')).toMatchObject({ service: 'lambda' });
  expect(inferFromHost('abc.lambda-url.cn-north-1.on.amazonwebservices.com.cn')).toMatchObject({ service: 'lambda' });
});
