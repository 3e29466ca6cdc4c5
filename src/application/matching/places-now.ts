// Decides what a run of matching would choose as the banks, the pairs and the settings stand. What is made of the choice is left to its callers.
import type { solveAssignment } from '../../domain/matching/solve-assignment';
import { openMarket } from '../../domain/pairs/pair-market';
import { type ChosenPlaces, choosePlaces } from '../../domain/pairs/second-mentors';
import type { Programme } from '../../domain/programme/derive-programme';
import { matchingPool } from './matching-pool';

/** Opens the market of a programme and chooses; `solve` is the engine, as in `choosePlaces`. */
export function placesNow(programme: Programme, solve?: typeof solveAssignment): ChosenPlaces {
  return choosePlaces(openMarket(matchingPool(programme), programme.settings), solve);
}
