// Decides what the page «Импорт» and the command line say about a table, its columns and what became of its rows.
import type { QuestionnaireId } from '../../domain/answers/answer';
import type { RowProblem, RowProblemCode } from '../import/answers-from-rows';
import type { ColumnDoubt } from '../import/column-suggestion';
import { AT, type ColumnTarget, ID, IGNORED, type NamePart, splitTarget } from '../import/column-target';
import type { ImportRowsResponse } from '../import/import-protocol';
import { type Questionnaire, questionsOf } from '../questionnaires/questionnaire';
import { counted, PEOPLE, type PluralForms, ROWS } from './plural';

const COLUMNS: PluralForms = ['столбец', 'столбца', 'столбцов'];
const ANSWERS: PluralForms = ['ответ', 'ответа', 'ответов'];

/** What the rows of a table are, by questionnaire. */
export const TABLE_KINDS: Readonly<Record<QuestionnaireId, string>> = {
  mentee: 'Анкеты наставляемых',
  mentor: 'Анкеты наставников',
  consent: 'Согласия на обработку данных',
  meeting: 'Журнал встреч',
  final: 'Итоговые анкеты',
};

const PARTS: Readonly<Record<NamePart, string>> = { family: 'фамилия', given: 'имя', patronymic: 'отчество' };

/** What a column is taken for, in words. */
export function targetTitle(target: ColumnTarget, questionnaire: Questionnaire): string {
  if (target === IGNORED) return 'Не переносить';
  if (target === AT) return 'Время ответа';
  if (target === ID) return 'Номер ответа в другом сервисе';
  const { key, part } = splitTarget(target);
  const title = questionsOf(questionnaire).find((question) => question.key === key)?.title ?? key;
  return part === undefined ? title : `${title}: только ${PARTS[part]}`;
}

/**
 * Why a column deserves a look.
 *
 * @param header  titles of the table
 * @param titleOf  words for a target
 */
export function doubtText(
  doubt: ColumnDoubt,
  header: readonly string[],
  titleOf: (target: ColumnTarget) => string,
): string {
  switch (doubt.code) {
    case 'title-unknown':
      return 'Название подходит не вполне, вопрос подобран с оглядкой на ответы. Проверьте, пожалуйста.';
    case 'content-differs':
      return 'Название подходит, а ответы на этот вопрос не похожи. Проверьте, пожалуйста.';
    case 'another-column':
      return `На этот вопрос похож и столбец ${columnName(header, doubt.column)}. Какой из них верный?`;
    case 'another-target':
      return `Возможно, это «${titleOf(doubt.target)}». Выберите верный вопрос.`;
    case 'perhaps':
      return `Возможно, это «${titleOf(doubt.target)}». Если так, выберите этот вопрос.`;
  }
}

/** A column by its title, or by its place when it has none. */
export function columnName(header: readonly string[], column: number): string {
  const title = header[column]?.trim() ?? '';
  return title === '' ? `№ ${column + 1} (без названия)` : `«${title}»`;
}

/** Needed questions that got no column; blank when there are none. */
export function missingText(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  const list = titles.map((title) => `«${title}»`).join(', ');
  return titles.length === 1
    ? `Не нашёлся столбец для обязательного вопроса ${list}.`
    : `Не нашлись столбцы для обязательных вопросов: ${list}.`;
}

const PROBLEMS: Readonly<Record<RowProblemCode, string>> = {
  'nothing-taken': 'нет ни одного ответа в выбранных столбцах, строка пропущена',
  'time-unreadable': 'время ответа не читается; ответ принят, временем считается место строки в файле',
  'id-repeated': 'номер ответа встречается не впервые; оба ответа приняты',
  'cells-beyond-header': 'ячеек больше, чем столбцов; проверьте кавычки и разделители в этой строке',
};

/**
 * A trouble with a row, with the row's number as the spreadsheet shows it.
 *
 * @param firstRowNumber  number of the first row below the titles
 */
export function rowProblemText(problem: RowProblem, firstRowNumber: number): string {
  return `Строка ${problem.row + firstRowNumber}: ${PROBLEMS[problem.code]}.`;
}

/** A table in short: `254 строки, 16 столбцов`. */
export function tableSize(rowCount: number, columnCount: number): string {
  return `${counted(rowCount, ROWS)}, ${counted(columnCount, COLUMNS)}`;
}

/** What an import has led to, a sentence a line. */
export function outcomeLines(sum: ImportRowsResponse): string[] {
  const lines = [`Получено: ${counted(sum.received, ANSWERS)}.`];
  if (sum.added > 0) lines.push(`Новых: ${sum.added}.`);
  if (sum.changed > 0) lines.push(`Изменились с прошлого раза: ${sum.changed}.`);
  if (sum.known > 0) lines.push(`Уже были: ${sum.known}.`);
  if (sum.outcome === undefined) return lines;
  const { entered, waiting, amended } = sum.outcome;
  if (amended > 0) lines.push(`Дополнили прежние ответы тех же людей: ${amended}.`);
  lines.push(`Вошли в банк: ${counted(entered, PEOPLE)}.`);
  lines.push(
    waiting === 0
      ? 'Из этого файла на листе «Разобрать» никто не ждёт.'
      : `Из этого файла ждут на листе «Разобрать»: ${waiting}. Там написано, чего не хватает.`,
  );
  return lines;
}

/** How many troubles are not listed; blank when all are. */
export function moreProblems(count: number): string {
  return count === 0 ? '' : `И ещё ${counted(count, ['замечание', 'замечания', 'замечаний'])}.`;
}

/** How far the handing over has come. */
export function progressText(done: number, all: number): string {
  return `Передано ${done} из ${counted(all, ['строки', 'строк', 'строк'])}`;
}

/** How many columns the curator should look at; blank when none. */
export function doubtsText(count: number): string {
  return count === 0
    ? ''
    : `Проверьте ${counted(count, COLUMNS)}: ${count === 1 ? 'он отмечен' : 'они отмечены'} ниже.`;
}

/** The button that starts the import. */
export function startText(rowCount: number): string {
  return `Перенести ${counted(rowCount, ['строку', 'строки', 'строк'])}`;
}

/** Why a file can't be read. */
export const FILE_PROBLEMS = {
  'too-large': 'Файл больше 20 МБ. Разделите его на части и перенесите по очереди.',
  'old-xls': 'Это старый формат XLS. Откройте файл в таблицах, сохраните как XLSX или CSV и выберите снова.',
  unreadable:
    'Не получилось прочитать файл. Подойдут CSV, TSV и XLSX; защищённый паролем файл сначала сохраните без пароля.',
  empty: 'В файле нет ни одной строки с ответами.',
} as const;

/** Names one reason why a file can't be read. */
export type FileProblem = keyof typeof FILE_PROBLEMS;

/** Fixed words of the page. */
export const IMPORT_PAGE = {
  title: 'Импорт ответов',
  lead: 'Сюда можно перенести анкеты и согласия, собранные в другом сервисе. Ответы пройдут ту же проверку, что и ответы из форм.',
  choose: 'Выбрать файл',
  drop: 'или перетащите его сюда. Подойдут CSV, TSV и XLSX.',
  another: 'Выбрать другой файл',
  sheet: 'Лист',
  kind: 'Что в файле',
  kindUnsure: 'Проверьте, пожалуйста: по столбцам этого точно не понять.',
  columns: 'Столбцы файла',
  takenFor: 'Вопрос',
  noExamples: 'пусто',
  twice: 'Этот вопрос выбран для нескольких столбцов. Проверьте, так ли задумано.',
  noTime: 'Столбца со временем ответа нет: временем считается порядок строк в файле.',
  noHeader: 'Похоже, в файле нет строки с названиями столбцов: вопросы подобраны только по ответам.',
  nothing: 'Выберите вопрос хотя бы для одного столбца.',
  brokenQuotes: 'В файле не закрыта кавычка, поэтому строки могли склеиться. Проверьте число строк.',
  reading: 'Читаем файл…',
  matching: 'Подбираем вопросы…',
  sending: 'Переносим ответы…',
  failed: 'Не получилось.',
  again: 'Повторить',
  done: 'Готово',
  problems: 'На что обратить внимание',
  close: 'Закрыть',
} as const;
