import { runLines, testWorkspace, valueOfLines } from '../run-script';

/** https://developers.google.com/apps-script/reference/cache/cache */
describe('CacheService', () => {
  it('keeps a text for ten minutes unless told otherwise', async () => {
    const workspace = testWorkspace();
    const script = workspace.loadScript({
      files: {
        'Code.js': `
          function put() { const c = CacheService.getScriptCache(); c.put('ten', 1); c.put('minute', 'x', 60); c.putAll({ p: '1', q: '2' }, 5); }
          function get() { return CacheService.getScriptCache().getAll(['ten', 'minute', 'p', 'gone']); }`,
      },
    });
    await workspace.call(script, 'put');
    expect((await workspace.call(script, 'get')).value).toEqual({ ten: '1', minute: 'x', p: '1' });
    workspace.clock.advance(60_000);
    expect((await workspace.call(script, 'get')).value).toEqual({ ten: '1' });
    workspace.clock.advance(540_000);
    expect((await workspace.call(script, 'get')).value).toEqual({});
    await workspace.close();
  });

  it('removes one or several, and has no document cache outside a document', async () => {
    const seen = await valueOfLines(`
      const c = CacheService.getUserCache();
      c.putAll({ a: '1', b: '2', c: '3' });
      c.remove('a'); c.removeAll(['b']);
      return [c.get('a'), c.get('b'), c.get('c'), CacheService.getDocumentCache()];`);
    expect(seen).toEqual([null, null, '3', null]);
  });

  it('refuses a key beyond 250 characters in Google’s words, to put and to get', async () => {
    // https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
    for (const call of ["put('k'.repeat(251), '')", "get('k'.repeat(251))"]) {
      const { error } = await runLines(`CacheService.getScriptCache().${call}`);
      expect(error).toMatchObject({ name: 'Exception', message: 'Argument too large: key' });
    }
  });
});
