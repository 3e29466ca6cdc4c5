/**
 * Keeps strangers out of the workspace's pages: which names and origins a request may carry, and which headers every answer has.
 * Who acts, and what a page shows, is decided elsewhere.
 */

import type { Context, MiddlewareHandler } from 'hono';

/** The names under which a browser on this machine may know the server. Any other name means DNS rebinding. */
function ownHosts(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost'].map((name) => `${name}:${port}`);
}

/** A request that changes something must come from one of the server's own pages; tools that send no Origin are let in. */
function isForeign(context: Context, hosts: readonly string[]): boolean {
  const origin = context.req.header('origin');
  if (origin !== undefined) return !hosts.some((host) => origin === `http://${host}`);
  const site = context.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

const refusal = (context: Context, text: string): Response =>
  context.text(text, 403, { 'content-type': 'text/plain; charset=utf-8' });

/** Refuses requests under a foreign name and changes asked for by foreign pages; gives every answer its protective headers. */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = ownHosts(port());
    if (!hosts.includes(context.req.header('host') ?? '')) {
      return refusal(context, 'Этот адрес не принадлежит рабочему месту. Откройте его по адресу 127.0.0.1.');
    }
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (!reads && isForeign(context, hosts)) {
      return refusal(context, 'Запрос пришёл с чужой страницы и не выполнен.');
    }
    await next();
    const { headers } = context.res;
    headers.set('cache-control', headers.get('cache-control') ?? 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    return undefined;
  };
}

/** What a page of the workspace's own may load: its own script file, its own inlined style, frames of dialogs; `looks` admits style attributes. */
export function pagePolicy(styleNonce: string, looks: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${styleNonce}'`,
    `style-src-attr ${looks ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What a page of a script may load: what it brings along, and nothing from the network. The sandbox gives it an origin of its own, so it
 * reads nothing of the workspace. Google's frame allows inline scripts and eval too: https://developers.google.com/apps-script/guides/html/restrictions
 */
export const dialogPolicy = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src data: blob:',
  'worker-src blob:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
