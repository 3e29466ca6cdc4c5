// Decides what the command `run` says besides what the script itself says.

/** How the command is called. */
export const RUN_USAGE = `Использование:
  npm run -s nastavnik -- run ФАЙЛ.js|ПАПКА ФУНКЦИЯ [--args JSON] [--json]

  ФАЙЛ.js  любой файл Apps Script вместе со страницами .html рядом с ним; если там же лежит appsscript.json,
           действуют его разрешения и часовой пояс
  ПАПКА    проект из нескольких файлов: все .js, .gs и .html папки и её подпапок, по алфавиту
  ФУНКЦИЯ  имя функции из этих файлов
  --args   список аргументов в виде JSON, например "[1, \\"два\\"]"
  --json   результат одной строкой

  Скрипт выполняется в новом пустом рабочем месте, привязанный к новой таблице; на всё отведено шесть условных минут,
  а скрипт, который считает без конца, прерывается через две настоящие.
  Результат печатается как JSON, журнал скрипта — в поток ошибок.`;

/** A manifest that can't be read. */
export function manifestMalformed(path: string, why: string): string {
  return `${path}: манифест не читается как JSON (${why}).`;
}

/** An error that ended the script; the stack is '' where there is none, and often opens with the error itself. */
export function scriptFailed(name: string, message: string, stack: string): string {
  const text = `${name}: ${message}`;
  if (stack === '') return text;
  return stack.startsWith(text) ? stack : `${text}\n${stack}`;
}

/** What was shown to the person at the keyboard, where nobody sits. */
export function shownText(kind: string, text: string): string {
  return `[${kind}] ${text}`;
}
