/** Invented titles of exports of the questionnaires that pairs answer, by field key; `at` and `id` stand beside the fields. */
import type { TitleVariant } from './title-variant';

/** Exports of this questionnaire as other services might word them. */
export const MEETING_TITLES: readonly TitleVariant[] = [
  {
    at: 'Отметка времени',
    pairToken: 'Код вашей пары',
    date: 'Когда прошла встреча?',
    minutes: 'Сколько длилась встреча (минут)',
    format: 'В каком формате встретились',
    topic: 'Тема разговора',
    result: 'Чего удалось достичь (результат)',
    nextStep: 'Следующие шаги',
    mood: 'Ваше самочувствие после встречи',
    trouble: 'Требуется ли помощь куратора?',
  },
  {
    id: 'Response ID',
    at: 'Completion time',
    pairToken: 'Pair code',
    date: 'Meeting date',
    minutes: 'Duration, minutes',
    format: 'Meeting format',
    topic: 'Topic',
    result: 'Result of the meeting',
    nextStep: 'Next steps',
    mood: 'How do you feel after the meeting',
    trouble: 'Do you need help from the curator',
  },
  {
    at: 'Дата отправки формы',
    pairToken: 'Шифр пары',
    date: 'День встречи',
    minutes: 'Минут',
    format: 'Где и как встречались',
    topic: 'О чём была встреча',
    result: 'Итог',
    nextStep: 'Договорились на следующий раз',
    mood: 'Настроение от 1 до 10',
    trouble: 'Нужна поддержка куратора?',
  },
];

/** Exports of this questionnaire as other services might word them. */
export const FINAL_TITLES: readonly TitleVariant[] = [
  {
    at: 'Отметка времени',
    pairToken: 'Пара (код)',
    satisfaction: 'Оцените удовлетворённость программой',
    expectations: 'Оправдались ли ваши ожидания?',
    value: 'Самое ценное в программе',
    lacks: 'Чего вам не хватало?',
    outcome: 'Каких результатов вы достигли?',
    continue: 'Планируете продолжать участие?',
    becomeMentor: 'Готовы стать наставником?',
  },
  {
    id: 'Response ID',
    at: 'Completion time',
    pairToken: 'Pair code',
    satisfaction: 'How satisfied are you with the programme',
    expectations: 'Did it meet your expectations',
    value: 'What was most valuable',
    lacks: 'What was missing',
    outcome: 'Your results',
    continue: 'Do you want to continue',
    becomeMentor: 'Would you like to become a mentor',
  },
  {
    at: 'Дата отправки формы',
    pairToken: 'Номер пары',
    satisfaction: 'Насколько вы удовлетворены участием (1-10)',
    expectations: 'Соответствие ожиданиям',
    value: 'Что было ценным',
    lacks: 'Чего не хватало',
    outcome: 'Ваши результаты',
    continue: 'Хотите ли вы продолжить',
    becomeMentor: 'Хотите ли стать наставником',
  },
];
