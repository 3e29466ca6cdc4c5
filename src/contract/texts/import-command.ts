// Decides what the command line asks when the columns of a table leave a required question open, and how it tells what an import did.
import { IMPORT_ITEM, menuPath } from './menu';

/** How the command is called. */
export const IMPORT_USAGE = `Использование:
  npm run -s nastavnik -- import ФАЙЛ… [--workbook НАЗВАНИЕ] [--map ФАЙЛ.json] [--folder ПАПКА]

  ФАЙЛ        таблицы ответов из другого сервиса, CSV или XLSX: анкеты наставляемых, наставников, согласия
  --workbook  название или номер таблицы, если в рабочем месте их несколько
  --map       ответы на вопросы о столбцах, если названия не узнаны
  --folder    папка рабочего места; без неё ваше обычное рабочее место

  Рабочее место может быть и открыто (npm start): строки передаются ему. Повторная загрузка того же файла ничего не меняет.`;

/** A required question that the columns leave open. */
export type OpenQuestion =
  | { readonly code: 'no-column'; readonly target: string; readonly title: string }
  | {
      readonly code: 'doubtful';
      readonly target: string;
      readonly title: string;
      readonly column: string;
      readonly doubt: string;
    };

/** A table with what its columns leave open. */
export interface UnclearTable {
  readonly path: string;
  /** Under which it is answered about. */
  readonly name: string;
  readonly header: readonly string[];
  readonly open: readonly OpenQuestion[];
}

/** Everything to be answered about tables, with an example of the answer. */
export function columnsQuestion(tables: readonly UnclearTable[]): string[] {
  const example = Object.fromEntries(tables.map(({ name, open }) => [name, exampleOf(open)]));
  return [
    ...tables.flatMap(openText),
    'Ответьте файлом, который указывается в --map, например:',
    JSON.stringify(example, null, 2),
    'Если столбца нет, а ответ у всех один, вместо названия напишите этот ответ так: {"all": "ученик"}.',
    'Если ответа нет ни у кого, напишите null; но анкеты, для которых он обязателен, в подбор не войдут.',
  ];
}

function exampleOf(open: readonly OpenQuestion[]): Record<string, string> {
  return Object.fromEntries(
    open.map((question) => [question.target, question.code === 'doubtful' ? question.column : 'название столбца']),
  );
}

function openText({ path, header, open }: UnclearTable): string[] {
  return [
    `${path}: не для всех обязательных вопросов ясно, в каком столбце ответы.`,
    ...open.map((question) =>
      question.code === 'no-column'
        ? `  «${question.title}»: подходящего столбца не нашлось.`
        : `  «${question.title}»: столбец «${question.column}»? ${question.doubt}`,
    ),
    `Столбцы файла: ${header.map((title) => `«${title}»`).join(', ')}.`,
  ];
}

/** A file for `--map` that isn't of the right shape. */
export function mapMalformed(path: string, why: string): string {
  return `${path}: нужен JSON вида {"mentees": {"email": "Название столбца"}} (${why}).`;
}

/** A column named in the answers that the table doesn't have. */
export function mappedColumnMissing(path: string, column: string, header: readonly string[]): string {
  return `${path}: столбца «${column}» нет. Есть: ${header.map((title) => `«${title}»`).join(', ')}.`;
}

/** A field named in the answers that the questionnaire doesn't have. */
export function mappedFieldUnknown(path: string, field: string, known: readonly string[]): string {
  return `${path}: вопроса «${field}» в анкете нет. Есть: ${known.join(', ')}.`;
}

/** A table that looks like none of the questionnaires. */
export function tableUnknown(path: string): string {
  return `${path}: не удалось понять, какие это ответы. Назовите файл mentees, mentors или consents — или проверьте, что в первой строке названия столбцов.`;
}

/** The workspace has no workbook that takes answers. */
export const NO_WORKBOOKS =
  'В рабочем месте нет ни одной настроенной таблицы организации. Запустите npm start, нажмите «Новая таблица» и настройте её.';

/** Several workbooks could be meant. */
export function severalWorkbooks(names: readonly string[]): string {
  return `В рабочем месте несколько таблиц. Укажите одну: --workbook НАЗВАНИЕ. Есть: ${names.map((name) => `«${name}»`).join(', ')}.`;
}

/** No workbook bears the name. */
export function noSuchWorkbook(wanted: string, names: readonly string[]): string {
  return `Таблицы «${wanted}» нет. Есть: ${names.map((name) => `«${name}»`).join(', ')}.`;
}

/** There is no workspace yet. */
export function noWorkspace(folder: string): string {
  return `В папке ${folder} нет рабочего места. Сначала запустите npm start.`;
}

/** The workspace is open, and its process takes the rows in. */
export function handedTo(address: string): string {
  return `Рабочее место открыто (${address}): строки принимает оно, и видны они там сразу.`;
}

/** The workspace is open in a process that doesn't answer commands, so its answers must come by its own pages. */
export function openElsewhere(address: string | null, pid: number | null): string[] {
  const who = pid === null ? '' : ` (процесс ${pid})`;
  return address === null
    ? [`Рабочее место сейчас открыто другой программой${who}. Закройте её и повторите.`]
    : [
        `Рабочее место сейчас открыто: ${address}${who}, но на команды не отвечает.`,
        `Загрузите файл там: таблица организации → меню ${menuPath(IMPORT_ITEM)}.`,
        'Или остановите его (Ctrl+C в окне, где оно запущено) и повторите команду.',
      ];
}
