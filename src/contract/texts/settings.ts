// Decides how settings are called and explained in «Настройки». The words for their values are in setting-values.

import { MATCHING_ORDERS } from '../../domain/programme/settings';
import { CYCLE_KINDS } from '../../domain/roadmap/programme-cycle';
import { ROADMAP_CHOICES, ROADMAP_YEARS } from '../../domain/roadmap/roadmap-settings';

/** One plain setting in words. */
export interface SettingText {
  readonly key: string;
  readonly section: string;
  readonly title: string;
  readonly hint: string;
  /** Codes of the values allowed; absent = any text or number. */
  readonly values?: readonly string[];
}

const ORGANISATION = 'Организация';
const RULES = 'Правила';
const MATCHING = 'Подбор';
const WEIGHTS = 'Баллы подбора';
/** Section of the roadmap, which a region's workbook doesn't keep. */
export const ROADMAP_SECTION = 'Дорожная карта';

/** Section of the forms of mentoring. */
export const FORMS_SECTION = 'Правила форм наставничества';

/** Plain settings in their order. */
export const SETTING_TEXTS: readonly SettingText[] = [
  {
    key: 'organisation',
    section: ORGANISATION,
    title: 'Название организации',
    hint: 'Полное название — оператор персональных данных. Стоит в тексте согласия.',
  },
  { key: 'address', section: ORGANISATION, title: 'Адрес организации', hint: 'Стоит в тексте согласия.' },
  {
    key: 'organisationType',
    section: ORGANISATION,
    title: 'Тип организации',
    hint: 'Например: общеобразовательная, дополнительного образования, СПО.',
  },
  { key: 'municipality', section: ORGANISATION, title: 'Муниципалитет', hint: 'По нему регион складывает показатели.' },
  { key: 'purpose', section: ORGANISATION, title: 'Цель обработки данных', hint: 'Стоит в тексте согласия.' },
  { key: 'term', section: ORGANISATION, title: 'Срок согласия', hint: 'Стоит в тексте согласия.' },
  {
    key: 'textVersion',
    section: ORGANISATION,
    title: 'Редакция текста согласия',
    hint: 'Меняйте вместе с текстом: по ней видно, что именно подписал человек.',
  },
  { key: 'timeZone', section: ORGANISATION, title: 'Часовой пояс', hint: 'Например: Europe/Moscow, Asia/Krasnoyarsk.' },
  {
    key: 'targets',
    section: ORGANISATION,
    title: 'Целевые показатели',
    hint: 'Чьи цели стоят рядом с фактом.',
    values: ['kirov', 'khakassia', 'own'],
  },
  {
    key: 'identity',
    section: ORGANISATION,
    title: 'Участники известны',
    hint: 'Выбирается, когда таблицу настраивают, и больше не меняется: под это собраны анкеты.',
    values: ['person', 'code'],
  },
  {
    key: 'registerRequired',
    section: RULES,
    title: 'Подбор только из реестра наставников',
    hint: 'Реестр утверждается приказом.',
    values: ['yes', 'no'],
  },
  {
    key: 'certificates',
    section: RULES,
    title: 'Внешний наставник без справки об отсутствии судимости',
    hint: 'Справка обязательна, если работа идёт с детьми.',
    values: ['stop', 'warn', 'off'],
  },
  { key: 'certificateMonths', section: RULES, title: 'Справка действует, месяцев', hint: 'Пусто — без срока.' },
  {
    key: 'meetingGapDays',
    section: RULES,
    title: 'Самый долгий перерыв между встречами, дней',
    hint: 'После него пара попадает «На контроль».',
  },
  {
    key: 'satisfiedFrom',
    section: RULES,
    title: 'Доволен, если оценка не ниже',
    hint: 'По десятибалльной шкале итоговой анкеты.',
  },
  { key: 'youngSpecialistYears', section: RULES, title: 'Молодой специалист: стаж до, лет', hint: 'Включительно.' },
  {
    key: 'fewRespondents',
    section: RULES,
    title: 'Мало данных, если ответивших меньше',
    hint: 'Доля по такому числу людей не показывается.',
  },
  {
    key: 'retentionDays',
    section: RULES,
    title: 'Ответы без согласия хранить, дней',
    hint: 'После этого предлагается их удалить: на листе «Разобрать» и в меню.',
  },
  {
    key: 'roadmap',
    section: ROADMAP_SECTION,
    title: 'Дорожная карта',
    hint: 'Какую карту вести; хватит и буквы. Строки прежней карты уйдут с листа, отметки на них сохранятся.',
    values: ROADMAP_CHOICES,
  },
  {
    key: 'introductionOrder',
    section: ROADMAP_SECTION,
    title: 'Дата приказа о внедрении',
    hint: 'Например: 05.09.2026. Приказ вашей организации, а в карте E — приказ министерства. От него считаются сроки в картах A, E и M.',
  },
  {
    key: 'ownOrder',
    section: ROADMAP_SECTION,
    title: 'Дата приказа организации о внедрении',
    hint: 'Только для карты E: там сроки считаются от приказа министерства, а этот закрывает строку E1.1.',
  },
  {
    key: 'registerOrder',
    section: ROADMAP_SECTION,
    title: 'Дата приказа о реестре наставников',
    hint: 'Пусто — самая ранняя дата из банка наставников.',
  },
  {
    key: 'cycle',
    section: ROADMAP_SECTION,
    title: 'Программа идёт',
    hint: 'По нему карта понимает месяцы без года.',
    values: CYCLE_KINDS,
  },
  {
    key: 'roadmapYears',
    section: ROADMAP_SECTION,
    title: 'Годы в карте',
    hint: 'Для карт A, B и C, где месяцы напечатаны с годами. «Перенести на наш цикл» — те же месяцы в вашем году.',
    values: ROADMAP_YEARS,
  },
  {
    key: 'roadmapCycle',
    section: ROADMAP_SECTION,
    title: 'Цикл начинается в году',
    hint: 'Например: 2026 — учебный год 2026/27. Пусто — год, к которому относится приказ о внедрении.',
  },
  {
    key: 'programmeEnd',
    section: ROADMAP_SECTION,
    title: 'Последний день программы',
    hint: 'Пусто — конец месяца, который называет карта, или конец цикла.',
  },
  { key: 'soonDays', section: ROADMAP_SECTION, title: 'Срок близко: за сколько дней', hint: 'От 0 до 60.' },
  {
    key: 'enoughAnswers',
    section: ROADMAP_SECTION,
    title: 'Строка закрывается сама, если ответов не меньше',
    hint: 'Столько анкет, согласий или людей в банке нужно, чтобы строка, которая их ждёт, отметилась сама.',
  },
  {
    key: 'matchingOrder',
    section: MATCHING,
    title: 'Порядок подбора',
    hint: 'Устойчивый подбор: не останется двоих, кто предпочёл бы друг друга своим парам. Пар и баллов при нём бывает меньше. Пока пожеланий нет, разницы нет.',
    values: MATCHING_ORDERS,
  },
  {
    key: 'lockMutualFirsts',
    section: MATCHING,
    title: 'Закреплять взаимные первые пожелания',
    hint: 'Двое назвали друг друга первыми — их пара предлагается раньше всех остальных.',
    values: ['yes', 'no'],
  },
  {
    key: 'keepPoints',
    section: MATCHING,
    title: 'Сохранять прежние предложения, баллов за пару',
    hint: 'Новый подбор меняет прежнее предложение, только если общий выигрыш больше. 0 — подбирать заново.',
  },
  {
    key: 'weight:requests',
    section: WEIGHTS,
    title: 'Запрос и компетенции',
    hint: 'Сколько баллов даёт полное совпадение.',
  },
  { key: 'weight:times', section: WEIGHTS, title: 'Время встреч', hint: '' },
  { key: 'weight:interests', section: WEIGHTS, title: 'Интересы', hint: '' },
  { key: 'weight:age', section: WEIGHTS, title: 'Желаемый возраст', hint: '' },
  { key: 'weight:format', section: WEIGHTS, title: 'Формат встреч', hint: '' },
  { key: 'weight:municipality', section: WEIGHTS, title: 'Один муниципалитет', hint: '' },
  {
    key: 'weight:preference',
    section: WEIGHTS,
    title: 'Пожелания сторон',
    hint: 'Полные баллы — когда оба назвали друг друга первыми; первое пожелание одной стороны — половина.',
  },
  {
    key: 'weight:confirmed',
    section: WEIGHTS,
    title: 'Подтверждённые запросы',
    hint: 'Сверх баллов за запрос: сколько дают темы, которые подтвердил классный руководитель, психолог или родитель.',
  },
  {
    key: 'weight:trial',
    section: WEIGHTS,
    title: 'Пробная встреча',
    hint: 'Полные баллы — за оценку 10; за 5 и ниже баллов нет. Из двух оценок считается меньшая.',
  },
  {
    key: 'synonyms',
    section: WEIGHTS,
    title: 'Слова об одном и том же',
    hint: 'Считаются одной темой или одним интересом. Каждая группа — с новой строки (Ctrl+Enter), например: футбол = спорт; игра с мячом. Падежи и число слов программа различает сама.',
  },
];

/** Whether a form of mentoring is in use. */
export const FORM_IN_USE = {
  title: 'используется',
  hint: 'Да или нет. Неиспользуемая форма не предлагается в анкетах.',
} as const;
/** Ages of mentees in a form. */
export const FORM_AGES = {
  title: 'возраст наставляемого',
  hint: 'Например: 10–19, 10– или –19. Пусто — без границ.',
} as const;
/** What an age outside the bounds does. */
export const FORM_AGE_RULE = {
  title: 'если возраст другой',
  hint: 'Не принимать, предупреждать или не проверять.',
} as const;

/** Who may be led in a form. */
export const FORM_ROLES = {
  title: 'кто наставляемый',
  hint: 'Через запятую, как в разделе «Кто может быть наставляемым».',
} as const;
/** Who may mentor in a form. */
export const FORM_CATEGORIES = {
  title: 'кто наставник',
  hint: 'Через запятую, как в разделе «Категории наставников».',
} as const;
/** How many pairs a form may have. */
export const FORM_MOST_PAIRS = {
  title: 'пар не больше',
  hint: 'Целое число, считая действующие пары. Пусто — без ограничения.',
} as const;
/** How small a group may be. */
export const FORM_GROUP = {
  title: 'наставляемых в группе не меньше',
  hint: 'Наставник ведёт не меньше стольких наставляемых, считая действующие пары, или никого. Пусто — любое число.',
} as const;
/** Section of the limits by category. */
export const CATEGORY_LIMIT_SECTION = 'Пар с наставниками категории не больше';
/** Section of the categories that come from outside. */
export const EXTERNAL_SECTION = 'Внешние наставники';
/** What it means to come from outside. */
export const EXTERNAL_HINT = 'Да — нужна справка об отсутствии судимости.';
