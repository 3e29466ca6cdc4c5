// Decides the columns of the two banks, the register of consents and «Разобрать». Source: domain.md (g), default columns of the banks.
import { SECOND_FORM_FIELD } from '../../domain/programme/second-form';
import { REFUSED_FIELD, WISH_FIELDS } from '../../domain/programme/wishes';
import { answerColumn, type Column, systemColumn, type Table } from './table';

/** Words of the column «Решение» in «Разобрать». */
export const ATTENTION_DECISIONS = {
  same: 'это один человек',
  different: 'это разные люди',
  erase: 'удалить данные',
} as const;

/** What the curator writes instead of `erase` to confirm it: a choice can be made by a slip of the hand. */
export const ERASE_WORDS = 'удалить навсегда';

const OTHER_NUMBERS: Column = {
  key: 'merged',
  title: 'Другие номера',
  kind: 'text',
  edit: 'choice',
  width: 120,
  hint: 'Анкеты этого же человека под другими номерами. Сотрите номер, чтобы разделить людей, впишите — чтобы объединить.',
};

/** What somebody said after the group meeting about the other side, whose numbers look like `example`. */
function wishColumns(example: string): readonly Column[] {
  const wishes = WISH_FIELDS.map(
    (key, index): Column => ({
      key,
      title: `${index + 1}-е пожелание`,
      kind: 'text',
      edit: 'opinion',
      width: 110,
      hint: `Кого участник назвал ${index + 1}-м после групповой встречи: номер, например ${example}.`,
    }),
  );
  const refusal: Column = {
    key: REFUSED_FIELD,
    title: 'Не предлагать (конфиденциально)',
    kind: 'text',
    edit: 'opinion',
    width: 170,
    hint: `С кем участник не хотел бы работать: номера через запятую, например ${example}. Видно только здесь, в журнал номера не попадают.`,
  };
  return [...wishes, refusal];
}

/** What every bank begins with: who, in which state, and why. */
function firstColumns(states: 'mentee' | 'mentor', reasonHint: string): readonly Column[] {
  return [
    systemColumn('number', '№', 80, { hint: 'Постоянный номер. Не меняется и не переходит к другому человеку.' }),
    answerColumn('name', 'ФИО', 230, { aliases: ['Фамилия, имя, отчество'] }),
    { key: 'state', title: 'Состояние', kind: 'text', edit: 'state', states, width: 170 },
    { key: 'reason', title: 'Причина', kind: 'text', edit: 'note', width: 180, hint: reasonHint },
    systemColumn('since', 'С какого дня', 100, { kind: 'date' }),
    systemColumn('warnings', 'На что обратить внимание', 220, { hint: 'Подбору не мешает, но стоит проверить.' }),
  ];
}

/** What every bank ends with: the way through the programme, and what was said of the other side, whose numbers look like `example`. */
function lastColumns(example: string): readonly Column[] {
  return [
    systemColumn('joined', 'Дата вхождения в программу', 120, { kind: 'date' }),
    systemColumn('finished', 'Дата завершения', 120, { kind: 'date' }),
    { key: 'results', title: 'Результаты программы', kind: 'text', edit: 'note', width: 240 },
    { key: 'caseLink', title: 'Ссылка на кейс или отзыв', kind: 'text', edit: 'note', width: 200 },
    answerColumn('gender', 'Пол', 90, { list: 'genders' }),
    answerColumn('regularity', 'Как часто готов встречаться', 150, { list: 'regularity' }),
    ...wishColumns(example),
    OTHER_NUMBERS,
  ];
}

/** Банк наставляемых. */
export const MENTEES: Table = {
  id: 'mentees',
  title: 'Банк наставляемых',
  idColumn: 'number',
  frozenColumns: 2,
  tabColour: '#1a73e8',
  columns: [
    ...firstColumns(
      'mentee',
      'Впишите причину до того, как меняете состояние на «Выбыл досрочно», «Согласие отозвано» или назначаете наставника директивно.',
    ),
    systemColumn('mentor', 'Наставник', 230, { aliases: ['ФИО наставника'] }),
    systemColumn('matching', 'Подбор', 420, { hint: 'Почему пары пока нет и что поможет.' }),
    {
      key: SECOND_FORM_FIELD,
      title: 'Второй наставник: форма',
      kind: 'text',
      edit: 'choice',
      list: 'forms',
      width: 170,
      hint: 'Выберите форму, если программа даёт ещё одного наставника одновременно с первым. Пусто — наставник один.',
    },
    answerColumn('role', 'Кто', 100, { list: 'roles' }),
    answerColumn('groupOrPost', 'Класс, группа или должность', 140, { aliases: ['место работы/учёбы'] }),
    answerColumn('birthDate', 'Дата рождения', 110, { kind: 'date' }),
    systemColumn('age', 'Возраст', 80, { kind: 'integer' }),
    answerColumn('form', 'Форма наставничества', 170, { list: 'forms' }),
    answerColumn('requests', 'Основной запрос', 240, { list: 'requests', several: true }),
    answerColumn('requestText', 'Запрос своими словами', 260),
    {
      key: 'confirmedRequests',
      title: 'Запрос подтвердили',
      kind: 'text',
      edit: 'note',
      width: 200,
      hint: 'Темы, с которыми согласны классный руководитель, психолог или родитель: через запятую, как в запросе. Такие темы весят больше.',
    },
    answerColumn('preferredMentor', 'Каким видит наставника', 220),
    answerColumn('earlierExperience', 'Опыт наставничества', 180),
    answerColumn('interests', 'Интересы', 200, { list: 'interests', several: true }),
    answerColumn('times', 'Время встреч', 200, { list: 'times', several: true }),
    answerColumn('formats', 'Формат встреч', 140, { list: 'formats', several: true }),
    answerColumn('experienceYears', 'Стаж, лет', 80, { kind: 'integer' }),
    answerColumn('phone', 'Телефон', 130),
    answerColumn('email', 'Эл. почта', 190),
    answerColumn('representative', 'Законный представитель', 220),
    ...lastColumns('М-0003'),
  ],
};

/** Банк наставников. */
export const MENTORS: Table = {
  id: 'mentors',
  title: 'Банк наставников',
  idColumn: 'number',
  frozenColumns: 2,
  tabColour: '#188038',
  columns: [
    ...firstColumns(
      'mentor',
      'Впишите причину до того, как приостанавливаете наставника или отмечаете, что он выбыл или отозвал согласие.',
    ),
    systemColumn('mentees', 'Наставляемые', 230, { aliases: ['ФИО наставляемого'] }),
    systemColumn('matching', 'Подбор', 360, {
      hint: 'Почему после подбора никого не предложено или пожелание не сбылось и что поможет.',
    }),
    answerColumn('category', 'Категория', 150, { list: 'categories' }),
    answerColumn('groupOrPost', 'Класс, группа или должность', 140),
    answerColumn('workplace', 'Место работы и ИНН', 220, { aliases: ['Место работы/учёбы'] }),
    answerColumn('birthDate', 'Дата рождения', 110, { kind: 'date' }),
    answerColumn('forms', 'Формы наставничества', 220, { list: 'forms', several: true }),
    answerColumn('competences', 'Основные компетенции', 260, { list: 'requests', several: true }),
    answerColumn('interests', 'Интересы', 200, { list: 'interests', several: true }),
    answerColumn('lifeExperience', 'Жизненный опыт и достижения', 260, { aliases: ['Важные достижения'] }),
    answerColumn('motivation', 'Почему хочет быть наставником', 220),
    answerColumn('preferredAges', 'Желаемый возраст наставляемых', 160, { list: 'ages', several: true }),
    answerColumn('times', 'Время встреч', 200, { list: 'times', several: true, aliases: ['Ресурс времени'] }),
    answerColumn('formats', 'Формат встреч', 140, { list: 'formats', several: true }),
    answerColumn('experienceYears', 'Стаж, лет', 80, { kind: 'integer' }),
    answerColumn('seats', 'Мест', 70, { kind: 'integer' }),
    systemColumn('freeSeats', 'Свободно', 80, { kind: 'integer', hint: 'Места без действующих пар.' }),
    answerColumn('certificateDate', 'Справка об отсутствии судимости', 140, {
      kind: 'date',
      hint: 'Только дата справки. Саму справку и её содержание здесь не храните.',
    }),
    { key: 'registerOrder', title: 'Приказ о реестре, №', kind: 'text', edit: 'order', width: 120 },
    { key: 'registerDate', title: 'Приказ о реестре, дата', kind: 'date', edit: 'order', width: 120 },
    {
      key: 'trainedOn',
      title: 'Обучен',
      kind: 'date',
      edit: 'order',
      width: 100,
      hint: 'День, когда наставник закончил обучение.',
    },
    answerColumn('phone', 'Телефон', 130),
    answerColumn('email', 'Эл. почта', 190),
    ...lastColumns('Н-0012'),
  ],
};

/** Согласия. */
export const CONSENTS: Table = {
  id: 'consents',
  title: 'Согласия',
  idColumn: 'number',
  frozenColumns: 1,
  columns: [
    systemColumn('number', '№', 80),
    systemColumn('at', 'Получено', 130, { kind: 'instant' }),
    answerColumn('participant', 'Участник', 230),
    answerColumn('birthDate', 'Дата рождения', 110, { kind: 'date' }),
    answerColumn('signer', 'Кто подписал', 230),
    answerColumn('relation', 'Кем приходится', 140, { list: 'relations' }),
    systemColumn('decision', 'Решение', 90),
    systemColumn('textVersion', 'Редакция текста', 110, { hint: 'Какой текст подписал человек.' }),
    systemColumn('verdict', 'Действует', 130, { hint: 'Почему нет — в столбце «Что не так».' }),
    {
      key: 'concerns',
      title: 'Чьё согласие',
      kind: 'text',
      edit: 'choice',
      width: 140,
      hint: 'Номера в банках. Пусто — анкеты этого человека пока нет или не ясно, чьей она должна быть: тогда впишите номер.',
    },
    systemColumn('problems', 'Что не так', 300),
  ],
};

/** Разобрать. */
export const ATTENTION: Table = {
  id: 'attention',
  title: 'Разобрать',
  idColumn: 'number',
  frozenColumns: 2,
  tabColour: '#d93025',
  columns: [
    systemColumn('number', '№', 80),
    answerColumn('name', 'ФИО', 230),
    systemColumn('who', 'Кто', 130),
    systemColumn('problems', 'Что не так', 320),
    systemColumn('remedy', 'Что сделать', 360),
    {
      key: 'decision',
      title: 'Решение',
      kind: 'text',
      edit: 'choice',
      options: Object.values(ATTENTION_DECISIONS),
      width: 150,
      hint: 'Если похожих несколько, впишите номер того, кто это.',
    },
    systemColumn('at', 'Ответ получен', 130, { kind: 'instant' }),
    answerColumn('birthDate', 'Дата рождения', 120),
    answerColumn('form', 'Форма наставничества', 200, { list: 'forms', several: true }),
    answerColumn('role', 'Роль или категория', 150),
    answerColumn('requests', 'Запрос или компетенции', 220, { list: 'requests', several: true }),
    answerColumn('email', 'Эл. почта', 190),
    answerColumn('phone', 'Телефон', 140),
    answerColumn('seats', 'Мест', 80),
    answerColumn('certificateDate', 'Дата справки', 120),
    answerColumn('relation', 'Кем приходится', 140, { list: 'relations' }),
    answerColumn('signer', 'Кто подписал', 200),
  ],
};
