import { isSameNumber } from './same-number.ts';
import type { Settings } from './settings.ts';

export type Favourite = Settings['favourites'][number];

/** The favourites with one more, or without it; a number is there once, under the name it was last given. */
export function markFavourite(
  favourites: readonly Favourite[],
  one: Favourite,
  marked: boolean,
): readonly Favourite[] {
  const others = favourites.filter(({ number }) => !isSameNumber(number, one.number));
  return marked ? [...others, one] : others;
}

/** Whether a number is marked, however it is written. */
export const isFavourite = (favourites: readonly Favourite[], number: string): boolean =>
  favourites.some((one) => isSameNumber(one.number, number));
