import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { returnedValue } from '../../../../src/local/kernel/execution-result';
import { openWorkspace } from '../../../../src/local/workspace';

const source = `
  function make() {
    const form = FormApp.create('Анкета', true).setTitle('Отзыв');
    form.addTextItem().setTitle('Имя');
    return form.getId();
  }
  function read(id) {
    const form = FormApp.openById(id);
    return [form.getTitle(), form.getResponses().map((response) => response.getItemResponses()[0].getResponse())];
  }`;

test('forms and their responses are there again after the workspace was closed, in their order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms '));
  try {
    const first = openWorkspace({ folder, seed: 1 });
    const script = first.loadScript({ files: { 'Code.js': source } });
    const formId = returnedValue(await first.call(script, 'make')) as string;
    const ids: string[] = [];
    for (const name of ['а', 'б', 'в']) ids.push(await first.submit(formId, { Имя: name }));
    await first.submit(formId, { Имя: 'А' }, { editOf: ids[0] as string });
    await first.close();
    const second = openWorkspace({ folder });
    expect(returnedValue(await second.call(script, 'read', [formId]))).toEqual(['Отзыв', ['А', 'б', 'в']]);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
