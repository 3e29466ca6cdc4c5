/** The people as whom the workspace's pages can act, and the cookie that remembers which one does. Signing in is no part of a workspace on one machine. */

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Somebody who can act. */
export interface Person {
  readonly email: string;
  /** As the page's switch names them. */
  readonly name: string;
}

/** The people of a server and who of them acts in a request. */
export class People {
  constructor(
    readonly all: readonly Person[],
    private readonly port: () => number,
  ) {}

  /** Who acts: the one named by the cookie, else the first. */
  acting(context: Context): Person {
    const email = getCookie(context, this.cookie());
    const found = this.all.find((person) => person.email === email) ?? this.all[0];
    if (found === undefined) throw new Error('Nobody can act in this workspace.');
    return found;
  }

  /** Lets another person act from now on; somebody unknown changes nothing. */
  become(context: Context, email: string): void {
    if (!this.all.some((person) => person.email === email)) return;
    setCookie(context, this.cookie(), email, { httpOnly: true, sameSite: 'Strict', path: '/' });
  }

  /** Cookies don't know ports, and several workspaces may be open. */
  private cookie(): string {
    return `acts-as-${this.port()}`;
  }
}
