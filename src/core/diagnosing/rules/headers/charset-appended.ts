import { headersInTransit, onlyCharsetDiffers } from '@/core/diagnosing/compared';
import { proof } from '@/core/diagnosing/evidence';
import { hit, inReceived, rule } from '@/core/diagnosing/finding';

/**
 * The client's HTTP library added a charset to Content-Type, or wrote it otherwise (arnemolland/sigv4#18,
 * aws/aws-sdk-js#244).
 */
export const charsetAppended = rule('headers-charset', 'signature', (c) =>
  headersInTransit(c)
    .filter(onlyCharsetDiffers)
    .flatMap(({ from = '', to = '' }) =>
      hit(proof(c), { sent: from, received: to }, inReceived('header:content-type')),
    ),
);
