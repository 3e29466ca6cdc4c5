// Decides how the command `match` is called and what it says about a file of numbers: its figures in words, what is wrong with it and what helps.
// What it says about people is left to `match-people.ts`.
import { grouped } from './plural';

/** How the command is called. */
export const MATCH_USAGE = `Использование:
  npm run -s nastavnik -- match --mentees ФАЙЛ --mentors ФАЙЛ [--consents ФАЙЛ] [--today ГГГГ-ММ-ДД] [--map ФАЙЛ.json]
                                [--out ФАЙЛ.csv] [--json]
  npm run -s nastavnik -- match ЗАДАЧА.mm [--json]

  --mentees, --mentors  таблицы анкет (CSV или XLSX, любые названия столбцов); если в таблице наставляемых есть столбец
                        «Второй наставник: форма», тем, у кого он заполнен, ищется и второй наставник
  --consents            таблица согласий; без неё согласия не проверяются
  --today               день, на который считаются возраст и справки; без него — день после последнего ответа
  --map                 ответы на вопросы о столбцах, если названия не узнаны: {"mentees":{"поле":"столбец"}}
  --out                 куда записать объяснения; без него и без --json они печатаются
  ЗАДАЧА.mm             задача подбора в числах: целые по 4 байта, младший байт первый — 0x4d4d3031, число наставляемых,
                        число наставников, число пар, места каждого наставника, начала списков наставляемых (на одно
                        больше), наставник каждой пары, баллы каждой пары
  --json                напечатать {"matched","score","gap","solveMs","checkMs","peakMb"}; для людей ещё
                        {"eligibleMentees","seats","attention","unmatched":{причина:сколько},
                        "pairs":{"possible","admissible","examined","searched"}}: сколько пар возможно, допустимо,
                        рассмотрено, и понадобился ли поиск вместо списка всех пар; а если ищутся вторые
                        наставники – "second":{"eligibleMentees","matched","score","unmatched"}

  Подбирается больше всего пар, а из таких подборов — с наибольшей суммой баллов. Отдельная проверка доказывает это:
  gap 0 значит, что больше пар или баллов составить нельзя. Реестр и обучение таблицам неизвестны и не проверяются.
  Ничего не покидает этот компьютер.`;

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
