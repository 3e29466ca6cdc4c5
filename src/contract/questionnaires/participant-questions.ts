// Decides the questions that mentees and mentors are asked alike, so that both questionnaires offer identical options.
import type { Question } from './questionnaire';

/** Full name. */
export const NAME: Question = {
  key: 'name',
  kind: 'person-name',
  item: 'text',
  title: 'Фамилия, имя, отчество',
  help: 'Полностью, как в документах. Отчество — если есть.',
  synonyms: ['ФИО', 'Ф.И.О.', 'ФИО участника', 'Ваше имя', 'Имя и фамилия', 'Фамилия имя отчество полностью'],
  mustAnswer: true,
  required: 'name-missing',
  personal: true,
};

/** The code handed out by the curator, in pseudonym mode. */
export const CODE: Question = {
  key: 'name',
  kind: 'text',
  item: 'text',
  title: 'Ваш код участника',
  help: 'Код выдаёт куратор. Имя и фамилию писать не нужно.',
  synonyms: ['Код', 'Код участника', 'Псевдоним'],
  mustAnswer: true,
  required: 'code-missing',
};

/** Gender, asked so that documents decline names rightly. */
export const GENDER: Question = {
  key: 'gender',
  kind: 'option',
  list: 'genders',
  item: 'choice',
  title: 'Пол',
  help: 'Нужен, чтобы правильно склонять имя в документах.',
  synonyms: ['Ваш пол'],
  mustAnswer: false,
  malformedWeight: 'warn',
};

/** Date of birth. */
export const BIRTH_DATE: Question = {
  key: 'birthDate',
  kind: 'birth-date',
  item: 'date',
  title: 'Дата рождения',
  synonyms: ['День рождения', 'Родился', 'Дата рождения участника', 'Д.р.', 'Когда вы родились'],
  mustAnswer: true,
  required: 'birth-date-missing',
  malformed: 'birth-date-malformed',
  personal: true,
};

/** Year of birth, in pseudonym mode. */
export const BIRTH_YEAR: Question = {
  key: 'birthYear',
  kind: 'integer',
  birthYear: true,
  min: 1900,
  max: 2100,
  item: 'text',
  title: 'Год рождения',
  synonyms: ['Год'],
  mustAnswer: true,
  required: 'birth-date-missing',
  malformed: 'birth-date-malformed',
  check: 'whole-number',
};

/** Class, study group or post. */
export const GROUP_OR_POST: Question = {
  key: 'groupOrPost',
  kind: 'text',
  item: 'text',
  title: 'Класс или группа',
  synonyms: ['Класс, группа или должность', 'Класс', 'Группа', 'Должность', 'Класс/группа', 'Где учитесь'],
  mustAnswer: false,
};

/** Years of experience, for teachers: up to three years is a young specialist. */
export const EXPERIENCE: Question = {
  key: 'experienceYears',
  kind: 'integer',
  min: 0,
  max: 80,
  item: 'text',
  title: 'Педагогический стаж, полных лет',
  help: 'Если вы работаете первый год, напишите 0.',
  synonyms: ['Стаж', 'Стаж работы, лет', 'Педагогический стаж', 'Сколько лет работаете'],
  mustAnswer: false,
  malformed: 'number-malformed',
  malformedWeight: 'warn',
  check: 'whole-number',
};

/** Interests and hobbies. */
export const INTERESTS: Question = {
  key: 'interests',
  kind: 'options',
  list: 'interests',
  open: true,
  withOther: true,
  item: 'checkbox',
  title: 'Интересы и увлечения',
  synonyms: ['Интересы', 'Увлечения', 'Хобби', 'Чем увлекаетесь'],
  mustAnswer: false,
};

/** When meetings suit. */
export const TIMES: Question = {
  key: 'times',
  kind: 'options',
  list: 'times',
  open: true,
  item: 'checkbox',
  title: 'Удобное время встреч',
  synonyms: ['Время встреч', 'Когда удобно встречаться', 'Удобное время', 'Свободное время'],
  mustAnswer: false,
};

/** In what way meetings suit. */
export const FORMATS: Question = {
  key: 'formats',
  kind: 'options',
  list: 'formats',
  open: true,
  item: 'checkbox',
  title: 'Удобный формат встреч',
  synonyms: ['Формат встреч', 'Формат', 'Как удобно встречаться'],
  mustAnswer: false,
};

/** How often meetings suit. */
export const REGULARITY: Question = {
  key: 'regularity',
  kind: 'option',
  list: 'regularity',
  open: true,
  item: 'choice',
  title: 'Как часто готовы встречаться',
  synonyms: ['Частота встреч', 'Как часто'],
  mustAnswer: false,
};

/** Phone number. */
export const PHONE: Question = {
  key: 'phone',
  kind: 'phone',
  item: 'text',
  title: 'Телефон',
  help: 'Для участника младше 18 лет — телефон законного представителя.',
  synonyms: ['Номер телефона', 'Контактный телефон', 'Мобильный телефон', 'Тел.', 'Сотовый'],
  mustAnswer: false,
  malformed: 'phone-malformed',
  malformedWeight: 'warn',
  personal: true,
};

/** Address for replies. */
export const EMAIL: Question = {
  key: 'email',
  kind: 'email',
  item: 'text',
  title: 'Электронная почта',
  help: 'На этот адрес напишет куратор. Для участника младше 18 лет — адрес законного представителя.',
  synonyms: ['E-mail', 'Email', 'Почта', 'Адрес электронной почты', 'Эл. почта', 'Электронный адрес'],
  mustAnswer: true,
  malformed: 'email-malformed',
  check: 'email',
  personal: true,
};
