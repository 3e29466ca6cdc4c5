/**
 * The people as whom the workspace's pages can act, the cookie that remembers which one does, and the cookie that tells browsers apart.
 * Signing in is no part of a workspace on one machine.
 */

import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
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
    const email = getCookie(context, this.cookie('acts-as'));
    const found = this.all.find((person) => person.email === email) ?? this.all[0];
    if (found === undefined) throw new Error('Nobody can act in this workspace.');
    return found;
  }

  /** Lets another person act from now on; somebody unknown changes nothing. */
  become(context: Context, email: string): void {
    if (!this.all.some((person) => person.email === email)) return;
    this.give(context, 'acts-as', email);
  }

  /** The browser of a request, in which alone its windows and messages are shown; '' for one that keeps no cookies or comes first. */
  browser(context: Context): string {
    return getCookie(context, this.cookie('browser')) ?? '';
  }

  /** Gives each browser that comes by a mark of its own. */
  readonly markBrowser: MiddlewareHandler = async (context, next) => {
    await next();
    if (this.browser(context) !== '') return;
    this.give(context, 'browser', randomBytes(12).toString('base64url'));
  };

  private give(context: Context, name: string, value: string): void {
    setCookie(context, this.cookie(name), value, { httpOnly: true, sameSite: 'Strict', path: '/' });
  }

  /** Cookies don't know ports, and several workspaces may be open. */
  private cookie(name: string): string {
    return `${name}-${this.port()}`;
  }
}
