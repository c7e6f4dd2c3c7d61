import { BeforeSending, OtherSide } from '@/features/other-side/other-side';
import { TakeAway as Code } from '@/features/take-away/take-away';
import { Forecast as Foretold } from '@/features/try-it/request-try-it';

/** What a send will do, and what the other side may lack for it. */
export function Forecast() {
  return (
    <>
      <Foretold />
      <BeforeSending />
    </>
  );
}

/** The request taken away as code, and what it needs where it arrives. */
export function TakeAway() {
  return (
    <>
      <Code />
      <OtherSide />
    </>
  );
}
