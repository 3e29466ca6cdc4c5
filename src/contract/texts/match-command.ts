// Decides how the command `match` is called and what it says about a file of numbers: its figures in words, what is wrong with it and what helps.
// What it says about people is left to `match-people.ts`.
import type { QuestionnaireId } from '../../domain/answers/answer';
import { type ArgumentProblem, argumentProblem } from './command-line';
import { TABLE_KINDS } from './import';
import { grouped } from './plural';

/** Both ways to call the command, without what may be added. */
const PEOPLE_WAY = 'npm run -s nastavnik -- match --mentees ФАЙЛ --mentors ФАЙЛ';
const INSTANCE_WAY = 'npm run -s nastavnik -- match ЗАДАЧА.mm';

/** How the command is called. */
export const MATCH_USAGE = `Использование:
  ${PEOPLE_WAY} [--consents ФАЙЛ] [--today ГГГГ-ММ-ДД] [--map ФАЙЛ.json]
                                [--out ФАЙЛ.csv] [--json]
  ${INSTANCE_WAY} [--json]

  --mentees, --mentors  таблицы анкет (CSV или XLSX, любые названия столбцов); если в таблице наставляемых есть столбец
                        «Второй наставник: форма», тем, у кого он заполнен, ищется и второй наставник
  --consents            таблица согласий; без неё согласия не проверяются
  --today               день, на который считаются возраст и справки; без него — день после последнего ответа
  --map                 ответы на вопросы о столбцах, если названия не узнаны: {"mentees":{"поле":"столбец"}};
                        столбца нет, а ответ у всех один — {"mentees":{"role":{"all":"ученик"}}}
  --out                 куда записать объяснения; без него и без --json они печатаются
  ЗАДАЧА.mm             задача подбора в числах: целые по 4 байта, младший байт первый — 0x4d4d3031, число наставляемых,
                        число наставников, число пар, места каждого наставника, начала списков наставляемых (на одно
                        больше), наставник каждой пары, баллы каждой пары
  --json                напечатать {"matched","score","gap","solveMs","checkMs","peakMb"}; для людей ещё
                        {"eligibleMentees","seats","attention","unmatched":{причина:сколько},
                        "pairs":{"possible","admissible","examined","searched"}}: сколько пар возможно, допустимо,
                        рассмотрено, и понадобился ли поиск вместо списка всех пар; а если ищутся вторые
                        наставники — "second":{"eligibleMentees","matched","score","unmatched"}

  Подбирается больше всего пар, а из таких подборов — с наибольшей суммой баллов. Отдельная проверка доказывает это:
  gap 0 значит, что больше пар или баллов составить нельзя. Реестр и обучение таблицам неизвестны и не проверяются.
  Ничего не покидает этот компьютер.`;

/** A mistake in what `match` is given. */
export type MatchProblem =
  | { readonly code: 'nothing-asked' }
  | { readonly code: 'files-without-options'; readonly given: readonly string[] }
  | { readonly code: 'both-ways'; readonly path: string }
  | { readonly code: 'options-of-people'; readonly options: readonly string[]; readonly path: string }
  | { readonly code: 'file-twice'; readonly options: readonly [string, string]; readonly path: string }
  | { readonly code: 'out-overwrites'; readonly option: string; readonly path: string }
  | { readonly code: 'out-not-csv'; readonly path: string }
  | { readonly code: 'file-is-folder'; readonly path: string };

/** What is wrong with what the command is given, and what helps. */
export function matchProblem(problem: MatchProblem | ArgumentProblem): string {
  switch (problem.code) {
    case 'nothing-asked':
      return `Не указано, что подбирать. Пары для людей из таблиц:\n  ${PEOPLE_WAY}\nЗадача подбора в числах:\n  ${INSTANCE_WAY}`;
    case 'files-without-options':
      return `Указано несколько файлов: ${problem.given.map((path) => `«${path}»`).join(', ')}. Скажите, где чьи анкеты: --mentees ФАЙЛ --mentors ФАЙЛ. Если это один путь с пробелами, возьмите его в кавычки.`;
    case 'both-ways':
      return `Лишнее слово «${problem.path}»: таблицы людей указаны параметрами. Уберите его, а если это часть пути с пробелами, возьмите путь в кавычки.`;
    case 'options-of-people':
      return `${problem.options.join(', ')}: только для таблиц людей (--mentees ФАЙЛ --mentors ФАЙЛ). «${problem.path}» без них — задача в числах: её итог печатается, к ней подходит только --json.`;
    case 'file-twice':
      return `${problem.options.join(' и ')}: указан один и тот же файл «${problem.path}». У каждой таблицы должен быть свой.`;
    case 'out-overwrites':
      return `--out: «${problem.path}» — это ваша таблица (${problem.option}), объяснения стёрли бы её. Укажите другое имя.`;
    case 'out-not-csv':
      return `--out: «${problem.path}» — объяснения записываются только в CSV (Excel открывает его двойным щелчком). Пусть имя кончается на .csv.`;
    case 'file-is-folder':
      return `«${problem.path}» — папка, а нужен файл.`;
    default:
      return argumentProblem(problem);
  }
}

/** A table that holds the answers of others than its option says. */
export interface Misplaced {
  /** Without the dashes. */
  readonly option: string;
  readonly path: string;
  readonly holds: QuestionnaireId;
}

/** Tables under the wrong options, and what helps; `swapped` where they only change places. */
export function misplacedTables(misplaced: readonly Misplaced[], swapped: boolean): string[] {
  const found = misplaced.map(
    ({ option, path, holds }) =>
      `--${option}: в файле «${path}», судя по столбцам, ${TABLE_KINDS[holds].toLowerCase()}.`,
  );
  return [
    ...found,
    swapped
      ? 'Похоже, файлы перепутаны местами: поменяйте их и повторите.'
      : 'Проверьте, тот ли это файл. Если тот, назовите столбцы в --map.',
  ];
}

/** Answers about columns of something that isn't a table of the command. */
export function mapTableUnknown(path: string, given: string, known: readonly string[]): string {
  return `${path}: таблицы «${given}» у команды нет. Назовите таблицы так: ${known.join(', ')}.`;
}

/** A table with headings alone. */
export function tableWithoutAnswers(path: string): string {
  return `${path}: есть только названия столбцов, ответов нет.`;
}

/** Why a file is no instance of the assignment problem. Places count the whole numbers of the file from 1. */
export type InstanceFileProblem =
  | { readonly code: 'unreadable'; readonly why: string }
  | { readonly code: 'empty' }
  | { readonly code: 'not-an-instance' }
  | { readonly code: 'wrong-length'; readonly needed: number; readonly found: number }
  | { readonly code: 'count-negative'; readonly place: number; readonly given: number }
  | { readonly code: 'seats-negative'; readonly place: number; readonly mentor: number; readonly given: number }
  | { readonly code: 'row-start'; readonly place: number; readonly mentee: number; readonly given: number }
  | {
      readonly code: 'mentor-unknown';
      readonly place: number;
      readonly mentee: number;
      readonly given: number;
      readonly mentors: number;
    }
  | { readonly code: 'mentor-twice'; readonly place: number; readonly mentee: number; readonly given: number };

/** What is wrong with the file, where, and what helps. People are counted from 0, as the file itself does. */
export function instanceFileProblem(path: string, problem: InstanceFileProblem): string {
  switch (problem.code) {
    case 'unreadable':
      return `${path}: файл не читается (${problem.why}). Проверьте путь и права на файл.`;
    case 'empty':
      return `${path}: файл пуст. Скопируйте или создайте его заново.`;
    case 'not-an-instance':
      return `${path}: это не задача подбора: файл начинается не с числа 0x4d4d3031. Если это таблица с людьми, укажите таблицы так: --mentees ФАЙЛ --mentors ФАЙЛ.`;
    case 'wrong-length':
      return `${path}: по заголовку в файле должно быть ${problem.needed} байт, а есть ${problem.found}. Файл записан не до конца или испорчен: скопируйте или создайте его заново.`;
    case 'count-negative':
      return `${at(path, problem.place)}: количество не может быть отрицательным (${problem.given}). Создайте файл заново.`;
    case 'seats-negative':
      return `${at(path, problem.place)}: у наставника ${problem.mentor} мест ${problem.given}. Мест должно быть 0 или больше.`;
    case 'row-start':
      return `${at(path, problem.place)}: начало списка наставляемого ${problem.mentee} — ${problem.given}. Начала списков идут от 0 до числа пар и не убывают.`;
    case 'mentor-unknown':
      return `${at(path, problem.place)}: в списке наставляемого ${problem.mentee} назван наставник ${problem.given}. Номера наставников — от 0 до ${problem.mentors - 1}.`;
    case 'mentor-twice':
      return `${at(path, problem.place)}: в списке наставляемого ${problem.mentee} наставник ${problem.given} назван дважды. Оставьте одну пару.`;
  }
}

function at(path: string, place: number): string {
  return `${path}, ${place}-е число файла`;
}

/** What was found and how long it took, in the words of the readable table. */
export interface InstanceFigures {
  readonly mentees: number;
  readonly mentors: number;
  readonly seats: number;
  readonly pairs: number;
  readonly matched: number;
  readonly score: number;
  readonly gap: number;
  readonly solveMs: number;
  readonly checkMs: number;
  readonly peakMb: number;
}

/** The figures as lines: name, value. */
export function instanceLines(figures: InstanceFigures): readonly (readonly [name: string, value: string])[] {
  return [
    ['Наставляемых', grouped(figures.mentees)],
    ['Наставников', `${grouped(figures.mentors)}, мест ${grouped(figures.seats)}`],
    ['Допустимых пар', grouped(figures.pairs)],
    ['Подобрано пар', grouped(figures.matched)],
    ['Сумма баллов', grouped(figures.score)],
    ['Разрыв', figures.gap === 0 ? '0 — доказано: больше пар или баллов составить нельзя' : grouped(figures.gap)],
    ['Подбор', `${part(figures.solveMs)} мс`],
    ['Проверка', `${part(figures.checkMs)} мс`],
    ['Память', `${grouped(figures.peakMb)} МБ`],
  ];
}

/** The checker doesn't agree: our own fault, told as it is. */
export function notProven(faults: readonly string[]): string {
  return `Проверка не подтвердила подбор (${faults.join(', ')}): результату нельзя верить. Сообщите об этом разработчикам.`;
}

function part(figure: number): string {
  return String(figure).replace('.', ',');
}
