/** Ten profiles, of every kind, as they stand in `~/.aws/credentials` and `~/.aws/config`. */
export const PROFILES_FILE = `# my keys
[default]
aws_access_key_id = AKIAPROFILEDEFAULT01
aws_secret_access_key = secret/of+default/aaaaaaaaaaaaaaaaaaaaaa
region = eu-west-1

[temporary]
aws_access_key_id=ASIAPROFILETEMPORARY
aws_secret_access_key=secret/of+temporary/bbbbbbbbbbbbbbbbbbbb
aws_session_token=token//of+temporary==

[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1

[profile work]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Developer
region = ap-northeast-1

[profile work-old]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Reader

[profile console]
login_session = arn:aws:iam::111122223333:user/jane

[profile deploy]
role_arn = arn:aws:iam::111122223333:role/deploy
source_profile = default

[profile deploy-prod]
role_arn = arn:aws:iam::444455556666:role/deploy
source_profile = deploy
s3 =
  max_concurrent_requests = 20

[profile on-ec2]
role_arn = arn:aws:iam::111122223333:role/node
credential_source = Ec2InstanceMetadata

[profile ci]
role_arn = arn:aws:iam::111122223333:role/ci
web_identity_token_file = /var/run/token

[profile "vault it"]
credential_process = /usr/bin/vault-keys --json
`;
