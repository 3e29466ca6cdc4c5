// Decides what the mentee's questionnaire asks: the first request and the clarifying questions together. Source: domain.md (b) Q1, Q2.
import * as common from './participant-questions';
import type { Questionnaire } from './questionnaire';

/** The mentee's questionnaire (анкета наставляемого). */
export const MENTEE_QUESTIONNAIRE: Questionnaire = {
  id: 'mentee',
  title: 'Хочу найти наставника',
  description:
    'Анкета наставляемого. Займёт около пяти минут. Чем подробнее запрос, тем точнее мы подберём наставника.',
  confirmation:
    'Спасибо! Анкета получена. Чтобы мы могли начать подбор, нужно согласие на обработку персональных данных — ссылка на него была на последней странице анкеты.',
  sections: [
    {
      id: 'about',
      title: 'О вас',
      questions: [
        common.NAME,
        common.GENDER,
        common.BIRTH_DATE,
        {
          key: 'role',
          kind: 'option',
          list: 'roles',
          item: 'choice',
          title: 'Кто вы',
          synonyms: ['Вы', 'Роль', 'Статус', 'Категория участника', 'Кем вы являетесь'],
          mustAnswer: true,
          required: 'role-missing',
          jumps: { pupil: 'study', student: 'study', teacher: 'work' },
        },
      ],
    },
    {
      id: 'study',
      title: 'Учёба',
      questions: [
        common.GROUP_OR_POST,
        {
          key: 'representative',
          kind: 'person-name',
          item: 'text',
          title: 'ФИО законного представителя',
          help: 'Если вам нет 18 лет, впишите обязательно: это мама, папа или опекун, кто подпишет согласие.',
          synonyms: ['Законный представитель', 'ФИО родителя', 'Родитель', 'ФИО родителя (законного представителя)'],
          mustAnswer: false,
          personal: true,
        },
      ],
      next: 'request',
    },
    {
      id: 'work',
      title: 'Работа',
      questions: [{ ...common.GROUP_OR_POST, title: 'Должность и предмет' }, common.EXPERIENCE],
      next: 'request',
    },
    {
      id: 'request',
      title: 'Ваш запрос',
      questions: [
        {
          key: 'form',
          kind: 'option',
          list: 'forms',
          item: 'dropdown',
          title: 'Форма наставничества',
          help: 'Первым назван наставник, вторым — тот, кому он помогает. Выберите форму, в которой второй — вы.',
          synonyms: [
            'Форма',
            'Какая форма наставничества вам подходит',
            'Желаемая форма наставничества',
            'Вид наставничества',
          ],
          mustAnswer: true,
          required: 'form-missing',
          malformed: 'form-unknown',
        },
        {
          key: 'requests',
          kind: 'options',
          list: 'requests',
          open: true,
          withOther: true,
          item: 'checkbox',
          title: 'С чем нужна помощь',
          help: 'Отметьте то, что важно вам. Методика урока, классное руководство и работа с родителями — темы педагогов.',
          synonyms: [
            'Какая помощь нужна',
            'Запрос',
            'Темы запроса',
            'Области запроса',
            'С чем вам нужна помощь',
            'Основной запрос',
          ],
          mustAnswer: true,
          required: 'requests-missing',
        },
        {
          key: 'requestText',
          kind: 'text',
          item: 'paragraph',
          title: 'Опишите запрос своими словами',
          synonyms: ['Расскажите о запросе своими словами', 'Комментарий к запросу', 'Подробнее о запросе', 'Цель'],
          mustAnswer: false,
          personal: true,
        },
        {
          key: 'preferredMentor',
          kind: 'text',
          item: 'paragraph',
          title: 'Каким вы видите своего наставника',
          synonyms: ['Пожелания к наставнику', 'Предпочтения по наставнику'],
          mustAnswer: false,
          personal: true,
        },
        {
          key: 'earlierExperience',
          kind: 'text',
          item: 'text',
          title: 'Был ли у вас опыт наставничества раньше',
          synonyms: ['Опыт участия в наставничестве', 'Участвовали ли вы раньше'],
          mustAnswer: false,
          personal: true,
        },
      ],
    },
    {
      id: 'interests',
      title: 'Интересы и время',
      questions: [common.INTERESTS, common.TIMES, common.FORMATS, common.REGULARITY],
    },
    { id: 'contacts', title: 'Как с вами связаться', questions: [common.PHONE, common.EMAIL] },
  ],
};
