import { written } from '@/core/faults/display-names';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { REGION_NAMES } from '@/core/services/region-names';
import { displaysOfRegion } from '@/core/services/region-places';
import { displaysOfService } from '@/core/services/service-displays';
import type { Hints } from '@/core/solving/puzzle/hints';
import type { Sent } from './sent';

/** Signing names and endpoint prefixes of AWS's service models, and the names that people take them for. */
const SERVICES = (
  'AWSMobileHubService AWSSecurityTokenService AmazonS3 IoTSecuredTunneling a2i-runtime.sagemaker a4b ' +
  'access-analyzer account acm acm-pca airflow amazonbedrock amplify amplifybackend amplifyuibuilder aoss ' +
  'api.detective api.ecr api.ecr-public api.elastic-inference api.fleethub.iot api.iotdeviceadvisor ' +
  'api.iotwireless api.mediatailor api.pricing api.sagemaker api.tunneling.iot apigateway ' +
  'apigatewaymanagementapi apigatewayv2 app-integrations appconfig appconfigdata appflow ' +
  'application-autoscaling application-cost-profiler applicationinsights appmesh apprunner appstream ' +
  'appstream2 appsync aps arc-zonal-shift athena auditmanager autoscaling autoscaling-plans aws ' +
  'aws-marketplace awsssooidc awsssoportal backup backup-gateway backup-storage backupstorage batch bedrock ' +
  'bedrock-agent-runtime bedrock-agentcore bedrock-runtime billingconductor braket budgets cases cassandra ' +
  'catalog.marketplace ce chime cloud9 cloudcontrolapi clouddirectory cloudformation cloudfront cloudhsm ' +
  'cloudhsmv2 cloudsearch cloudsearchdomain cloudtrail cloudwatch cloudwatchlogs codeartifact codebuild ' +
  'codecatalyst codecommit codedeploy codeguru-profiler codeguru-reviewer codepipeline codestar ' +
  'codestar-connections codestar-notifications cognito cognito-identity cognito-idp cognito-sync comprehend ' +
  'comprehendmedical compute-optimizer config connect connect-campaigns contact-lens controltower cur ' +
  'data-ats.iot data.iotevents data.jobs.iot data.mediastore databrew dataexchange datapipeline datasync dax ' +
  'detective devicefarm devices.iot1click devops-guru directconnect discovery dlm dms docdb-elastic drs ds ' +
  'dsql dynamodb dynamodbstreams ebs ec2 ec2-instance-connect ecr ecr-public ecs edge.sagemaker eks ' +
  'elastic-inference elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce ' +
  'elasticsearch elastictranscoder elb elbv2 email emr-containers emr-serverless entitlement.marketplace ' +
  'entityresolution es eventbridge events evidently execute-api featurestore-runtime.sagemaker finspace ' +
  'finspace-api firehose fis fms forecast forecastquery frauddetector fsx gamelift gamesparks geo glacier ' +
  'globalaccelerator glue grafana greengrass groundstation guardduty health healthlake honeycode iam ' +
  'identity-chime identitystore imagebuilder importexport ingest.timestream inspector inspector2 iot ' +
  'iot-jobs-data iot1click iotanalytics iotdata iotdeviceadvisor iotdevicegateway iotevents ioteventsdata ' +
  'iotfleethub iotfleetwise iotroborunner iotsitewise iotthingsgraph iottwinmaker iotwireless ivs ivs-realtime ' +
  'ivschat kafka kafka-cluster kafkaconnect kendra kinesis kinesis-firehose kinesis-video kinesisanalytics ' +
  'kinesisvideo kms lakeformation lambda lambda-url lex license-manager license-manager-user-subscriptions ' +
  'lightsail location logs lookoutequipment lookoutmetrics lookoutvision m2 machinelearning macie macie2 ' +
  'managedblockchain marketplacecommerceanalytics media-pipelines-chime mediaconnect mediaconvert medialive ' +
  'mediapackage mediapackage-vod mediastore mediatailor medical-imaging meetings-chime memory-db memorydb ' +
  'messaging-chime metering.marketplace mgh mgn migrationhub-config migrationhub-orchestrator ' +
  'migrationhub-strategy mobile mobiletargeting models-v2-lex models.lex monitoring mq msk mturk-requester ' +
  'neptune-db network-firewall networkmanager nimble oam oidc omics opensearch opensearchserverless opsworks ' +
  'opsworks-cm organizations osis outposts panorama parameterstore participant.connect payment-cryptography ' +
  'personalize personalize-events personalize-runtime pi pinpoint pipes polly portal.sso pricing ' +
  'private-networks profile projects.iot1click proton q qbusiness qldb query.timestream quicksight ram rbin ' +
  'rds rds-data rds-db redis redshift redshift-data redshift-serverless refactor-spaces rekognition ' +
  'resiliencehub resource-explorer-2 resource-groups robomaker rolesanywhere route53 route53-recovery-cluster ' +
  'route53-recovery-control-config route53-recovery-readiness route53domains route53resolver rum ' +
  'runtime-v2-lex runtime.lex runtime.sagemaker s3 s3-control s3-object-lambda s3-outposts s3express s3tables ' +
  'sagemaker sagemaker-geospatial sagemaker-runtime savingsplans scheduler schemas sdb secretsmanager ' +
  'securityhub securitylake serverlessrepo servicecatalog servicecatalog-appregistry servicediscovery ' +
  'servicequotas ses session.qldb sesv2 shield signer simspaceweaver sms sms-voice sms-voice.pinpoint ' +
  'snow-device-management snowball sns sqs ssm ssm-contacts ssm-incidents ssm-sap sso states stepfunctions ' +
  'storagegateway streams.dynamodb sts support supportapp swf synthetics tagging textract timestream ' +
  'timestream-influxdb transcribe transfer translate verifiedpermissions voice-chime voiceid vpc-lattice ' +
  'vpc-lattice-svcs waf waf-regional wafv2 web wellarchitected wisdom workdocs worklink workmail ' +
  'workmailmessageflow workspaces workspaces-web xray'
).split(' ');

const MORE_REGIONS = [
  'us-iso-east-1',
  'us-iso-west-1',
  'us-isob-east-1',
  'aws-global',
  'global',
  'default',
  'undefined',
];

/** Two names that are taken for each other. */
const CONFUSED: readonly (readonly string[])[] = [
  ['execute-api', 'apigateway', 'lambda', 'appsync', 'apigatewaymanagementapi'],
  ['es', 'aoss', 'opensearch', 'opensearchserverless', 'osis'],
  ['ses', 'email', 'sesv2'],
  ['iotdata', 'iotdevicegateway', 'iot', 'data.iot', 'execute-api'],
  ['bedrock', 'bedrock-runtime', 'bedrock-agent-runtime', 'bedrock-agentcore'],
  ['rds', 'rds-db', 'dsql', 'redshift'],
  ['s3', 's3-control', 's3-outposts', 's3-object-lambda', 's3express', 'execute-api', 'service'],
  ['sts', 'iam', 'eks'],
  ['monitoring', 'logs', 'cloudwatch', 'aps'],
  ['sagemaker', 'runtime.sagemaker', 'sagemaker-runtime'],
  ['kafka', 'kafka-cluster', 'msk'],
  ['elasticache', 'memorydb', 'memory-db', 'redis'],
  ['lex', 'runtime.lex', 'transcribe', 'transcribestreaming'],
  ['mobiletargeting', 'pinpoint'],
  ['neptune-db', 'neptune', 'rds'],
];

type Other = { readonly rarity: number; readonly name: string };

const other =
  (rarity: number) =>
  (name: string): Other => ({ rarity, name });

/** Regions that people sign for instead of the claimed one. */
export const otherRegions = ({ scope }: Pick<Sent, 'scope'>, hints: Hints): readonly Other[] => [
  ...hints.regions.map(other(OFTEN)),
  ...['us-east-1', 'us-west-2', 'eu-west-1', 'auto'].map(other(USUAL)),
  ...REGION_NAMES.map(other(SELDOM)),
  ...MORE_REGIONS.map(other(RARE)),
  ...['a', 'b', 'c'].map((zone) => other(SELDOM)(scope.region + zone)),
  ...[scope.region.toUpperCase(), scope.region.replaceAll('-', '_'), scope.region.slice(0, -2), ''].map(other(SELDOM)),
  ...written(scope.region, displaysOfRegion(scope.region)).map(other(SELDOM)),
];

/** Services that people sign for instead of the claimed one. */
export const otherServices = ({ scope }: Pick<Sent, 'scope'>, hints: Hints): readonly Other[] => {
  const { service } = scope;
  const capital = service.replace(/^./, (first) => first.toUpperCase());
  return [
    ...hints.services.map(other(OFTEN)),
    ...CONFUSED.filter((names) => names.includes(service)).flatMap((names) => names.map(other(USUAL))),
    ...[service.toUpperCase(), capital, `${service}.amazonaws.com`, ''].map(other(SELDOM)),
    ...written(service, displaysOfService(service)).map(other(SELDOM)),
    ...SERVICES.map(other(RARE)),
  ];
};
