// Decides what people read about each mistake: what is wrong and what to do. Facts come from the rules; names never stand here.
import type { Issue, IssueCode } from '../../domain/answers/issue';

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
  'contact-missing': () => ({ problem: 'Нет ни почты, ни телефона: ответить некуда.', remedy: mend('Эл. почта') }),
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
    remedy: `Выберите другую форму в столбце «Форма наставничества» или включите эту в «Настройках».`,
  }),
  'form-not-for-role': () => ({
    problem: 'Форма наставничества не подходит для этой роли.',
    remedy: mend('Форма наставничества'),
  }),
  'form-not-for-category': () => ({
    problem: 'Ни одна из выбранных форм не подходит для этой категории наставников.',
    remedy: mend('Форма наставничества'),
  }),
  'age-outside-form': (issue) => ({
    problem: `Возраст ${issue.facts?.age} не подходит для выбранной формы (${ageBounds(issue)}).`,
    remedy:
      issue.weight === 'stop'
        ? 'Проверьте дату рождения, предложите другую форму или измените границы возраста в «Настройках».'
        : 'Проверьте, подходит ли человеку эта форма.',
  }),
  'requests-missing': () => ({
    problem: 'Не указано, с чем нужна помощь.',
    remedy: 'Попросите человека заполнить анкету ещё раз: новый ответ дополнит прежний.',
  }),
  'competences-missing': () => ({
    problem: 'Не указано, чем наставник может помочь.',
    remedy: 'Попросите наставника заполнить анкету ещё раз: новый ответ дополнит прежний.',
  }),
  'category-missing': () => ({ problem: 'Не указана категория наставника.', remedy: mend('Роль или категория') }),
  'option-unknown': (issue) => ({
    problem: `Такого варианта в списке нет: «${issue.given}».`,
    remedy: 'Исправьте ответ или добавьте это написание в «Настройках» в столбец «Другие написания».',
  }),
  'number-malformed': (issue) => ({
    problem: `Ожидалось число, написано: «${issue.given}».`,
    remedy: issue.field === 'seats' ? mend('Мест') : 'Исправьте число в строке участника.',
  }),
  'seats-missing': () => ({ problem: 'Не указано, сколько наставляемых готов вести.', remedy: mend('Мест') }),
  'no-seats': () => ({
    problem: 'Наставник пока не готов вести ни одного наставляемого.',
    remedy: 'Когда у него появится время, впишите число в столбец «Мест».',
  }),
  'certificate-missing': () => ({
    problem: 'Нет справки об отсутствии судимости: для внешнего наставника она обязательна.',
    remedy: 'Получив справку, впишите её дату в столбец «Дата справки».',
  }),
  'certificate-expired': (issue) => ({
    problem: `Срок справки об отсутствии судимости истёк (${issue.given}).`,
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
  'consent-missing': () => ({
    problem: 'Нет согласия на обработку персональных данных.',
    remedy: 'Отправьте ссылку на форму согласия. Когда согласие придёт, человек попадёт в банк сам.',
  }),
  'consent-refused': () => ({
    problem: 'В согласии ответ «Нет».',
    remedy:
      'Подбор остановлен. Если ответили по ошибке, попросите заполнить согласие ещё раз; если нет — выберите решение «удалить данные».',
  }),
  'consent-not-by-representative': () => ({
    problem: 'Согласие за несовершеннолетнего подписал не законный представитель.',
    remedy: 'Попросите мать, отца или опекуна заполнить форму согласия.',
  }),
  'consent-not-by-participant': () => ({
    problem: 'Согласие за взрослого участника подписал другой человек.',
    remedy: 'Попросите участника заполнить форму согласия самому.',
  }),
  'possible-duplicate': (issue) => ({
    problem: issue.facts?.like
      ? `Возможно, это тот же человек, что ${issue.facts.like}: совпадают имя и контакт, но не дата рождения.`
      : 'Под это согласие подходят несколько человек.',
    remedy: issue.facts?.like
      ? 'Выясните и выберите в столбце «Решение»: «это один человек» или «это разные люди».'
      : 'Уточните дату рождения участника в строке согласия.',
  }),
  'pair-unknown': () => ({
    problem: 'Код пары никому не принадлежит.',
    remedy: 'Попросите заполнить журнал по личной ссылке с листа «Пары».',
  }),
  'pair-not-valid': () => ({
    problem: 'Пара не утверждена приказом.',
    remedy: 'Проверьте номер и дату приказа на листе «Пары».',
  }),
  'date-missing': () => ({ problem: 'Не указана дата встречи.', remedy: 'Попросите записать встречу ещё раз.' }),
  'date-malformed': (issue) => ({
    problem: `Дата не подходит: «${issue.given}».`,
    remedy: 'Попросите записать встречу ещё раз с правильной датой.',
  }),
  'value-missing': () => ({ problem: 'Не заполнено обязательное поле.', remedy: 'Попросите ответить ещё раз.' }),
  'decision-missing': () => ({
    problem: 'Не понятно, дано ли согласие.',
    remedy: 'Попросите заполнить согласие ещё раз и выбрать «Да» или «Нет».',
  }),
};

/** What is wrong and what to do, in words. */
export function issueText(issue: Issue): IssueText {
  return WRITERS[issue.code](issue);
}

/** Several mistakes as the lines of one cell. */
export function issueLines(issues: readonly Issue[], part: keyof IssueText): string {
  const lines = issues.map((issue) => issueText(issue)[part]);
  return lines.filter((line, index) => lines.indexOf(line) === index).join('\n');
}
