/** Reads pages as a browser without scripts does: follows redirects by hand, keeps cookies, fills in the forms that a page holds. */

/** A page that was answered with. */
export interface ReadPage {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** A form of a page: where it goes and what its fields hold before anyone touches them. */
export interface PageForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? undefined : unescaped(found[1] ?? '');
};

/** The text that stands behind HTML entities. */
export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** What a page says, without its tags. */
export function textOf(html: string): string {
  const body = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ');
  return unescaped(body.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}

/** The first form of a page whose action or content holds a text. */
export function formIn(html: string, holding = ''): PageForm {
  const found = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = found.find((text) => text.includes(holding));
  if (form === undefined) throw new Error(`No form with ${holding} on the page:\n${textOf(html)}`);
  const fields: (readonly [string, string])[] = [];
  for (const [tag, , text] of form.matchAll(/<input\b[^>]*>|<(textarea|select)\b[^>]*>\n?([\s\S]*?)<\/\1>/g)) {
    const name = attribute(tag.slice(0, tag.indexOf('>') + 1), 'name');
    if (name === undefined) continue;
    if (tag.startsWith('<textarea')) fields.push([name, unescaped(text ?? '')]);
    else if (tag.startsWith('<select')) fields.push([name, selectedIn(tag)]);
    else if (!/type="(radio|checkbox)"/.test(tag) || /\schecked(?=[\s>])/.test(tag)) {
      fields.push([name, attribute(tag, 'value') ?? 'on']);
    }
  }
  return { action: attribute(form, 'action') ?? '', fields };
}

function selectedIn(select: string): string {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const chosen = options.find((tag) => /\sselected(?=[\s>])/.test(tag)) ?? options[0] ?? '';
  return attribute(chosen, 'value') ?? '';
}

/** The names of the fields of a question, by its title. */
export function fieldOf(html: string, title: string): string {
  const questions = html.split(/<(?:div|fieldset) class="question"/).slice(1);
  const found = questions.find((text) => textOf(text.slice(0, text.indexOf('</l'))).includes(title));
  const name = found && /name="(entry\.\d+)/.exec(found)?.[1];
  if (name === undefined) throw new Error(`No question ${title} on the page`);
  return name;
}

/** Someone at the pages of one server. */
export class Reader {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Opens a page, following redirects to it. */
  async open(path: string): Promise<ReadPage> {
    return this.followed(await this.ask(path, { method: 'GET' }));
  }

  /** Sends a form with some fields changed (undefined takes a field out, a list gives several), and opens what comes of it. */
  async send(
    form: PageForm,
    changed: Readonly<Record<string, string | readonly string[] | undefined>> = {},
  ): Promise<ReadPage> {
    const body = new URLSearchParams();
    for (const [name, value] of form.fields) if (!(name in changed)) body.append(name, value);
    for (const [name, value] of Object.entries(changed)) {
      for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.url };
    return this.followed(await this.ask(form.action, { method: 'POST', body: body.toString(), headers }));
  }

  /** Posts JSON as the pages' scripts do, and reads JSON. */
  async call(path: string, data: unknown): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/json', origin: this.url };
    const response = await this.ask(path, { method: 'POST', body: JSON.stringify(data), headers });
    return (await response.json()) as Record<string, unknown>;
  }

  /** One request. */
  async ask(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies.values()].join('; '));
    const response = await fetch(new URL(path, this.url), { ...request, headers, redirect: 'manual' });
    for (const given of response.headers.getSetCookie()) {
      const [cookie = ''] = given.split(';');
      this.cookies.set(cookie.slice(0, cookie.indexOf('=')), cookie);
    }
    return response;
  }

  private async followed(response: Response): Promise<ReadPage> {
    const location = response.headers.get('location');
    if (location !== null) return this.open(location);
    return { url: response.url, status: response.status, headers: response.headers, html: await response.text() };
  }
}
