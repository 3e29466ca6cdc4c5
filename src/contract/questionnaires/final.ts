// Decides what is asked of both sides when a pair ends. Source: domain.md (b) Q20, rows E7.1, B6.1, D7.3, E6.5.
import { PAIR_TOKEN } from './meeting';
import type { Question, Questionnaire } from './questionnaire';

function mark(key: string, title: string, low: string, high: string): Question {
  return {
    key,
    kind: 'integer',
    min: 1,
    max: 10,
    item: 'scale',
    scale: { from: 1, to: 10, low, high },
    title,
    synonyms: [],
    mustAnswer: true,
    malformed: 'number-malformed',
    malformedWeight: 'warn',
  };
}

function words(key: string, title: string): Question {
  return { key, kind: 'text', item: 'paragraph', title, synonyms: [], mustAnswer: false, personal: true };
}

function yesNo(key: string, title: string): Question {
  const malformedWeight = 'warn';
  return {
    key,
    kind: 'option',
    list: 'decisions',
    item: 'choice',
    title,
    synonyms: [],
    mustAnswer: true,
    malformedWeight,
  };
}

/** The final questionnaire (итоговая анкета). */
export const FINAL_QUESTIONNAIRE: Questionnaire = {
  id: 'final',
  title: 'Итоговая анкета',
  description: 'Несколько вопросов о том, что дала вам программа наставничества.',
  confirmation: 'Спасибо, что были с нами! Ваши ответы помогут сделать программу лучше.',
  sections: [
    {
      id: 'final',
      title: 'Итоги',
      questions: [
        PAIR_TOKEN,
        {
          ...mark('satisfaction', 'Насколько вы довольны участием в программе', 'совсем нет', 'полностью'),
          required: 'value-missing',
          malformedWeight: 'stop',
        },
        mark('expectations', 'Насколько оправдались ваши ожидания', 'совсем нет', 'полностью'),
        words('value', 'Что оказалось самым ценным'),
        words('lacks', 'Чего не хватило'),
        words('outcome', 'Какой результат вы получили'),
        yesNo('continue', 'Хотите продолжить работу в программе'),
        yesNo('becomeMentor', 'Хотели бы вы сами стать наставником'),
      ],
    },
  ],
};
