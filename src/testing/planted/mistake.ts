import type { Habits } from './signer';

/** A mistake of the signer. Two of the same `slot` cannot be made at once. */
export type PlantedMistake = {
  readonly slot: string;
  readonly name: string;
  readonly change: (habits: Habits) => Partial<Habits>;
};

export const mistake = (slot: string, name: string, change: PlantedMistake['change']): PlantedMistake => ({
  slot,
  name,
  change,
});
