// Decides what the meeting log asks after each meeting; mentee and mentor fill it separately. Source: domain.md (b) Q18, rows E6.4, D6.1.
import type { Question, Questionnaire } from './questionnaire';

/** The word in a personal link that says which pair and which side answers. */
export const PAIR_TOKEN: Question = {
  key: 'pairToken',
  kind: 'text',
  item: 'text',
  title: 'Код пары',
  help: 'Уже заполнен, если вы пришли по своей ссылке. Менять его не нужно.',
  synonyms: ['Код', 'Пара', 'Номер пары'],
  mustAnswer: true,
  required: 'value-missing',
  prefilled: true,
};

/** The meeting log (журнал встреч). */
export const MEETING_QUESTIONNAIRE: Questionnaire = {
  id: 'meeting',
  title: 'Журнал встреч',
  description: 'Короткая запись после каждой встречи. Наставник и наставляемый заполняют её отдельно.',
  confirmation: 'Спасибо! Встреча записана.',
  sections: [
    {
      id: 'meeting',
      title: 'Встреча',
      questions: [
        PAIR_TOKEN,
        {
          key: 'date',
          kind: 'date',
          item: 'date',
          title: 'Дата встречи',
          synonyms: ['Когда была встреча', 'День встречи'],
          mustAnswer: true,
          required: 'date-missing',
          malformed: 'date-malformed',
        },
        {
          key: 'minutes',
          kind: 'integer',
          min: 1,
          max: 1440,
          item: 'text',
          title: 'Сколько минут длилась встреча',
          synonyms: ['Продолжительность', 'Длительность'],
          mustAnswer: false,
          malformed: 'number-malformed',
          malformedWeight: 'warn',
          check: 'whole-number',
        },
        {
          key: 'format',
          kind: 'option',
          list: 'formats',
          open: true,
          item: 'choice',
          title: 'Как прошла встреча',
          synonyms: ['Формат встречи'],
          mustAnswer: false,
        },
        { key: 'topic', kind: 'text', item: 'text', title: 'Тема', synonyms: ['Тема встречи'], mustAnswer: true, personal: true },
        { key: 'result', kind: 'text', item: 'paragraph', title: 'Что получилось', synonyms: ['Результат'], mustAnswer: false, personal: true },
        { key: 'nextStep', kind: 'text', item: 'paragraph', title: 'Что дальше', synonyms: ['Следующий шаг', 'Задание'], mustAnswer: false, personal: true },
        {
          key: 'mood',
          kind: 'integer',
          min: 1,
          max: 10,
          item: 'scale',
          scale: { from: 1, to: 10, low: 'тяжело', high: 'отлично' },
          title: 'Как вы себя чувствуете после встречи',
          synonyms: ['Настроение', 'Оценка встречи'],
          mustAnswer: true,
        },
        {
          key: 'trouble',
          kind: 'option',
          list: 'decisions',
          item: 'choice',
          title: 'Нужна помощь куратора',
          synonyms: ['Есть трудности', 'Нужна помощь'],
          mustAnswer: true,
        },
      ],
    },
  ],
};
