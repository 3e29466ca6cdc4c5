// Decides what the command line says whichever command is given: its help, mistakes in the arguments, and how files fail to be read and written.

/** What a command does, in one line of the help. */
export interface CommandSummary {
  readonly name: string;
  readonly summary: string;
}

/** The commands in the order of the help. */
export const COMMAND_SUMMARIES: readonly CommandSummary[] = [
  { name: 'start', summary: 'открыть рабочее место в браузере: формы, таблицы, показатели' },
  { name: 'season', summary: 'прожить сезон на ваших ответах: от анкет до показателей' },
  { name: 'import', summary: 'добавить в рабочее место ответы, собранные в другом сервисе' },
  { name: 'run', summary: 'выполнить функцию любого файла Apps Script' },
  { name: 'roadmap', summary: 'показать дорожную карту со сроками и состоянием' },
  { name: 'match', summary: 'подобрать пары по таблицам и объяснить подбор' },
  { name: 'help', summary: 'эта справка; help КОМАНДА — справка о команде' },
];

/** The help without a command's name. */
export function generalHelp(commands: readonly CommandSummary[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Наставник: программа наставничества от анкеты до показателей.',
    '',
    'Использование:',
    '  npm run -s nastavnik -- КОМАНДА [ПАРАМЕТРЫ]',
    '',
    'Команды:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Справка о команде: npm run -s nastavnik -- help КОМАНДА',
  ].join('\n');
}

/** No such command; `meant` is the one that was probably meant. */
export function unknownCommand(given: string, commands: readonly CommandSummary[], meant?: string): string {
  return `Команды «${given}» нет.${perhaps(meant)} Есть: ${commands.map(({ name }) => name).join(', ')}.`;
}

function perhaps(meant: string | undefined): string {
  return meant === undefined ? '' : ` Возможно, ${meant}?`;
}

/** No command at all. */
export const COMMAND_MISSING = 'Не указана команда.';

/** How to call `help`. */
export const HELP_USAGE = `Использование:
  npm run -s nastavnik -- help [КОМАНДА]`;

/** Where the usage of a command is told: the mistake itself shouldn't drown in it. */
export function usageHint(command: string): string {
  return `Как пользоваться: npm run -s nastavnik -- help ${command}`;
}

/** A mistake in the arguments, as facts. */
export type ArgumentProblem =
  | { readonly code: 'option-unknown'; readonly given: string; readonly meant?: string }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'value-unexpected'; readonly option: string }
  | { readonly code: 'argument-unexpected'; readonly given: string }
  | { readonly code: 'argument-missing'; readonly what: string }
  | { readonly code: 'date-malformed'; readonly option: string; readonly given: string }
  | { readonly code: 'number-malformed'; readonly option: string; readonly given: string; readonly allowed: string }
  | { readonly code: 'choice-unknown'; readonly option: string; readonly given: string; readonly allowed: string }
  | { readonly code: 'json-malformed'; readonly option: string; readonly why: string }
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'folder-missing'; readonly path: string };

/** What is wrong with an argument, and what is expected instead. */
export function argumentProblem(problem: ArgumentProblem): string {
  switch (problem.code) {
    case 'option-unknown':
      return `Параметра «${problem.given}» нет.${perhaps(problem.meant)}`;
    case 'option-twice':
      return `${problem.option}: параметр указан дважды.`;
    case 'value-missing':
      return `${problem.option}: после параметра нужно значение.`;
    case 'value-unexpected':
      return `${problem.option}: у этого параметра нет значения.`;
    case 'argument-unexpected':
      return `Лишнее слово «${problem.given}». Если это часть пути с пробелами, возьмите путь в кавычки.`;
    case 'argument-missing':
      return `Не указано: ${problem.what}.`;
    case 'date-malformed':
      return `${problem.option}: «${problem.given}» — не дата. Нужна существующая дата в виде ГГГГ-ММ-ДД.`;
    case 'number-malformed':
      return `${problem.option}: «${problem.given}» не подходит. Нужно ${problem.allowed}.`;
    case 'choice-unknown':
      return `${problem.option}: «${problem.given}» не подходит. Можно: ${problem.allowed}.`;
    case 'json-malformed':
      return `${problem.option}: это не JSON (${problem.why}).`;
    case 'file-missing':
      return `Файла «${problem.path}» нет.`;
    case 'folder-missing':
      return `Папки «${problem.path}» нет.`;
  }
}

/** Why a table could not be read from a file. */
export type TableFileProblem =
  | { readonly code: 'not-text' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'broken-quotes'; readonly row: number }
  | { readonly code: 'not-xlsx'; readonly why: string }
  | { readonly code: 'old-excel' }
  | { readonly code: 'unknown-kind'; readonly extension: string }
  | { readonly code: 'folder' }
  | { readonly code: 'unreadable'; readonly why: string };

/** Why a table could not be read from a file, and what helps. */
export function tableFileProblem(path: string, problem: TableFileProblem): string {
  switch (problem.code) {
    case 'not-text':
      return `${path}: это не текст. Нужен файл CSV (UTF-8 или Windows-1251) или XLSX.`;
    case 'no-rows':
      return `${path}: файл пуст. В первой строке должны стоять названия столбцов.`;
    case 'broken-quotes':
      return `${path}: после строки ${problem.row} кавычка открыта и не закрыта. Проверьте файл или сохраните его заново.`;
    case 'not-xlsx':
      return `${path}: файл не открывается как XLSX (${problem.why}). Сохраните его заново как «Книга Excel (.xlsx)» или CSV.`;
    case 'old-excel':
      return `${path}: это старый формат Excel. Откройте файл и сохраните его как «Книга Excel (.xlsx)» или CSV.`;
    case 'unknown-kind':
      return `${path}: файлы «${problem.extension}» не читаются. Нужен CSV или XLSX.`;
    case 'folder':
      return `${path}: это папка, а нужен файл.`;
    case 'unreadable':
      return `${path}: файл не читается (${problem.why}).`;
  }
}

/** A function of the script that could not do its work; `why` is its own sentence. */
export function actionFailed(functionName: string, why: string): string {
  return `Не получилось (${functionName}): ${why}`;
}

/** The program's own fault. */
export function unexpected(message: string): string {
  return `Непредвиденная ошибка: ${message}`;
}

/** No table says when its answers were given. */
export const TODAY_UNKNOWN =
  'Ни в одной таблице не нашлось времени ответов, поэтому неизвестно, на какой день считать. Укажите его: --today ГГГГ-ММ-ДД.';

/** The system doesn't let a result be written. */
export function notWritten(path: string, why: string): string {
  return `Не получается записать ${path} (${why}). Закройте этот файл, если он открыт, или укажите другое место: --out.`;
}
