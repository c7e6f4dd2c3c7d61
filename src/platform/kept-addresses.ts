/** Has the browser keep no list of the addresses that this page fetches: presigned URLs would stand in it. */
export const keepNoAddresses = (): void => performance.setResourceTimingBufferSize(0);
