// Decides what people read about each mistake: what is wrong and what to do. Facts come from the rules; names never stand here.
import type { Issue, IssueCode } from '../../domain/answers/issue';
import { isCalendarDate } from '../../domain/calendar/calendar-date';
import { formatDottedDate } from '../../domain/calendar/dotted-date';

/** A mistake in words. */
export interface IssueText {
  readonly problem: string;
  readonly remedy: string;
}

type Writer = (issue: Issue) => IssueText;

const mend = (column: string): string =>
  `Уточните и впишите в столбец «${column}» на этом листе: человек попадёт в банк сам.`;

function ageBounds(issue: Issue): string {
  const { from, to } = issue.facts ?? {};
  if (from !== undefined && to !== undefined) return `${from}–${to} лет`;
  return from === undefined ? `до ${to} лет` : `от ${from} лет`;
}

/** How the column of a field is headed where the curator mends it. */
const COLUMNS: Readonly<Record<string, string>> = {
  role: 'Роль или категория',
  category: 'Роль или категория',
  gender: 'Пол',
  experienceYears: 'Стаж, лет',
  seats: 'Мест',
};

const askAgain = (what: string): string => `Попросите ${what}.`;
const DUPLICATE_RULING = 'Выясните и выберите в столбце «Решение»: «это один человек» или «это разные люди».';

/** A consent may be there and fit nearly; then it is told by its number. */
function consentMissing({ facts }: Issue): IssueText {
  const consent = facts?.consent;
  switch (facts?.why) {
    case 'invalid':
      return {
        problem: `Согласие ${consent} получено, но не действует.`,
        remedy: `Посмотрите в строке ${consent} на листе «Согласия», что не так: исправьте её или попросите заполнить согласие ещё раз.`,
      };
    case 'date':
      return {
        problem: `Согласие ${consent} дано на то же имя, но с другой датой рождения.`,
        remedy: `Исправьте дату там, где она неверна: здесь или в строке ${consent} на листе «Согласия».`,
      };
    case 'several':
      return {
        problem: `Согласие ${consent} подходит нескольким людям.`,
        remedy: `На листе «Согласия» впишите в строке ${consent} номер человека в столбец «Чьё согласие».`,
      };
    default:
      return {
        problem: 'Нет согласия на обработку персональных данных.',
        remedy: 'Отправьте ссылку на форму согласия. Когда согласие придёт, человек попадёт в банк сам.',
      };
  }
}

function possibleDuplicate({ facts }: Issue): IssueText {
  if (!facts?.like)
    return {
      problem: 'Под это согласие подходят несколько человек.',
      remedy: 'На листе «Согласия» впишите номер человека в столбец «Чьё согласие».',
    };
  return {
    problem: `Возможно, это тот же человек, что ${facts.like}: имя совпадает, а дата рождения или контакты — не все.`,
    remedy:
      Number(facts.count) > 1
        ? 'Выясните и впишите в столбец «Решение» номер того, кто это, или выберите «это разные люди».'
        : DUPLICATE_RULING,
  };
}

const WRITERS: Readonly<Record<IssueCode, Writer>> = {
  'name-missing': () => ({ problem: 'Не указаны фамилия и имя.', remedy: mend('ФИО') }),
  'code-missing': () => ({ problem: 'Не указан код участника.', remedy: mend('ФИО') }),
  'birth-date-missing': () => ({ problem: 'Не указана дата рождения.', remedy: mend('Дата рождения') }),
  'birth-date-malformed': (issue) => ({
    problem: `Дата рождения не читается: «${issue.given}».`,
    remedy: mend('Дата рождения'),
  }),
  'birth-date-implausible': (issue) => ({
    problem: `Дата рождения невозможна: «${issue.given}».`,
    remedy: mend('Дата рождения'),
  }),
  'contact-missing': () => ({
    problem: 'Нет ни почты, ни телефона: ответить некуда.',
    remedy: 'Впишите почту или телефон на этом листе: человек попадёт в банк сам.',
  }),
  'email-malformed': (issue) => ({
    problem: `Адрес почты написан с ошибкой: «${issue.given}».`,
    remedy: mend('Эл. почта'),
  }),
  'phone-malformed': (issue) => ({
    problem: `Телефон не читается: «${issue.given}».`,
    remedy: 'Уточните номер и исправьте его в столбце «Телефон».',
  }),
  'role-missing': () => ({
    problem: 'Не указано, кто это: ученик, студент или педагог.',
    remedy: mend('Роль или категория'),
  }),
  'form-missing': () => ({ problem: 'Не выбрана форма наставничества.', remedy: mend('Форма наставничества') }),
  'form-unknown': (issue) => ({
    problem: issue.given
      ? `Такой формы наставничества в организации нет: «${issue.given}».`
      : 'Выбранная форма наставничества в организации не используется.',
    remedy: issue.given
      ? mend('Форма наставничества')
      : 'Выберите другую форму в столбце «Форма наставничества» или включите эту в «Настройках».',
  }),
  'form-not-for-role': () => ({
    problem: 'Форма наставничества не подходит для этой роли.',
    remedy: 'Исправьте форму или роль на этом листе: человек попадёт в банк сам.',
  }),
  'form-not-for-category': () => ({
    problem: 'Ни одна из выбранных форм не подходит для этой категории наставников.',
    remedy: 'Исправьте формы или категорию на этом листе: человек попадёт в банк сам.',
  }),
  'age-outside-form': (issue) => ({
    problem: `Возраст ${issue.facts?.age} не подходит для выбранной формы (${ageBounds(issue)}).`,
    remedy: 'Проверьте дату рождения, предложите другую форму или измените границы возраста в «Настройках».',
  }),
  'requests-missing': () => ({ problem: 'Не указано, с чем нужна помощь.', remedy: mend('Запрос или компетенции') }),
  'competences-missing': () => ({
    problem: 'Не указано, чем наставник может помочь.',
    remedy: mend('Запрос или компетенции'),
  }),
  'category-missing': () => ({ problem: 'Не указана категория наставника.', remedy: mend('Роль или категория') }),
  'option-unknown': (issue) => ({
    problem: `Такого варианта в списке нет: «${issue.given}».`,
    remedy: `Исправьте ответ в столбце «${COLUMNS[issue.field ?? ''] ?? ''}» или добавьте это написание в «Настройках», столбец «Другие написания».`,
  }),
  'number-malformed': (issue) => ({
    problem: `Ожидалось число, написано: «${issue.given}».`,
    remedy: mend(COLUMNS[issue.field ?? ''] ?? ''),
  }),
  'seats-missing': () => ({ problem: 'Не указано, сколько наставляемых готов вести.', remedy: mend('Мест') }),
  'no-seats': () => ({
    problem: 'Наставник пока не готов вести ни одного наставляемого.',
    remedy: 'Когда появится время, впишите число в столбец «Мест».',
  }),
  'certificate-missing': () => ({
    problem: 'Нет справки об отсутствии судимости: для внешнего наставника она обязательна.',
    remedy: 'Получив справку, впишите её дату в столбец «Дата справки».',
  }),
  'certificate-expired': (issue) => ({
    problem: `Срок справки об отсутствии судимости истёк (${dateText(issue.given)}).`,
    remedy: 'Попросите новую справку и впишите её дату в столбец «Дата справки».',
  }),
  'certificate-malformed': (issue) => ({
    problem: `Дата справки не читается: «${issue.given}».`,
    remedy: mend('Дата справки'),
  }),
  'inn-malformed': (issue) => ({
    problem: `ИНН ${issue.given} написан с ошибкой.`,
    remedy: 'Уточните ИНН организации и исправьте место работы. Подбору это не мешает.',
  }),
  'consent-missing': consentMissing,
  'consent-refused': () => ({
    problem: 'В согласии ответ «Нет».',
    remedy:
      'Подбор остановлен. Если ответили по ошибке, попросите заполнить согласие ещё раз; если нет — выберите решение «удалить данные».',
  }),
  'consent-not-by-representative': () => ({
    problem: 'Согласие за несовершеннолетнего подписал не законный представитель.',
    remedy: askAgain('родителя, усыновителя, опекуна или попечителя заполнить форму согласия'),
  }),
  'consent-not-by-participant': () => ({
    problem: 'Согласие за взрослого участника подписал другой человек.',
    remedy: askAgain('участника заполнить форму согласия самому'),
  }),
  'possible-duplicate': possibleDuplicate,
  'pair-unknown': () => ({
    problem: 'Код пары никому не принадлежит.',
    remedy: `${askAgain('ответить ещё раз по личной ссылке с листа «Пары»')} Эта строка уйдёт сама.`,
  }),
  'date-missing': () => ({ problem: 'Не указана дата встречи.', remedy: askAgain('записать встречу ещё раз') }),
  'date-malformed': (issue) => ({
    problem: `Дата не подходит: «${dateText(issue.given)}».`,
    remedy: askAgain('записать встречу ещё раз с правильной датой'),
  }),
  'value-missing': () => ({ problem: 'Не заполнено обязательное поле.', remedy: askAgain('ответить ещё раз') }),
  'decision-missing': () => ({
    problem: 'Не понятно, дано ли согласие.',
    remedy: askAgain('заполнить согласие ещё раз и выбрать «Да» или «Нет»'),
  }),
};

/** Dates as people write them, other texts as they were given. */
function dateText(given = ''): string {
  return isCalendarDate(given) ? formatDottedDate(given) : given;
}

/** What is wrong and what to do, in words. */
export function issueText(issue: Issue): IssueText {
  return WRITERS[issue.code](issue);
}

/** Several mistakes as the lines of one cell. */
export function issueLines(issues: readonly Issue[], part: keyof IssueText): string {
  const lines = issues.map((issue) => issueText(issue)[part]);
  return lines.filter((line, index) => lines.indexOf(line) === index).join('\n');
}
