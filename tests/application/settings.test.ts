import { advance } from '../../src/application/advance';
import { Ledger } from '../../src/application/ledger';
import { questionnairesFor } from '../../src/contract/questionnaires/catalogue';
import { questionsOf } from '../../src/contract/questionnaires/questionnaire';
import { TABLES_OF } from '../../src/contract/tables/catalogue';
import { QUESTIONNAIRE_IDS } from '../../src/domain/answers/answer';
import { SETTINGS_TARGET } from '../../src/domain/programme/fold-settings';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, column, edit, edited, quickLook, rowOf, submit, sweep } from './programme-book';

function oneInBank(): MemoryPorts {
  const ports = memoryPorts();
  submit(ports, 'mentee', 'm', 1, menteeFields({ requests: 'спорт, математика' }));
  submit(ports, 'consent', 'c', 2, consentFields());
  sweep(ports);
  return ports;
}

const setting = (ports: MemoryPorts, key: string, cells: Record<string, string>) => edit(ports, 'settings', key, cells);
const requests = (ports: MemoryPorts) => rowOf(ports, 'mentees', 'Н-0001')?.requests;
const typeOption = (ports: MemoryPorts, cells: Record<string, string>) => {
  ports.workbook.rows('settings').push(cells);
  return edited(ports, 'settings');
};

describe('An option', () => {
  test('that is renamed keeps the answers that were given under its former label', () => {
    const ports = oneInBank();
    expect(setting(ports, 'list:requests:sport', { title: 'движение' })).toMatchObject({
      refusals: [],
      settingsChanged: true,
    });
    expect(requests(ports)).toBe('движение, математика');
    submit(ports, 'mentee', 'later', 3, menteeFields({ requests: 'спорт' }));
    sweep(ports);
    expect(requests(ports)).toBe('движение');
  });

  test('that is retired keeps its answers and may come back', () => {
    const ports = oneInBank();
    setting(ports, 'list:requests:sport', { value: 'нет' });
    expect(requests(ports)).toBe('спорт, математика');
    setting(ports, 'list:requests:sport', { value: 'да' });
    expect(rowOf(ports, 'settings', 'list:requests:sport')?.value).toBe('да');
    expect(setting(ports, 'list:decisions:yes', { value: 'нет' }).refusals).toHaveLength(1);
    expect(setting(ports, 'list:requests:sport', { value: 'иногда' }).refusals).toHaveLength(1);
  });

  test('can’t be called with a comma, like another one, or not at all', () => {
    const ports = oneInBank();
    for (const title of ['бег, плавание', 'бег; плавание', 'Математика', 'алгебра', '']) {
      expect(setting(ports, 'list:requests:sport', { title }).refusals).toHaveLength(1);
      expect(rowOf(ports, 'settings', 'list:requests:sport')?.title).toBe('спорт');
    }
  });

  test('takes other spellings, gives back those that were added, and keeps those that people may have used', () => {
    const ports = oneInBank();
    expect(setting(ports, 'list:requests:sport', { aliases: 'физкультура; бег' }).refusals).toEqual([]);
    expect(setting(ports, 'list:requests:sport', { aliases: 'физкультура' }).refusals).toEqual([]);
    expect(rowOf(ports, 'settings', 'list:requests:sport')?.aliases).toBe('физкультура');
    expect(setting(ports, 'list:requests:sport', { aliases: '' }).refusals[0]).toContain('физкультура');
    expect(setting(ports, 'list:requests:sport', { aliases: 'физкультура; алгебра' }).refusals[0]).toContain('алгебра');
  });

  test('typed below the others joins its list once, wherever it is refused it says why', () => {
    const ports = oneInBank();
    typeOption(ports, { section: 'Интересы', title: 'вязание', aliases: 'крючок' });
    expect(column(ports, 'settings', 'title').filter((title) => title === 'вязание')).toHaveLength(1);
    typeOption(ports, { section: 'Роли', title: 'гость' });
    const last = () => ports.workbook.rows('settings')[ports.workbook.rows('settings').length - 1];
    expect(last()?.hint).toContain('«Интересы»');
    const once = JSON.stringify([...ports.workbook.contents]);
    quickLook(ports);
    expect(JSON.stringify([...ports.workbook.contents])).toBe(once);
    Object.assign(last() ?? {}, { section: 'Темы запросов и помощи', title: 'алгебра' });
    edited(ports, 'settings');
    expect(last()?.hint).toContain('уже есть');
    Object.assign(last() ?? {}, { title: 'резьба' });
    edited(ports, 'settings');
    expect(column(ports, 'settings', 'title').filter((title) => title === 'резьба')).toHaveLength(1);
  });
});

describe('A rule', () => {
  test('of a form says who takes part in it', () => {
    const ports = memoryPorts();
    submit(
      ports,
      'mentor',
      't',
      1,
      mentorFields({ category: 'выпускник', forms: 'ученик – ученик', certificateDate: '01.09.2026' }),
    );
    submit(
      ports,
      'consent',
      'c',
      2,
      consentFields({ participant: 'Петров Илья Олегович', birthDate: '01.02.2009', signer: 'Мать' }),
    );
    sweep(ports);
    expect(rowOf(ports, 'attention', 'М-0001')?.problems).toContain('не подходит для этой категории');
    expect(setting(ports, 'form:pupil-pupil:mentorCategories', { value: 'кот' }).refusals).toHaveLength(1);
    setting(ports, 'form:pupil-pupil:mentorCategories', { value: 'ученик, выпускник' });
    expect(column(ports, 'mentors', 'number')).toEqual(['М-0001']);
  });

  test('says which categories are external', () => {
    const ports = memoryPorts();
    submit(ports, 'mentor', 't', 1, mentorFields({ category: 'общественный деятель', forms: 'работодатель – ученик' }));
    sweep(ports);
    expect(rowOf(ports, 'attention', 'М-0001')?.problems).toContain('справки');
    setting(ports, 'external:public', { value: 'нет' });
    expect(rowOf(ports, 'attention', 'М-0001')?.problems).not.toContain('справки');
  });

  test('that means nothing, and computed words of the sheet, are put back', () => {
    const ports = oneInBank();
    expect(setting(ports, 'meetingGapDays', { value: 'редко' }).refusals).toHaveLength(1);
    expect(rowOf(ports, 'settings', 'meetingGapDays')?.value).toBe('14');
    expect(setting(ports, 'meetingGapDays', { title: 'Перерыв' }).refusals).toHaveLength(1);
    expect(setting(ports, 'weight:times', { value: '300' }).refusals).toEqual([]);
  });

  test('about identity stands fast from the setup on, since the forms were built for it', () => {
    const ports = memoryPorts();
    sweep(ports);
    setting(ports, 'meetingGapDays', { value: '21' });
    const { refusals } = setting(ports, 'identity', { value: 'по коду' });
    expect(refusals.join()).toContain('новую таблицу');
    expect(rowOf(ports, 'settings', 'identity')?.value).toBe('по имени');
    expect(setting(ports, 'identity', { value: 'По имени' }).refusals).toEqual([]);
  });

  test('name what may be chosen, in the explanation and when a word is put back', () => {
    const ports = oneInBank();
    expect(rowOf(ports, 'settings', 'roadmapYears')?.hint).toContain('перенести на наш цикл; как в документе');
    const { refusals } = setting(ports, 'roadmap', { value: 'Ж' });
    expect(refusals.join()).toContain('«A – Школа: пять этапов от приказа школы»');
    expect(refusals.join()).toContain('«не ведём»');
  });

  test('choose a roadmap by its letter, and with it the cycle that it is made for', () => {
    const ports = oneInBank();
    expect(setting(ports, 'roadmap', { value: 'е' }).refusals).toEqual([]);
    expect(rowOf(ports, 'settings', 'roadmap')?.value).toBe('E – Республика: семь этапов от приказа министерства');
    expect(rowOf(ports, 'settings', 'cycle')?.value).toBe('календарный год');
    setting(ports, 'cycle', { value: 'учебный год' });
    expect(rowOf(ports, 'settings', 'cycle')?.value).toBe('учебный год');
    expect(String(rowOf(ports, 'roadmap', 'неделя')?.remarks)).toContain('не для такого цикла');
    setting(ports, 'roadmap', { value: 'M' });
    expect(String(rowOf(ports, 'roadmap', 'неделя')?.remarks)).not.toContain('не для такого цикла');
    expect(ports.workbook.rows('journal')).toContainEqual(
      expect.objectContaining({ to: 'Дорожная карта: M – Модельная дорожная карта: семь этапов' }),
    );
  });

  test('of a roadmap are no business of a region', () => {
    const ports = memoryPorts();
    Object.assign(ports.workbook, { tables: TABLES_OF.region });
    sweep(ports);
    setting(ports, 'organisation', { value: 'Центр' });
    const keys = column(ports, 'settings', 'key');
    expect(keys).toContain('organisation');
    for (const key of ['roadmap', 'introductionOrder', 'cycle', 'soonDays']) expect(keys).not.toContain(key);
  });
});

describe('Identity by code', () => {
  const asked = questionnairesFor('code');

  test('asks for no name, contact or date of birth, and jumps to no page that isn’t there', () => {
    for (const id of QUESTIONNAIRE_IDS) {
      const sections = asked[id].sections.map((section) => section.id);
      for (const question of questionsOf(asked[id])) {
        expect(['person-name', 'birth-date', 'phone', 'email']).not.toContain(question.kind);
        for (const to of Object.values(question.jumps ?? {})) expect([...sections, 'submit']).toContain(to);
      }
    }
  });

  test('runs from the answer to the bank, and keeps years and codes only', () => {
    const ports = memoryPorts();
    advance(ports, {
      by: CURATOR,
      decide: () => ({ marks: [{ target: SETTINGS_TARGET, field: 'identity', value: 'code' }] }),
    });
    const { phone: _phone, email: _email, birthDate: _date, representative: _parent, ...fields } = menteeFields();
    submit(ports, 'mentee', 'm', 1, { ...fields, name: 'К-17', birthYear: '2012' });
    submit(ports, 'consent', 'c', 2, { participant: 'К-17', birthYear: '2012', relation: 'мать', decision: 'Да' });
    sweep(ports);
    expect(ports.workbook.rows('mentees')).toEqual([
      expect.objectContaining({ number: 'Н-0001', name: 'К-17', birthDate: '2012', age: 14, phone: '', email: '' }),
    ]);
    submit(ports, 'mentee', 'again', 3, { ...fields, name: 'К-17', birthYear: '2012', requests: 'музыка' });
    sweep(ports);
    expect(ports.workbook.rows('mentees')).toEqual([expect.objectContaining({ requests: 'музыка', merged: 'Н-0002' })]);
    edit(ports, 'mentees', 'Н-0001', { birthDate: '06.07.2011' });
    edit(ports, 'mentees', 'Н-0001', { birthDate: '1905-07-03' });
    expect(rowOf(ports, 'mentees', 'Н-0001')?.birthDate).toBe('2011');
    expect(JSON.stringify(new Ledger(ports.workbook).entries)).not.toContain('06.07.2011');
  });
});
