import type { ApiField } from '@/core/learn';

const fields: Readonly<Record<ApiField, readonly [label: string, fault: string]>> = {
  id: ['API ID', 'Ten lower-case letters and digits, as in the host name.'],
  region: ['Region', 'A Region, like `ap-northeast-1`.'],
  stage: ['Stage', 'Letters, digits, `_` and `-`.'],
  path: ['Path', 'Without a slash at its beginning, in letters, digits and `._~/-`.'],
};

export const guide = {
  name: 'Guide: a presigned URL for an API behind IAM',
  short: 'Guide',
  lead: 'From an API that only IAM users may call to a link that anybody can open for a while. Fill in your own API: every step uses it. Nothing is sent: the practice endpoint in this page answers in the place of your API, with a practice key.',
  fields,
  yourApi: 'Your API',
  make: 'Make the API',
  makeWhat:
    'With `authorizer: aws_iam`, API Gateway refuses every request that is not signed. Here are a template for the Serverless Framework and a function that answers. With `cors` this page, too, may read the replies:',
  makeThen:
    'Save both files in one folder and run `npx osls deploy` there, with credentials that may create APIs (`osls` is the maintained fork of Serverless Framework v3). It prints the endpoint: the first part of its host name is your API ID.',
  user: 'Give a user the least it needs',
  userWhat:
    'Make an IAM user with an access key and this policy alone. A link can do what its signer may do, and no more.',
  userThen:
    'In the ARN, `*` stands for any account number: put yours there to be exact. The access key is made in the IAM console, under the security credentials of the user; its secret is shown once.',
  sign: 'Sign the link',
  signWhat: 'This code makes a link that is good for 15 minutes, with the key from the environment:',
  signThen:
    'Save it as `sign.rb`, run `gem install aws-sigv4`, put the key of the user into `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, and run `ruby sign.rb`. It prints the link, opens it, and prints what your API answers.',
  open: 'Open it',
  openWhat:
    'This is the link, signed here with the practice key. Whoever has it can open it: treat it like a password.',
  misuse: 'Use it for something else',
  misuseWhat: 'The method is signed, like the path and every parameter. With PUT in place of GET the link is refused:',
  end: 'Wait until it ends',
  endWhat:
    'After `X-Amz-Expires` seconds AWS refuses the link. It also ends when the key is deleted, or with the session where the key is a temporary one.',
  answer: 'The whole reply',
  inBuild: 'Open in Build',
  breakIt: 'Break it…',
  whySeven: 'Why seven days at most?',
  file: (name: string) => `Copy ${name}`,
  copyPolicy: 'Copy policy',
  copyCode: 'Copy code',
  copyLink: 'Copy the link',
};
