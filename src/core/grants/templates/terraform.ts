import { from, join, type Pieces, plain, text } from '@/core/grants/pieces';
import { type ApiSpec, allowedHeaders, handler, type Template } from './api-spec';

const names = (list: readonly string[]): string => `[${list.map((name) => `"${name}"`).join(', ')}]`;

const common = (spec: ApiSpec): Pieces => text`terraform {
  required_providers {
    aws     = { source = "hashicorp/aws" }
    archive = { source = "hashicorp/archive" }
  }
}

provider "aws" {
  region = "${spec.region}"
}

data "archive_file" "code" {
  type        = "zip"
  output_path = "sample.zip"
  source {
    filename = "index.js"
    content  = <<-CODE
      ${handler(spec, 'exports.handler', '      ')}
    CODE
  }
}

resource "aws_iam_role" "function" {
  name_prefix = "iam-sample-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "sample" {
  function_name    = "iam-sample"
  role             = aws_iam_role.function.arn
  runtime          = "nodejs22.x"
  handler          = "index.handler"
  filename         = data.archive_file.code.output_path
  source_code_hash = data.archive_file.code.output_base64sha256
}
`;

const mayInvoke = (arn: string): string => `
resource "aws_lambda_permission" "gateway" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.sample.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "\${${arn}.execution_arn}/*"
}
`;

/** A resource for each segment of the path, and the id of the last. */
function resources({ path }: ApiSpec): { readonly blocks: Pieces; readonly last: string } {
  const segments = plain(path)
    .split('/')
    .filter((segment) => segment !== '');
  const id = (i: number): string =>
    i < 0 ? 'aws_api_gateway_rest_api.api.root_resource_id' : `aws_api_gateway_resource.path_${i}.id`;
  const block = (segment: string, i: number): Pieces => text`
resource "aws_api_gateway_resource" "path_${String(i)}" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  parent_id   = ${id(i - 1)}
  path_part   = "${from('path', segment)}"
}
`;
  return { blocks: join(segments.map(block)), last: id(segments.length - 1) };
}

function rest(spec: ApiSpec): Pieces {
  const { blocks, last } = resources(spec);
  const { origin } = spec.cors;
  return text`
resource "aws_api_gateway_rest_api" "api" {
  name = "iam-sample"
}
${blocks}
resource "aws_api_gateway_method" "sample" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  resource_id   = ${last}
  http_method   = "${spec.method}"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "sample" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = ${last}
  http_method             = aws_api_gateway_method.sample.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.sample.invoke_arn
}

# The preflight is never signed.
resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  resource_id   = ${last}
  http_method   = "OPTIONS"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "preflight" {
  rest_api_id       = aws_api_gateway_rest_api.api.id
  resource_id       = ${last}
  http_method       = aws_api_gateway_method.preflight.http_method
  type              = "MOCK"
  request_templates = { "application/json" = jsonencode({ statusCode = 200 }) }
}

resource "aws_api_gateway_method_response" "preflight" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = ${last}
  http_method = aws_api_gateway_method.preflight.http_method
  status_code = "200"
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin"  = true
    "method.response.header.Access-Control-Allow-Methods" = true
    "method.response.header.Access-Control-Allow-Headers" = true
  }
}

resource "aws_api_gateway_integration_response" "preflight" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = ${last}
  http_method = aws_api_gateway_method.preflight.http_method
  status_code = aws_api_gateway_method_response.preflight.status_code
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin"  = "'${origin}'"
    "method.response.header.Access-Control-Allow-Methods" = "'${spec.allowed}'"
    "method.response.header.Access-Control-Allow-Headers" = "'${allowedHeaders(spec).join(',')}'"
  }
  depends_on = [aws_api_gateway_integration.preflight]
}

resource "aws_api_gateway_gateway_response" "errors" {
  for_each            = toset(["DEFAULT_4XX", "DEFAULT_5XX"])
  rest_api_id         = aws_api_gateway_rest_api.api.id
  response_type       = each.key
  response_parameters = { "gatewayresponse.header.Access-Control-Allow-Origin" = "'${origin}'" }
}
${mayInvoke('aws_api_gateway_rest_api.api')}
resource "aws_api_gateway_deployment" "api" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  depends_on = [
    aws_api_gateway_integration.sample,
    aws_api_gateway_integration_response.preflight,
    aws_api_gateway_gateway_response.errors,
  ]
}

resource "aws_api_gateway_stage" "stage" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "${spec.stage}"
}

output "url" {
  value = aws_api_gateway_stage.stage.invoke_url
}
`;
}

const http = (spec: ApiSpec): Pieces => text`
resource "aws_apigatewayv2_api" "api" {
  name          = "iam-sample"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins = ["${spec.cors.origin}"]
    allow_methods = ["${spec.allowed}"]
    allow_headers = ${names(allowedHeaders(spec))}
  }
}

resource "aws_apigatewayv2_integration" "sample" {
  api_id                 = aws_apigatewayv2_api.api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.sample.invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "sample" {
  api_id             = aws_apigatewayv2_api.api.id
  route_key          = "${spec.method} ${spec.path}"
  authorization_type = "AWS_IAM"
  target             = "integrations/\${aws_apigatewayv2_integration.sample.id}"
}

resource "aws_apigatewayv2_stage" "stage" {
  api_id      = aws_apigatewayv2_api.api.id
  name        = "${spec.stage}"
  auto_deploy = true
}

output "url" {
  value = aws_apigatewayv2_stage.stage.invoke_url
}
${mayInvoke('aws_apigatewayv2_api.api')}`;

const url = (spec: ApiSpec): Pieces => text`
resource "aws_lambda_function_url" "sample" {
  function_name      = aws_lambda_function.sample.function_name
  authorization_type = "AWS_IAM"
  cors {
    allow_origins = ["${spec.cors.origin}"]
    allow_methods = ["${spec.allowed}"]
    allow_headers = ${names(allowedHeaders(spec))}
  }
}

output "url" {
  value = aws_lambda_function_url.sample.function_url
}
`;

/** Terraform with the provider hashicorp/aws (its documentation of aws_api_gateway_*, aws_apigatewayv2_* and aws_lambda_function_url). */
export const terraform = {
  id: 'terraform',
  title: 'Terraform',
  files: (spec) => [{ name: 'main.tf', text: join([common(spec), { rest, http, url }[spec.kind](spec)]) }],
} as const satisfies Template;
