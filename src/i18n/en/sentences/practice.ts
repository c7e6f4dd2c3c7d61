export const practice = {
  what: 'A small AWS inside this page: it verifies signatures and answers as API Gateway and S3 do. It needs no account and no network.',
  keys: 'Keys',
  key: 'Use this key',
  keyNames: {
    full: 'May do everything',
    temporary: 'Temporary: needs its session token',
    limited: 'May not call dev/admin',
  },
  routes: 'Routes',
  scope: 'Region ap-northeast-1; service execute-api or s3, by the path.',
  reset: 'Empty the bucket',
  resetDone: 'The bucket is empty.',
  state: {
    starting: 'Starting. Send works already.',
    active: 'Running for links; Send is answered inside this page until the next normal reload.',
    controlling: 'Running.',
    none: 'No service worker here: Send is answered inside this page, links cannot be opened.',
  },
};
