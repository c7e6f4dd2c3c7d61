// Fetched before the first click on Copy as curl: WebKit writes to the clipboard only what the click has not to wait for. Where it does
// not come, the click asks for it again and says so.
import('@/core/take-away').catch(() => undefined);
