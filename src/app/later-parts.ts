/** What Build shows a moment after the rest, or when it is asked for: fetched as one, since each is small. */
import '@/features/result/curl-at-hand';

export { LinkHost } from '@/features/compose/link-host';
export { MoreSaid } from '@/features/compose/more-said';
export { OtherSide } from '@/features/other-side/other-side';
export { PracticeContent } from '@/features/practice/practice-content';
export { Make } from '@/features/recipes/make';
export { FormResult } from '@/features/result/form-result';
export { OpenLink } from '@/features/result/open-link';
export { KnownOfUrl, OpinionNote } from '@/features/result/result-told';
export { TakeAway } from '@/features/take-away/take-away';
export { SpokenAnswer } from '@/features/try-it/answer';
export { Consent } from '@/features/try-it/consent';
export { FormTryIt } from '@/features/try-it/form-try-it';
export { Forecast, RequestTryIt } from '@/features/try-it/request-try-it';
export { sendSigned } from '@/features/try-it/send-signed';
export { AtHand } from './at-hand';
export { ResultNotes } from './other-side';
export { QuestionDialog } from './questions';
