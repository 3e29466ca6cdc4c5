/** What a workspace knows of its accounts besides their address: the language of the interface. Everyone who isn't entered is a Russian speaker. */

import type { World } from '../../kernel/world';

/** An account's settings. */
export interface Account {
  /** Language of the interface: 'ru', 'en_GB'. */
  readonly locale: string;
}

/** The language of an account's interface as Google gives it. */
export function localeOf(world: World, email: string): string {
  return world.collection<Account>('accounts').get(email)?.locale ?? 'ru';
}

/** Sets the language of an account's interface. */
export function setLocale(world: World, email: string, locale: string): void {
  world.collection<Account>('accounts').put(email, { locale });
}
