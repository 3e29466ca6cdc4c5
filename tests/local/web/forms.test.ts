import type { Workspace } from '../../../src/local/workspace';
import { fieldOf, formIn, type Reader, type ReadPage, textOf } from './reader';
import { eventually, type ServedSample, servedSample } from './served-sample';

let sample: ServedSample;
let workspace: Workspace;
let reader: Reader;
beforeEach(async () => {
  sample = await servedSample();
  workspace = sample.workspace;
  reader = sample.reader();
});
afterEach(async () => {
  await sample.close();
  expect(sample.errors).toEqual([]);
});

const answersSheet = () => sample.shown('Ответы на форму (1)');

/** Fills in the first section with a role, as a person does who makes no mistakes. */
async function firstSection(role: string, page?: ReadPage): Promise<ReadPage> {
  const { html } = page ?? (await reader.open(sample.formPath));
  const born = fieldOf(html, 'Дата рождения');
  return reader.send(formIn(html), {
    [fieldOf(html, 'Имя и фамилия')]: 'Анна <Петрова>',
    [fieldOf(html, 'Почта')]: 'anna@example.org',
    [`${born}_day`]: '6',
    [`${born}_month`]: '5',
    [`${born}_year`]: '2012',
    [fieldOf(html, 'Кем вы хотите быть?')]: role,
    go: 'next',
  });
}

describe('a form for respondents', () => {
  it('asks one section at a time and carries the answers along', async () => {
    const second = await firstSection('Читателем');
    expect(textOf(second.html)).toContain('Для читателей');
    expect(textOf(second.html)).toContain('Раздел 2 из 3');
    expect(second.html).toContain('value="Анна &lt;Петрова&gt;"');
    const sent = await reader.send(formIn(second.html), {
      [fieldOf(second.html, 'Что вы читаете?')]: ['Сказки', 'Стихи'],
      go: 'send',
    });
    expect(textOf(sent.html)).toContain('Спасибо! Мы напишем вам.');
    const [, row] = answersSheet();
    expect(row?.slice(1, 6)).toEqual([
      'Анна <Петрова>',
      'anna@example.org',
      '06.05.2012',
      'Читателем',
      'Сказки, Стихи',
    ]);
  });

  it('names beside each question what is wrong with it, and keeps what was written', async () => {
    const { html } = await reader.open(sample.formPath);
    const again = await reader.send(formIn(html), {
      [fieldOf(html, 'Имя и фамилия')]: 'Анна',
      [fieldOf(html, 'Почта')]: 'anna',
      [`${fieldOf(html, 'Дата рождения')}_day`]: '31',
      [`${fieldOf(html, 'Дата рождения')}_month`]: '2',
      [`${fieldOf(html, 'Дата рождения')}_year`]: '2012',
      go: 'next',
    });
    const text = textOf(again.html);
    expect(text).toContain('Проверьте ответы');
    expect(text).toContain('Укажите адрес электронной почты, например name@example.ru.');
    expect(text).toContain('Укажите дату, которая есть в календаре; год — четырьмя цифрами.');
    expect(text).toContain('Кем вы хотите быть? : Это обязательный вопрос.');
    expect(again.html).toContain('<title>Ошибка: Анкета читателя</title>');
    expect(again.html).toMatch(/value="anna"[^>]*aria-invalid="true"/);
    expect(formIn(again.html).fields).toContainEqual([fieldOf(html, 'Имя и фамилия'), 'Анна']);
    expect(answersSheet()).toHaveLength(1);
  });

  it('jumps by the choice that was made', async () => {
    const keepers = await firstSection('Хранителем');
    expect(textOf(keepers.html)).toContain('Для хранителей');
    const sent = await reader.send(formIn(keepers.html), {
      [fieldOf(keepers.html, 'Телефон')]: '+7 900 000-00-00',
      go: 'send',
    });
    expect(textOf(sent.html)).toContain('Спасибо!');
    expect(answersSheet()[1]?.[4]).toBe('Хранителем');
  });

  it('asks for one more press where a choice ends the form, and leads back from there', async () => {
    const last = await firstSection('Пока не знаю');
    expect(textOf(last.html)).toContain('Осталось отправить');
    expect(answersSheet()).toHaveLength(1);
    const back = await reader.send(formIn(last.html), { go: 'back' });
    expect(textOf(back.html)).toContain('Анкета читателя');
    expect(formIn(back.html).fields).toContainEqual([fieldOf(back.html, 'Кем вы хотите быть?'), 'Пока не знаю']);
    const sent = await reader.send(formIn(last.html), { go: 'send' });
    expect(textOf(sent.html)).toContain('Спасибо!');
    expect(answersSheet()[1]?.[4]).toBe('Пока не знаю');
  });

  it('goes back without complaints and remembers the section that was left', async () => {
    const second = await firstSection('Читателем');
    const first = await reader.send(formIn(second.html), {
      [fieldOf(second.html, 'Любимая книга')]: 'Две\nстроки',
      go: 'back',
    });
    expect(textOf(first.html)).toContain('Раздел 1 из 3');
    const again = await firstSection('Читателем', first);
    expect(formIn(again.html).fields).toContainEqual([fieldOf(again.html, 'Любимая книга'), 'Две\nстроки']);
  });

  it('takes an answer of one’s own under «Другое», and asks for its words where they are missing', async () => {
    const second = await firstSection('Читателем');
    const name = fieldOf(second.html, 'Что вы читаете?');
    const form = formIn(second.html);
    const empty = await reader.send(form, { [name]: '__other_option__', go: 'send' });
    expect(textOf(empty.html)).toContain('Впишите свой вариант ответа.');
    await reader.send(formIn(empty.html), {
      [name]: ['Сказки', '__other_option__'],
      [`${name}.other_option_response`]: 'Комиксы',
      go: 'send',
    });
    expect(answersSheet()[1]?.[5]).toBe('Сказки, Комиксы');
  });

  it('lets a choice be taken back where no answer is needed', async () => {
    const second = await firstSection('Читателем');
    const name = fieldOf(second.html, 'Читаете вслух?');
    const id = /name="clear" value="(\d+)"/.exec(second.html.slice(second.html.indexOf('Читаете вслух?')))?.[1] ?? '';
    const cleared = await reader.send(formIn(second.html), { [name]: 'Да', clear: id });
    expect(formIn(cleared.html).fields.map(([field]) => field)).not.toContain(name);
    expect(second.html.slice(second.html.indexOf('Что вы читаете?'), second.html.indexOf('Класс'))).not.toContain(
      'name="clear"',
    );
  });

  it('takes scales, grids and times', async () => {
    const { html } = await firstSection('Читателем');
    const grid = [...html.slice(html.indexOf('Когда вам удобно?')).matchAll(/name="(entry\.\d+)" value="Утро"/g)].map(
      ([, name]) => name ?? '',
    );
    const time = fieldOf(html, 'Во сколько звонить?');
    await reader.send(formIn(html), {
      [fieldOf(html, 'Что вы читаете?')]: 'Сказки',
      [fieldOf(html, 'Класс')]: '7',
      [fieldOf(html, 'Как часто вы читаете?')]: '10',
      [grid[1] ?? '']: 'Вечер',
      [`${time}_hour`]: '9',
      [`${time}_minute`]: '5',
      go: 'send',
    });
    const [head, row] = answersSheet();
    const cell = (title: string) => row?.[head?.findIndex((text) => text.startsWith(title)) ?? -1];
    expect([
      cell('Класс'),
      cell('Как часто'),
      cell('Когда вам удобно? [Понедельник]'),
      cell('Когда вам удобно? [Среда]'),
    ]).toEqual(['7', '10', '', 'Вечер']);
    expect(cell('Во сколько')).toMatch(/^0?9:05/);
  });

  it('opens with the answers of its address', async () => {
    const { html } = await reader.open(sample.formPath);
    const query = new URLSearchParams([
      ['usp', 'pp_url'],
      [fieldOf(html, 'Имя и фамилия'), 'Борис "Б"'],
      [fieldOf(html, 'Кем вы хотите быть?'), 'Хранителем'],
      [fieldOf(html, 'Почта'), 'не адрес'],
    ]);
    const filled = formIn((await reader.open(`${sample.formPath}?${query}`)).html).fields;
    expect(filled).toContainEqual([fieldOf(html, 'Имя и фамилия'), 'Борис "Б"']);
    expect(filled).toContainEqual([fieldOf(html, 'Кем вы хотите быть?'), 'Хранителем']);
  });

  it('sends once, however often the button is pressed', async () => {
    const last = await firstSection('Пока не знаю');
    await Promise.all([1, 2, 3].map(() => reader.send(formIn(last.html), { go: 'send' })));
    expect(answersSheet()).toHaveLength(2);
  });

  it('offers to change the answer, and a change replaces it', async () => {
    const last = await firstSection('Пока не знаю');
    const sent = await reader.send(formIn(last.html), { go: 'send' });
    const edit = /href="([^"]*edit2=[^"]*)"/.exec(sent.html)?.[1] ?? '';
    const opened = await reader.open(edit);
    expect(formIn(opened.html).fields).toContainEqual([fieldOf(opened.html, 'Почта'), 'anna@example.org']);
    const again = await reader.send(formIn(opened.html), {
      [fieldOf(opened.html, 'Почта')]: 'new@example.org',
      go: 'next',
    });
    await reader.send(formIn(again.html), { go: 'send' });
    expect(answersSheet()).toHaveLength(2);
    expect(answersSheet()[1]?.[2]).toBe('new@example.org');
    expect(textOf((await reader.open(`${sample.formPath}?edit2=nothing`)).html)).toContain('не найден');
  });

  it('says what the owner wrote when it takes no answers', async () => {
    const [formId = ''] = workspace.forms();
    const script = workspace.loadScript({
      files: {
        'Code.js': `function close() { FormApp.openById('${formId}').setAcceptingResponses(false).setCustomClosedFormMessage('Набор окончен.'); }`,
      },
    });
    await workspace.call(script, 'close');
    const page = await reader.open(sample.formPath);
    expect(textOf(page.html)).toContain('Набор окончен.');
    expect(page.html).not.toContain('<form');
  });

  it('brings the answer to the trigger that waits for it', async () => {
    const last = await firstSection('Пока не знаю');
    await reader.send(formIn(last.html), { go: 'send' });
    const readers = () => sample.shown('Читатели').map(([name]) => name);
    await eventually(() => readers().includes('Анна <Петрова>'));
    expect(readers()).toContain('Анна <Петрова>');
  });

  it('takes grids of checkboxes with rows left out, dates without a year, and a mail address that the form collects', async () => {
    const script = workspace.loadScript({
      files: {
        'Code.js': `function make() {
          var form = FormApp.create('Вторая', true).setTitle('Вторая').setCollectEmail(true);
          form.addCheckboxGridItem().setTitle('Когда').setRows(['Утром', 'Днём']).setColumns(['Пн', 'Вт']);
          form.addDateItem().setTitle('Праздник').setIncludesYear(false);
          return form.getId();
        }
        function answers(id) {
          var response = FormApp.openById(id).getResponses()[0];
          return [response.getRespondentEmail()].concat(response.getItemResponses().map(function (one) { return one.getResponse(); }));
        }`,
      },
    });
    const formId = String((await workspace.call(script, 'make')).value);
    const { html } = await reader.open(`/forms/d/e/${workspace.formPage(formId).publishedId}/viewform`);
    const boxes = [...html.matchAll(/name="(entry\.\d+)" value="Вт"/g)].map(([, name]) => name ?? '');
    const holiday = fieldOf(html, 'Праздник');
    const given = { [boxes[1] ?? '']: ['Пн', 'Вт'], [`${holiday}_day`]: '9', [`${holiday}_month`]: '5', go: 'send' };
    const refused = await reader.send(formIn(html), { ...given, emailAddress: 'anna' });
    expect(textOf(refused.html)).toContain('Укажите адрес электронной почты');
    const sent = await reader.send(formIn(refused.html), { ...given, emailAddress: 'anna@example.org' });
    expect(textOf(sent.html)).toContain('Ваш ответ записан.');
    expect((await workspace.call(script, 'answers', [formId])).value).toEqual([
      'anna@example.org',
      [null, ['Пн', 'Вт']],
      '05-09',
    ]);
  });

  it('works without scripts: it has none', async () => {
    expect((await reader.open(sample.formPath)).html).not.toContain('<script');
  });
});
