import { BeforeSending } from '@/features/other-side/other-side';
import { ResultNotes as Notes } from '@/features/result/result-notes';

/** What there is to say below the buttons, and what the other side may lack for a send. */
export function ResultNotes() {
  return (
    <>
      <Notes />
      <BeforeSending />
    </>
  );
}
