/** The page's base address, ending in `/`: the service worker's scope; `practice/` lies under it. */
export const baseUrl = (): string => new URL(import.meta.env.BASE_URL, location.href).href;
