// Runs before anything is drawn, so that the page never shows in one theme and then in another.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(`sigv4-playground.${key}`);
    } catch {
      return null; // storage is denied
    }
  };
  const pick = (wanted, offered) => wanted.find((value) => offered.includes(value)) ?? offered[0];
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = pick([stored('theme'), system], ['light', 'dark']);
  const languages = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  root.lang = pick([stored('language'), ...languages], ['en', 'ja']);
})();
