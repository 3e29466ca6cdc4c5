// Decides the options that a new organisation starts with. They are data: the curator changes them in «Настройки».
import type { ListEntry, ListId, Lists } from '../../domain/programme/lists';

function options(rows: readonly (readonly [code: string, label: string, ...aliases: string[]])[]): ListEntry[] {
  return rows.map(([code, label, ...aliases]) => ({ code, label, aliases }));
}

const EXTERNAL: readonly string[] = ['parent', 'alumnus', 'employee', 'entrepreneur', 'ngo', 'public'];

/** Default options of every shared list. */
export const DEFAULT_LISTS: Lists = {
  forms: options([
    ['pupil-pupil', 'ученик – ученик', 'ученик ученику'],
    ['teacher-teacher', 'учитель – учитель', 'педагог – педагог'],
    ['student-pupil', 'студент – ученик', 'студент ученику'],
    ['employer-pupil', 'работодатель – ученик'],
    ['employer-student', 'работодатель – студент'],
    ['student-student', 'студент – студент'],
    ['teacher-pupil', 'педагог – ученик', 'учитель – ученик'],
  ]),
  roles: options([
    ['pupil', 'ученик', 'ученица', 'школьник', 'школьница', 'обучающийся', 'обучающаяся'],
    ['student', 'студент', 'студентка'],
    ['teacher', 'педагог', 'учитель', 'воспитатель', 'преподаватель', 'молодой специалист'],
  ]),
  categories: options([
    ['pupil', 'ученик', 'ученица', 'школьник', 'школьница', 'обучающийся'],
    ['student', 'студент', 'студентка'],
    ['teacher', 'педагог', 'учитель', 'воспитатель', 'преподаватель'],
    ['parent', 'родитель', 'родитель обучающегося'],
    ['alumnus', 'выпускник', 'выпускница'],
    ['employee', 'работник предприятия', 'сотрудник предприятия', 'сотрудник', 'работодатель'],
    ['entrepreneur', 'предприниматель', 'индивидуальный предприниматель'],
    ['ngo', 'представитель НКО', 'НКО'],
    ['public', 'общественный деятель'],
  ]).map((entry) => (EXTERNAL.includes(entry.code) ? { ...entry, external: true } : entry)),
  requests: options([
    ['programming', 'программирование', 'информатика', 'кодинг'],
    ['robotics', 'робототехника'],
    ['mathematics', 'математика', 'алгебра', 'геометрия'],
    ['russian', 'русский язык'],
    ['english', 'английский язык', 'английский'],
    ['exams', 'подготовка к экзаменам', 'ОГЭ', 'ЕГЭ'],
    ['career', 'профориентация', 'выбор профессии'],
    ['business', 'предпринимательство'],
    ['communication', 'общение', 'коммуникация'],
    ['confidence', 'уверенность в себе'],
    ['volunteering', 'волонтёрство', 'добровольчество'],
    ['music', 'музыка'],
    ['sport', 'спорт', 'физкультура'],
    ['lesson-methods', 'методика урока', 'методика преподавания'],
    ['class-leadership', 'классное руководство'],
    ['parents-work', 'работа с родителями'],
  ]),
  interests: options([
    ['chess', 'шахматы'],
    ['hiking', 'походы', 'туризм'],
    ['football', 'футбол'],
    ['reading', 'чтение', 'книги'],
    ['drawing', 'рисование'],
    ['games', 'компьютерные игры'],
    ['dancing', 'танцы'],
    ['music', 'музыка'],
    ['cooking', 'кулинария'],
    ['cinema', 'кино'],
  ]),
  times: options([
    ['weekday-morning', 'будни утром', 'утро буднего дня'],
    ['weekday-noon', 'будни днём', 'день буднего дня'],
    ['weekday-evening', 'будни вечером', 'вечер буднего дня'],
    ['saturday', 'суббота'],
    ['sunday', 'воскресенье'],
  ]),
  ages: [
    { code: 'under-10', label: 'до 10', aliases: ['младше 10'], to: 9 },
    { code: '10-13', label: '10–13', aliases: ['10–13 лет'], from: 10, to: 13 },
    { code: '14-17', label: '14–17', aliases: ['14–17 лет'], from: 14, to: 17 },
    { code: '18-up', label: '18 и старше', aliases: ['18+', 'старше 18', 'взрослые'], from: 18 },
    { code: 'any', label: 'любой', aliases: ['любой возраст', 'не важно', 'неважно', 'все возрасты'] },
  ],
  formats: options([
    ['in-person', 'очно', 'лично'],
    ['remote', 'дистанционно', 'онлайн', 'удалённо'],
    ['mixed', 'смешанно'],
    ['group', 'в группе', 'группа'],
  ]),
  relations: options([
    ['self', 'сам участник', 'участник', 'сам', 'сама', 'лично', 'я сам', 'сам участник (18 лет и старше)'],
    ['mother', 'мать', 'мама'],
    ['father', 'отец', 'папа'],
    ['adopter', 'усыновитель', 'усыновительница'],
    ['guardian', 'опекун', 'законный представитель'],
    ['trustee', 'попечитель'],
  ]),
  genders: options([
    ['female', 'женский', 'ж', 'жен', 'жен.', 'девочка', 'женщина'],
    ['male', 'мужской', 'м', 'муж', 'муж.', 'мальчик', 'мужчина'],
  ]),
  decisions: options([
    [
      'yes',
      'Да',
      'согласен',
      'согласна',
      'даю согласие',
      'да, согласен',
      'да, согласна',
      'даю',
      '+',
      'true',
      'истина',
      '1',
    ],
    [
      'no',
      'Нет',
      'не согласен',
      'не согласна',
      'не даю согласие',
      'не даю согласия',
      'не даю',
      '-',
      'false',
      'ложь',
      '0',
    ],
  ]),
  regularity: options([
    ['weekly', 'раз в неделю', 'еженедельно'],
    ['two-weekly', 'раз в две недели'],
    ['monthly', 'раз в месяц'],
  ]),
};

/** Russian names of the lists, as sections of «Настройки». */
export const LIST_TITLES: Readonly<Record<ListId, string>> = {
  forms: 'Формы наставничества',
  roles: 'Кто может быть наставляемым',
  categories: 'Категории наставников',
  requests: 'Темы запросов и помощи',
  interests: 'Интересы',
  times: 'Время встреч',
  ages: 'Возраст наставляемых',
  formats: 'Форматы встреч',
  relations: 'Кто подписывает согласие',
  genders: 'Пол',
  decisions: 'Ответ на согласие',
  regularity: 'Частота встреч',
};

/** Lists to which the curator may add options. The others carry rules: theirs may only be renamed, respelled and retired. */
export const OPEN_LISTS: readonly ListId[] = ['requests', 'interests', 'times', 'formats', 'regularity'];

/** Lists whose every option is needed. */
export const UNRETIRED_LISTS: readonly ListId[] = ['relations', 'genders', 'decisions'];
