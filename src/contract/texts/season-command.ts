// Decides what the command `season` says: its usage, its progress, its result in words, and the texts of simulated answers.
import { counted, MENTEES, MENTORS, PAIRS, ROWS } from './plural';

/** How the command is called. */
export const SEASON_USAGE = `Использование:
  npm run -s nastavnik -- season --from ПАПКА [--today ГГГГ-ММ-ДД] [--seed ЧИСЛО] [--out ПАПКА] [--map ФАЙЛ.json]
                                 [--targets kirov|khakassia|own] [--json]

  --from     папка с таблицами mentees, mentors, consents (CSV или XLSX, любые названия столбцов)
             и, если есть, indicators: year, municipality, denominator, value, target, source
  --today    день, на который считается приём анкет; без него — день после последнего ответа
  --seed     число, от которого зависит сыгранный год; без него 1
  --out      куда записать workbook.xlsx, summary.json и приказ.txt; без него — season-ДАТА рядом с ответами
  --map      ответы на вопросы о столбцах, если названия не узнаны
  --targets  цели какого региона действуют; без него — свои, из indicators
  --json     напечатать summary.json; без --out ничего не записывать

  Анкеты, согласия и подбор пар — настоящие, из ваших файлов. Встречи и итоговые анкеты сыграны и помечены как симуляция.
  Ничего не покидает этот компьютер.`;

/** A folder without a table that the season needs. */
export function tableMissing(folder: string, name: string, endings: readonly string[]): string {
  return `В папке «${folder}» нет файла ${name} (${endings.join(', ')}).`;
}

/** A row of indicators.csv that can't be taken. */
export function indicatorRowRefused(path: string, row: number, why: string): string {
  return `${path}, строка ${row}: ${why}.`;
}

/** Why a row of indicators.csv can't be taken. */
export const INDICATOR_ROW_PROBLEMS = {
  columns: 'нужны столбцы year, denominator и value или target',
  year: 'год не читается',
  denominator: 'неизвестно, что считаем',
  value: 'значение — не число',
  target: 'цель — не число процентов',
} as const;

/** Steps of the season, for whoever waits. */
export const SEASON_STEPS = {
  setup: 'Настройка: листы, формы, триггеры',
  intake: 'Приём анкет и согласий',
  matching: 'Отбор наставников и подбор пар',
  year: 'Год встреч (симуляция)',
  indicators: 'Показатели',
  files: 'Файлы',
} as const;

/** The organisation of a season. */
export const SEASON_ORGANISATION = {
  organisation: 'Организация по вашим файлам',
  address: 'Адрес не указан',
  municipality: 'Муниципалитет не указан',
} as const;

/** Marks every text of a simulated answer. */
const MARK = 'Симуляция';

/** Topics of simulated meetings. */
export const SIMULATED_TOPICS: readonly string[] = [
  'знакомство и план встреч',
  'цели и первые шаги',
  'разбор трудной задачи',
  'подготовка к контрольной',
  'проект и его замысел',
  'экскурсия на предприятие',
  'выбор профессии',
  'как выступать перед классом',
  'уверенность в себе',
  'итоги месяца',
].map((topic) => `${MARK}: ${topic}`);

/** Words of a simulated final questionnaire. */
export const SIMULATED_VALUE = `${MARK}: поддержка и внимание`;

/** The season in a few lines, from its summary. */
export interface SeasonInWords {
  readonly today: string;
  readonly end: string;
  readonly received: { readonly mentees: number; readonly mentors: number; readonly consents: number };
  readonly inBank: { readonly mentees: number; readonly mentors: number };
  readonly attention: number;
  readonly matched: number;
  readonly waiting: number;
  readonly completed: number;
  readonly overdue: number;
}

/** What the command prints without `--json`. */
export function seasonInWords(season: SeasonInWords): string {
  const { received, inBank } = season;
  const rows = received.mentees + received.mentors + received.consents;
  return [
    `Сезон с ${season.today} по ${season.end}.`,
    `Получено: ${counted(rows, ROWS)} (наставляемые ${received.mentees}, наставники ${received.mentors}, согласия ${received.consents}).`,
    `В банках: ${counted(inBank.mentees, MENTEES)} и ${counted(inBank.mentors, MENTORS)}; в «Разобрать»: ${season.attention}.`,
    `Утверждено приказом: ${counted(season.matched, PAIRS)}; без пары осталось: ${season.waiting}.`,
    `К концу года завершено: ${counted(season.completed, PAIRS)}; давно не встречались: ${season.overdue}.`,
  ].join('\n');
}

/** Where the results are. */
export function writtenTo(folder: string): string {
  return `Результаты: ${folder}`;
}

/** Name of the sheet that says what the workbook of a season is. */
export const COVER_NAME = 'Симуляция';

/** Says what in the workbook is true and what is played. Dates as people write them. */
export function coverLines({ today, end }: Pick<SeasonInWords, 'today' | 'end'>, seed: number): string[] {
  return [
    'Это симуляция: показать такой файл как отчёт нельзя.',
    `Из ваших файлов: анкеты, согласия, банки и «Разобрать» на ${today}, подбор пар с баллами и объяснениями.`,
    `Сыграно с ${today} по ${end} от числа ${seed}: встречи, итоговые анкеты и их оценки. Люди этого не делали.`,
    'Поэтому вымышлены лист «Встречи», состояния, встречи и оценки на листе «Пары» и в банках, а на листе «Показатели» — удовлетворённость и ритм встреч.',
    'Приказы № 1 и № 2 условны: их никто не подписывал. Личные ссылки никуда не ведут: анкеты жили, пока шла команда.',
  ];
}

/** Stands above the order on pairs: nobody has signed it. */
export const ORDER_IS_SAMPLE = 'ОБРАЗЕЦ. Пары подобраны по вашим файлам; номер и дата приказа условны.';

/** Name of the file with the order on pairs. */
export const ORDER_FILE = 'приказ.txt';

/** What stands in that file when nobody could be paired. */
export const NO_ORDER = 'Подходящих пар не нашлось, приказ не понадобился.';
