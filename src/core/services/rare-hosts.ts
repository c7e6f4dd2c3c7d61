type Hosts = Readonly<Record<string, readonly string[]>>;

/**
 * More hosts whose first label is not the signing name of who checks there, of services that people seldom sign for by hand (endpoint
 * rules of the AWS SDKs; AWS General Reference). They come before all others, and a page fetches them after its first look.
 */
export const RARE_HOSTS: Hosts = {
  AWSMobileHubService: ['mobile.%'],
  acm: ['acm-acme.%'],
  'agent-registry': ['agent-registry-control.%'],
  aidevops: ['dp.aidevops.%', 'cp.aidevops.%'],
  airflow: ['env.airflow.%', 'ops.airflow.%'],
  appstream: ['appstream2.%'],
  'arc-region-switch': ['arc-region-switch-control-plane.%'],
  'aws-marketplace': ['*-marketplace.%', '*.marketplace.%'],
  awsssoportal: ['portal.sso.%'],
  autoscaling: ['autoscaling.amazonaws.com@us-east-1'],
  'backup-storage': ['backupstorage.%'],
  budgets: [
    'budgets.global.api.aws@us-east-1',
    'budgets-fips.amazonaws.com@us-east-1',
    'budgets.amazonaws.com.cn@cn-northwest-1',
  ],
  cassandra: ['cassandra-streams.%'],
  ce: ['cost-explorer.%'],
  chime: ['*-chime.%', '*.$.ws-messaging.chime.aws'],
  cloudfront: ['cloudfront.global.api.aws@us-east-1', 'cloudfront-fips.amazonaws.com@us-east-1'],
  cloudhsm: ['cloudhsmv2.%'],
  cloudsearch: ['cloudsearchdomain.%', '*.%.cloudsearch'],
  codecommit: ['git-codecommit.%'],
  connect: ['contact-lens.%'],
  dataexchange: ['api-fulfill.dataexchange.%'],
  deadline: ['management.deadline.%', 'scheduling.deadline.%'],
  dsql: ['*.dsql-*.%'],
  // Names without a Region lead to us-east-1 (AWS General Reference, "AWS service endpoints").
  ec2: ['ec2.amazonaws.com@us-east-1'],
  elasticfilesystem: ['efs.%'],
  elasticloadbalancing: ['elasticloadbalancing.amazonaws.com@us-east-1'],
  elasticmapreduce: ['elasticmapreduce.amazonaws.com@us-east-1'],
  events: ['*.endpoint.events.amazonaws.com@*'],
  evidently: ['dataplane.evidently.%'],
  'execute-api': ['participant.connect.%'],
  forecast: ['forecastquery.%'],
  geo: ['tracking.geo.%', 'geofencing.geo.%', 'metadata.geo.%', 'cp.*.geo.%'],
  health: ['global.health.amazonaws.com@us-east-1', 'global.health.amazonaws.com.cn@cn-northwest-1'],
  'health-agent': ['runtime.health-agent.%', 'streaming.health-agent.%'],
  healthlake: ['datatransformation.healthlake.%'],
  iam: ['iam.global.api.aws@us-east-1', 'iam-fips.amazonaws.com@us-east-1'],
  iot1click: ['*.iot1click.%'],
  'iot-jobs-data': ['data.jobs.iot.%', '*.jobs.iot.%'],
  ioteventsdata: ['data.iotevents.%'],
  iotfleethub: ['api.fleethub.iot.%'],
  IoTSecuredTunneling: ['api.tunneling.iot.%', 'api.iot-tunneling.%'],
  iotsitewise: ['data.iotsitewise.%', 'monitor.iotsitewise.%'],
  iottwinmaker: ['api.iottwinmaker.%', 'data.iottwinmaker.%'],
  ivs: ['ivsrealtime.%'],
  // The brokers of a cluster, which take a token of its own service (Amazon MSK Developer Guide, "Get the bootstrap brokers").
  'kafka-cluster': ['b-*.**.kafka.%', 'boot-*.**.kafka.%', 'boot-*.**.kafka-serverless.%'],
  kinesis: ['*.data-kinesis.%', '*.control-kinesis.%'],
  lakeformation: ['*-lakeformation.%'],
  managedblockchain: ['**.managedblockchain.%'],
  mediaconvert: ['subscribe.mediaconvert.%'],
  mediastore: ['data.mediastore.%', '*.data.mediastore.%'],
  'medical-imaging': ['*-medical-imaging.%'],
  mgh: ['migrationhub-config.%'],
  monitoring: ['monitoring.amazonaws.com@us-east-1'],
  'mturk-requester': ['mturk-requester-sandbox.%'],
  'neptune-graph': ['%.neptune-graph', '*.%.neptune-graph'],
  omics: ['*-omics.%'],
  osis: ['*.%.osis'],
  'payment-cryptography': ['*.payment-cryptography.%'],
  personalize: ['personalize-*.%'],
  qapps: ['data.qapps.%'],
  qldb: ['session.qldb.%'],
  rds: ['rds.amazonaws.com@us-east-1'],
  route53: [
    'route53.global.api.aws@us-east-1',
    'route53-fips.amazonaws.com@us-east-1',
    'route53.c2s.ic.gov@us-iso-east-1',
    'route53.sc2s.sgov.gov@us-isob-east-1',
  ],
  'route53-recovery-control-config': ['arc-recovery-control-config.%'],
  rum: ['dataplane.rum.%'],
  // Stores that speak S3 (scaleway/docs-content, and the plug-in of Craft CMS for Hetzner), the playground of MinIO, and the CDN of
  // DigitalOcean Spaces, which forwards what was signed for its origin.
  s3: [
    '**.s3.$.scw.cloud',
    '**.$.your-objectstorage.com',
    '**.play.min.io@us-east-1',
    '**.$.cdn.digitaloceanspaces.com',
    // As clients in public code sign for them: OVHcloud, Akamai (Linode), Vultr, Tigris, Yandex.
    '**.s3.$.io.cloud.ovh.net',
    '**.$.linodeobjects.com',
    '**.$.vultrobjects.com',
    '**.fly.storage.tigris.dev@auto',
    '**.t3.storage.dev@auto',
    '**.storage.yandexcloud.net@ru-central1',
  ],
  savingsplans: [
    'savingsplans.amazonaws.com@us-east-1',
    'savingsplans.global.api.aws@us-east-1',
    'savingsplans-fips.amazonaws.com@us-east-1',
  ],
  sdb: ['sdb.amazonaws.com@us-east-1'],
  servicecatalog: ['servicecatalog-appregistry.%'],
  servicediscovery: ['*-servicediscovery.%'],
  ses: ['*.endpoints.email.amazonaws.com@*'],
  signer: ['data-signer.%'],
  'sms-voice': ['sms-voice.pinpoint.%'],
  sqs: ['queue.amazonaws.com@us-east-1', '%.queue'],
  sustainability: ['sustainability.global.api.aws@us-east-1', 'sustainability-fips.amazonaws.com@us-east-1'],
  'timestream-influxdb': ['timestream-influxdb.%'],
  waf: ['waf.global.api.aws@us-east-1', 'waf-fips.amazonaws.com@us-east-1'],
  wickr: ['admin.wickr.%'],
  timestream: ['timestream-*.%', '*.timestream.%'],
};

/**
 * Hosts whose path tells which service it is: Amazon Location has one for both generations of an API (endpoint rules of the AWS SDKs),
 * Supabase one for all that it has (Supabase, "S3 Authentication").
 */
export const BY_PATH: readonly (readonly [host: string, path: RegExp, service: string])[] = [
  ['maps.geo.%', /^\/v2\//, 'geo-maps'],
  ['places.geo.%', /^\/v2\//, 'geo-places'],
  ['routes.geo.%', /^\/v2\//, 'geo-routes'],
  ['maps.geo.%', /^\//, 'geo'],
  ['places.geo.%', /^\//, 'geo'],
  ['routes.geo.%', /^\//, 'geo'],
  ['**.supabase.co', /^\/storage\/v1\/s3(?:\/|$|\?)/, 's3'],
];

/** Labels by which people name the stores that they run themselves: they tell no more than a guess, and no region. */
export const STORE_LABEL = /(?:^|[.-])(?:minio|ceph|rgw|radosgw)\d*(?=[.-]|$)/;
