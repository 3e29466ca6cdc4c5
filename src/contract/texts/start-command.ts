// Decides what the command `start` says: its usage, its progress, the addresses, and why a workspace can't be opened.
import { MENU_TITLE, START_ITEM } from './menu';

/** How the command is called. */
export const START_USAGE = `Использование:
  npm start
  npm run -s nastavnik -- start [--port ЧИСЛО] [--folder ПАПКА] [--fresh] [--empty]

  --port    порт на 127.0.0.1; без него 8787 или следующий свободный
  --folder  папка рабочего места; без неё ваша папка данных программ
  --fresh   отложить прежнее рабочее место в соседнюю папку и начать заново
  --empty   без примера: для своей организации; вместе с --fresh — если пример уже сделан

  При первом запуске создаётся пример: регион с тремя вымышленными организациями посреди сезона.
  Свою организацию заводит кнопка «Новая таблица» на странице «Рабочее место».
  Рабочее место открыто только на этом компьютере. Остановить: Ctrl+C.`;

/** What is said at once: after a long pause a workspace has to catch up before its addresses are given. */
export const OPENING = 'Открываем рабочее место…';

/** Steps of making the sample, for whoever waits. */
export const SAMPLE_STEPS = {
  setup: (organisation: string) => `Готовим пример: ${organisation}`,
  season: (organisation: string) => `Играем сезон: ${organisation}`,
  region: 'Сводим показатели региона',
} as const;

/** What is said at once where no progress can be drawn. */
export const SAMPLE_BEGINS = 'Готовим пример региона: это займёт до минуты.';

/** What is printed when everything is served. */
export function servedText(addresses: {
  readonly home: string;
  readonly form: string | null;
  readonly summary: string | null;
  readonly folder: string;
}): string {
  return [
    'Рабочее место открыто.',
    '',
    `  Рабочее место:     ${addresses.home}`,
    ...(addresses.form === null ? [] : [`  Анкета участника:  ${addresses.form}`]),
    ...(addresses.summary === null ? [] : [`  Сводка региона:    ${addresses.summary}`]),
    '',
    `Данные лежат в папке ${addresses.folder}`,
    'Остановить: Ctrl+C.',
  ].join('\n');
}

/** What the first start adds. */
export const SAMPLE_MADE =
  'Люди, организации и числа примера вымышлены. Свою организацию заводит «Новая таблица» на странице «Рабочее место».';

/** What is said while there is no workbook. */
export const NO_WORKBOOKS_YET = 'Таблиц пока нет. Откройте страницу «Рабочее место» и нажмите «Новая таблица».';

/** What the home page says beside «Новая таблица». */
export const NEW_WORKBOOK =
  'Своя организация или регион начинается с новой таблицы: название, листы и анкеты появятся, когда вы ответите на вопросы настройки.';

/** What the home page says instead, once the clock of the sample was moved. */
export const NO_NEW_WORKBOOK =
  'Часы этого рабочего места переведены вперёд, поэтому свою таблицу здесь не завести: её записи получили бы даты из будущего. Остановите рабочее место (Ctrl+C) и начните чистое: npm start -- --fresh --empty (и прежняя --folder, если вы её указывали). Пример при этом сохранится в соседней папке.';

/** What a workbook that is still blank tells to do. */
export const FIRST_STEP = `Таблица пуста. Откройте меню «${MENU_TITLE}» и выберите «${START_ITEM}»: появятся листы и анкеты.`;

/** What the earlier workspace was moved to. */
export function movedAside(folder: string): string {
  return `Прежнее рабочее место отложено: ${folder}`;
}

/** The port is taken. */
export function portTaken(port: number): string {
  return `Порт ${port} занят другой программой. Выберите другой: --port ${port + 1}, или запустите без --port: найдётся свободный.`;
}

/** No free port was found. */
export function noFreePort(from: number, to: number): string {
  return `Порты ${from}–${to} заняты. Укажите свободный: --port ЧИСЛО.`;
}

/** The workspace is open already. */
export function alreadyOpen(folder: string, address: string | null, pid: number | null): string {
  const who = pid === null ? '' : ` (процесс ${pid})`;
  return address === null
    ? `Рабочее место ${folder} уже открыто другой программой${who}. Закройте её и повторите.`
    : `Рабочее место уже открыто: ${address}${who}`;
}

/** A newer version of the program has written the workspace. */
export function newerVersion(folder: string): string {
  return `Рабочее место ${folder} записано более новой версией программы. Обновите программу или укажите другую папку: --folder ПАПКА.`;
}

/** The folder can't be used. */
export function folderUnusable(folder: string, why: string): string {
  return `Папку ${folder} не получается использовать (${why}). Укажите другую: --folder ПАПКА.`;
}

/** The folder lies inside the clone. */
export function folderInClone(folder: string): string {
  return `Папка ${folder} лежит внутри программы. Данные людей должны храниться отдельно: укажите другую папку.`;
}

/** The program is closing. */
export const CLOSING = 'Закрываем рабочее место…';
