import { runLines, testWorkspace, valueOfLines } from '../run-script';

/** https://developers.google.com/apps-script/reference/properties/properties-service */
describe('PropertiesService', () => {
  it('keeps what a script puts until the next execution', async () => {
    const workspace = testWorkspace();
    const source = `
      function put() { PropertiesService.getScriptProperties().setProperty('a', '1').setProperties({ b: '2' }); }
      function all() { return PropertiesService.getScriptProperties().getProperties(); }`;
    const script = workspace.loadScript({ files: { 'Code.js': source } });
    await workspace.call(script, 'put');
    expect((await workspace.call(script, 'all')).value).toEqual({ a: '1', b: '2' });
    await workspace.close();
  });

  it('keeps scripts, users and documents apart', async () => {
    const workspace = testWorkspace();
    const source = `
      function put(value) {
        PropertiesService.getScriptProperties().setProperty('k', 'script ' + value);
        PropertiesService.getUserProperties().setProperty('k', 'user ' + value);
        PropertiesService.getDocumentProperties().setProperty('k', 'document ' + value);
      }
      function all() {
        return [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()]
          .map(function (store) { return store.getProperty('k'); });
      }`;
    const one = workspace.loadScript({ files: { 'Code.js': source }, boundTo: 'document-one' });
    const two = workspace.loadScript({ files: { 'Code.js': source }, boundTo: 'document-two' });
    await workspace.call(one, 'put', ['1'], { user: 'anna@example.org' });
    expect((await workspace.call(one, 'all', [], { user: 'anna@example.org' })).value).toEqual([
      'script 1',
      'user 1',
      'document 1',
    ]);
    expect((await workspace.call(one, 'all', [], { user: 'boris@example.org' })).value).toEqual([
      'script 1',
      null,
      'document 1',
    ]);
    expect((await workspace.call(two, 'all', [], { user: 'anna@example.org' })).value).toEqual([null, null, null]);
    await workspace.close();
  });

  it('has no document properties outside a document', async () => {
    // https://developers.google.com/apps-script/reference/properties/properties-service#getdocumentproperties
    expect(await valueOfLines('PropertiesService.getDocumentProperties()')).toBeNull();
  });

  it('turns other values into texts, and loses arrays', async () => {
    // https://developers.google.com/apps-script/guides/properties
    const values = await valueOfLines(`
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ number: 7, yes: true, object: { a: 1 }, list: ['a'] });
      return store.getProperties();`);
    expect(values).toEqual({
      number: '7',
      yes: 'true',
      object: '[object Object]',
      list: expect.stringMatching(/^\[Ljava/),
    });
  });

  it('tells null for a key that isn’t there, whatever objects inherit', async () => {
    expect(
      await valueOfLines(`['gone', 'constructor'].map(k => PropertiesService.getScriptProperties().getProperty(k))`),
    ).toEqual([null, null]);
  });

  it('deletes one or all, and lists keys', async () => {
    const keys = await valueOfLines(`
      const store = PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2', c: '3' });
      const before = store.deleteProperty('b').getKeys();
      return [before, store.deleteAllProperties().getKeys()];`);
    expect(keys).toEqual([['a', 'c'], []]);
  });

  it('refuses a value beyond 9 KB in Google’s words', async () => {
    // https://developers.google.com/apps-script/guides/services/quotas
    const { error } = await runLines(`PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217))`);
    expect(error).toMatchObject({ name: 'Exception', message: 'Argument too large: value' });
  });

  it('counts reading and writing as service calls, and asking for a store as none', async () => {
    const { calls } = await runLines(`PropertiesService.getScriptProperties().setProperty('a', '1').getProperty('a')`);
    expect(calls.service).toEqual({ 'Properties.setProperty': 1, 'Properties.getProperty': 1 });
  });
});
