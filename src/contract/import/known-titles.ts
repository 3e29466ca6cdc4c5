// Decides which further titles the importer knows for fields, beside those of the questionnaires: paraphrases and English.
// They are only ever compared with, never looked up in a fixed export.
import { AT, type ColumnTarget, ID, NAME_PARTS, partTarget } from './column-target';

/** Titles of the time of an answer and of its id; the same in every questionnaire. */
export const ANSWER_TITLES: Readonly<Record<typeof AT | typeof ID, readonly string[]>> = {
  [AT]: [
    'Отметка времени',
    'Время создания',
    'Дата создания',
    'Дата и время',
    'Дата и время ответа',
    'Дата и время заполнения',
    'Время заполнения',
    'Дата заполнения',
    'Время отправки',
    'Дата отправки',
    'Дата ответа',
    'Время ответа',
    'Дата подачи заявки',
    'Дата регистрации',
    'Когда заполнено',
    'Время',
    'Timestamp',
    'Submitted at',
    'Submission time',
    'Completion time',
    'Created at',
    'Date and time',
  ],
  [ID]: [
    'ID',
    'Идентификатор',
    'ID ответа',
    'Номер ответа',
    'Номер анкеты',
    'Номер заявки',
    'Номер записи',
    'Код ответа',
    'Response ID',
    'Submission ID',
    'Answer ID',
    'UUID',
    'Entry ID',
  ],
};

/** Titles of row counters, which are no ids: another sorting gives a row another number. */
export const COUNTER_TITLES: readonly string[] = ['№', '№ п/п', 'п/п', 'Номер', 'Номер строки', '#', 'No', 'Row'];

const PART_TITLES = {
  family: ['Фамилия', 'Surname', 'Last name', 'Family name'],
  given: ['Имя', 'First name', 'Given name'],
  patronymic: ['Отчество', 'Отчество (при наличии)', 'Patronymic', 'Middle name'],
} as const;

/** Words by which a part of the representative's or signer's name is told from the participant's. */
const PART_OWNERS: Readonly<Record<string, readonly string[]>> = {
  name: ['', 'участника'],
  participant: ['', 'участника'],
  representative: ['родителя', 'представителя'],
  signer: ['родителя', 'подписавшего'],
};

/** Titles of the parts of a name field, by target: `name:family`, … */
export function partTitles(key: string): Readonly<Record<ColumnTarget, readonly string[]>> {
  const owners = PART_OWNERS[key] ?? [''];
  const titles: Record<ColumnTarget, readonly string[]> = {};
  for (const part of NAME_PARTS) {
    titles[partTarget(key, part)] = owners.reduce<string[]>(
      (all, owner) => all.concat(PART_TITLES[part].map((title) => `${title} ${owner}`.trim())),
      [],
    );
  }
  return titles;
}

/** Further titles by field key; a key means the same in every questionnaire that has it. */
export const FURTHER_TITLES: Readonly<Record<string, readonly string[]>> = {
  name: ['Как вас зовут', 'Ваше полное имя', 'Фамилия и имя', 'Full name', 'First and last name'],
  birthDate: ['День, месяц и год рождения', 'Число, месяц, год рождения', 'Birthday'],
  birthYear: ['В каком году вы родились'],
  gender: ['Мужчина или женщина', 'Мужской или женский', 'М/Ж', 'M/F'],
  role: ['Кто вы в школе', 'Вы ученик, студент или педагог', 'Who are you', 'Я'],
  category: ['Кто вы', 'Вид деятельности', 'Occupation', 'Who are you', 'Я', 'Кого вы представляете'],
  groupOrPost: [
    'В каком классе учитесь',
    'Класс (группа)',
    'Где вы учитесь или работаете',
    'Класс / курс',
    'Grade',
    'Position',
  ],
  representative: ['Мама, папа или опекун', 'Кто ваш законный представитель', 'Parent or guardian name'],
  form: ['Модель наставничества', 'Направление наставничества', 'Type of mentoring'],
  forms: ['Модели наставничества', 'Направления наставничества', 'Виды наставничества', 'Types of mentoring'],
  requests: [
    'В чём нужна поддержка',
    'Темы, по которым нужна помощь',
    'Что хотите развить',
    'Чему хотите научиться',
    'Help needed',
    'Topics',
    'Темы',
  ],
  requestText: [
    'Подробности запроса',
    'Опишите ситуацию',
    'Расскажите подробнее',
    'Что вы хотите изменить',
    'Describe your request',
    'Комментарий',
  ],
  preferredMentor: ['Какой наставник вам нужен', 'Каким должен быть наставник', 'Preferred mentor'],
  earlierExperience: ['Были ли у вас наставники раньше', 'Previous mentoring experience'],
  interests: ['Что вам нравится', 'Чем занимаетесь в свободное время', 'Hobbies and interests'],
  times: [
    'В какое время можете встречаться',
    'Дни и время',
    'График',
    'Предпочтительное время встреч',
    'Available times',
  ],
  formats: ['В каком формате удобно встречаться', 'Очно или онлайн', 'Meeting format'],
  regularity: ['Регулярность встреч', 'Сколько раз в месяц готовы встречаться', 'How often'],
  phone: ['Телефон для связи', 'Контакты (телефон)', 'Phone number'],
  email: ['Почта для связи', 'Адрес почты', 'Контакты (почта)'],
  experienceYears: ['Опыт работы, лет', 'Сколько лет вы работаете в школе', 'Years of experience', 'Years of teaching'],
  workplace: ['Где вы работаете', 'Название организации', 'Работодатель', 'Workplace', 'Company'],
  certificateDate: [
    'Когда выдана справка об отсутствии судимости',
    'Справка из МВД',
    'Criminal record certificate date',
    'Police clearance date',
  ],
  competences: [
    'В чём можете помочь',
    'Темы, в которых готов помочь',
    'Чему можете научить',
    'Сильные стороны',
    'Can help with',
    'Skills',
    'Topics',
    'Темы',
  ],
  lifeExperience: ['Ваш опыт', 'Биография', 'About me', 'Life and professional experience'],
  motivation: ['Что вами движет', 'Why do you want to become a mentor'],
  preferredAges: ['С каким возрастом хотите работать', 'Возраст подопечных', 'Preferred age of mentees'],
  seats: [
    'Количество мест',
    'Сколько подопечных возьмёте',
    'Максимум наставляемых',
    'Number of mentees',
    'Capacity',
    'How many mentees',
  ],
  participant: ['Кто участвует', 'ФИО несовершеннолетнего', 'Name of participant'],
  relation: ['Кто вы участнику', 'Родство', 'Статус подписавшего', 'Relation to the participant', 'Signed as'],
  signer: ['ФИО того, кто подписывает', 'Ваше ФИО', 'Signed by', 'Signer'],
  decision: [
    'Согласие на обработку ПДн',
    'Разрешаю обработку персональных данных',
    'Согласны ли вы',
    'Consent given',
    'I agree',
  ],
  textVersion: ['Версия документа', 'Версия', 'Text version'],
  pairToken: ['Pair code', 'Код'],
  date: ['Дата проведения', 'Date of meeting', 'Дата'],
  minutes: ['Время встречи в минутах', 'Duration in minutes'],
  format: ['Очно или онлайн', 'Meeting format'],
  topic: ['О чём говорили', 'Topic'],
  result: ['Чего достигли', 'Итоги встречи', 'Result'],
  nextStep: ['План до следующей встречи', 'Next step'],
  mood: ['Самочувствие после встречи', 'Ваше настроение', 'Mood'],
  trouble: ['Нужна ли помощь куратора', 'Есть ли сложности', 'Help needed'],
  satisfaction: ['Удовлетворённость программой', 'Насколько вам понравилась программа', 'Satisfaction'],
  expectations: ['Оправдались ли ожидания', 'Expectations'],
  value: ['Самое ценное', 'Most valuable'],
  lacks: ['Что стоило бы улучшить', 'Missing'],
  outcome: ['Ваш результат', 'Чему вы научились', 'Outcome'],
  continue: ['Готовы ли продолжить', 'Continue'],
  becomeMentor: ['Хотите ли стать наставником', 'Become a mentor'],
};
