/** The frame of every page: head, style, scripts, and for the workspace's people the bar with who acts. What stands inside is the page's. */

import { randomBytes } from 'node:crypto';
import { pagePolicy } from './guard';
import { attributes, html, type Markup, type Piece, trusted } from './html';
import { baseStyle } from './style/base';

/** A page before it is sent. */
export interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Style rules besides the base; written by this program only, never from people's texts. */
  readonly style?: string;
  /** Address of the page's script file. */
  readonly script?: string;
  /** Seconds after which a browser without scripts asks again. */
  readonly refreshSeconds?: number;
  readonly status?: number;
  readonly bodyClass?: string;
  /** What browsers may keep of the page; nothing by default. */
  readonly keeping?: Readonly<Record<string, string>>;
  /** True where cells carry looks of their own in style attributes. */
  readonly looks?: boolean;
}

/** A page as an answer: HTML under a policy that admits its own style and script only. */
export function answerWith(page: Page): Response {
  const nonce = randomBytes(16).toString('base64url');
  const { refreshSeconds, script } = page;
  const document = html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refreshSeconds === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`}
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${trusted(baseStyle + (page.style ?? ''))}</style>
${script === undefined ? '' : html`<script src="${script}" defer></script>`}
</head>
<body${attributes({ class: page.bodyClass })}>
${page.body}
</body>
</html>
`;
  return new Response(document.text, {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonce, page.looks ?? false),
      ...(page.keeping ?? { 'cache-control': 'no-store' }),
    },
  });
}

/** A page that says one thing: an error, a closed door. */
export function plainPage(title: string, text: string, status: number, way?: Piece): Response {
  return answerWith({
    title,
    status,
    style: 'main { max-width: 40rem; margin: 0 auto; padding: 3rem 1rem; display: grid; gap: 1rem; }',
    body: html`<main><h1>${title}</h1><p>${text}</p>${way}</main>`,
  });
}
