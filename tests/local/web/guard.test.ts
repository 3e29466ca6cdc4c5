import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { type ServedSample, servedSample } from './served-sample';

let sample: ServedSample;
beforeAll(async () => {
  sample = await servedSample();
});
afterAll(() => sample.close());

/** A request with any headers, which fetch would not let through. */
function rawStatus(path: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, sample.url), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the pages of a workspace', () => {
  it('answer only under the names of this machine, so that no other name can be bent to it', async () => {
    const { port } = new URL(sample.url);
    expect(await rawStatus('/', 'GET', { host: `127.0.0.1:${port}` })).toBe(200);
    expect(await rawStatus('/', 'GET', { host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      expect(await rawStatus('/', 'GET', { host })).toBe(403);
    }
  });

  it('take changes from their own pages only', async () => {
    const own = sample.url;
    expect(await rawStatus('/clock', 'POST', { origin: own })).not.toBe(403);
    for (const origin of ['https://evil.example', 'null', own.replace(/\d+$/, '1'), `${own}.evil.example`]) {
      expect(await rawStatus('/clock', 'POST', { origin })).toBe(403);
    }
    expect(await rawStatus('/clock', 'POST', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('are not reachable from the network', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    const { port } = new URL(sample.url);
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  });

  it('are kept by no cache but half-filled forms, framed by no stranger, and run no script but their own file', async () => {
    for (const path of ['/', sample.formPath, sample.sheetPath('Читатели')]) {
      const { headers, html } = await sample.reader().open(path);
      expect(headers.get('cache-control')).toBe(path === sample.formPath ? 'private, no-cache' : 'no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html).not.toMatch(/\son[a-z]+=/);
    }
  });

  it('say in Russian that a page isn’t there', async () => {
    for (const path of [
      '/nowhere',
      '/books/nowhere',
      '/forms/d/e/nowhere/viewform',
      '/books/nowhere/sheets/1',
      `${sample.bookPath}/sheets/999/rows/1`,
    ]) {
      const page = await sample.reader().open(path);
      expect(page.status).toBe(404);
      expect(page.html).toContain('lang="ru"');
    }
  });
});
