export const present = {
  name: 'Present it, step by step',
  short: 'Present',
  lead: 'For a meeting or a class: one step at a time, in large type. Arrow keys or Page Up and Page Down turn the page.',
  request: 'The request',
  requestWhat: 'This is what is to be signed, before anything is added.',
  result: 'What is sent',
  resultWhat: {
    query: 'The signature joins the URL. Whoever has this link can open it until it ends.',
    header: 'The signature goes into the Authorization header.',
  },
  at: (step: number, all: number) => `Step ${step} of ${all}`,
  back: 'Back',
  next: 'Next',
};
