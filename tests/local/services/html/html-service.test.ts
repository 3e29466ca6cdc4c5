import { runLines, valueOfLines } from '../run-script';

/** https://developers.google.com/apps-script/reference/html/html-service */
describe('HtmlService', () => {
  const files = {
    'page.html': '<p>да</p>',
    'list.html': '<? names.forEach(function (n) { ?><li><?= n ?></li><? }) ?><?!= include("page") ?>',
    'Include.js': 'function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }',
  };

  it('makes pages from texts and from the project’s files', async () => {
    const seen = await valueOfLines(
      `const page = HtmlService.createHtmlOutputFromFile('page').setTitle('Title').setWidth(400.7).setHeight(300).append('<b>').appendUntrusted('<i>');
       return [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), HtmlService.createHtmlOutput('x').getContent()];`,
      { files },
    );
    expect(seen).toEqual(['<p>да</p><b>&lt;i&gt;', 'Title', 400, 300, 'x']);
  });

  it('names a file that isn’t there', async () => {
    const { error } = await runLines(`HtmlService.createHtmlOutputFromFile('gone')`, { files });
    expect(error).toMatchObject({ name: 'Exception', message: 'No HTML file named gone was found.' });
  });

  it('evaluates templates with the script’s functions and the template’s own properties', async () => {
    // https://developers.google.com/apps-script/guides/html/templates
    const seen = await valueOfLines(
      `const template = HtmlService.createTemplateFromFile('list'); template.names = ['а', '<b>']; return template.evaluate().getContent();`,
      { files },
    );
    expect(seen).toBe('<li>а</li><li>&lt;b&gt;</li><p>да</p>');
  });

  it('takes the meta tags that Google takes and refuses others', async () => {
    // https://developers.google.com/apps-script/reference/html/html-output#addmetatagname,-content
    expect(
      (await runLines(`HtmlService.createHtmlOutput('').addMetaTag('viewport', 'width=device-width')`)).error,
    ).toBeNull();
    const { error } = await runLines(`HtmlService.createHtmlOutput('').addMetaTag('robots', 'none')`);
    expect(error?.name).toBe('Exception');
  });
});
