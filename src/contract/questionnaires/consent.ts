// Decides what the consent document asks. It is a document of its own (152-ФЗ art. 9 as of 01.09.2025), never a tick in a questionnaire.
// Its text is in texts/consent. Source: domain.md (b) Q4, Q5.
import { BIRTH_DATE } from './participant-questions';
import type { Questionnaire } from './questionnaire';

/** The consent to the processing of personal data (согласие на обработку персональных данных). */
export const CONSENT_QUESTIONNAIRE: Questionnaire = {
  id: 'consent',
  title: 'Согласие на обработку персональных данных',
  description: '',
  confirmation:
    'Спасибо! Ваш ответ записан. Отозвать согласие можно в любой момент: напишите куратору или заполните эту форму ещё раз с ответом «Нет».',
  sections: [
    {
      id: 'participant',
      title: 'Участник программы',
      questions: [
        {
          key: 'participant',
          kind: 'person-name',
          item: 'text',
          title: 'ФИО участника программы',
          help: 'Точно так же, как в анкете.',
          synonyms: [
            'ФИО участника',
            'Участник',
            'ФИО ребёнка',
            'ФИО наставляемого',
            'Фамилия, имя, отчество участника',
            'За кого даётся согласие',
          ],
          mustAnswer: true,
          required: 'name-missing',
          personal: true,
        },
        { ...BIRTH_DATE, title: 'Дата рождения участника', synonyms: ['Дата рождения', ...BIRTH_DATE.synonyms] },
        {
          key: 'relation',
          kind: 'option',
          list: 'relations',
          open: true,
          item: 'choice',
          title: 'Кто подписывает согласие',
          help: 'За участника младше 18 лет подписывает законный представитель: родитель, усыновитель, опекун или попечитель.',
          synonyms: [
            'Кем приходится',
            'Кем вы приходитесь участнику',
            'Степень родства',
            'Отношение к участнику',
            'Кто даёт согласие',
          ],
          mustAnswer: true,
          jumps: {
            self: 'decision',
            mother: 'signer',
            father: 'signer',
            adopter: 'signer',
            guardian: 'signer',
            trustee: 'signer',
          },
        },
      ],
    },
    {
      id: 'signer',
      title: 'Законный представитель',
      questions: [
        {
          key: 'signer',
          kind: 'person-name',
          item: 'text',
          title: 'ФИО законного представителя',
          synonyms: [
            'ФИО подписавшего',
            'Кто подписал',
            'ФИО родителя',
            'Подписант',
            'ФИО заявителя',
            'ФИО представителя',
          ],
          mustAnswer: true,
          personal: true,
        },
      ],
    },
    {
      id: 'decision',
      title: 'Решение',
      questions: [
        {
          key: 'decision',
          kind: 'option',
          list: 'decisions',
          item: 'choice',
          title: 'Согласие на обработку персональных данных',
          synonyms: ['Согласен на обработку персональных данных', 'Согласие', 'Согласен', 'Даю согласие', 'Решение'],
          mustAnswer: true,
          required: 'decision-missing',
          malformed: 'decision-missing',
        },
        {
          key: 'textVersion',
          kind: 'text',
          item: 'text',
          title: 'Редакция текста согласия',
          help: 'Служебное поле: заполняется само. Писать здесь ничего не нужно.',
          synonyms: ['Версия текста согласия', 'Версия согласия', 'Редакция'],
          mustAnswer: false,
          prefilled: true,
        },
      ],
    },
  ],
};
