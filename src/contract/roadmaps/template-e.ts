/**
 * Template E: a republic's roadmap in seven stages, the fullest of the five. It counts from the ministry's order; the
 * organisation's own order is a result of its first row. Stages 1 to 6 stand in files beside this one.
 */
import type { RoadmapTemplate, TemplateStage } from './roadmap-template';
import { TEMPLATE_E_STAGE_3, TEMPLATE_E_STAGE_4 } from './template-e-mentors';
import { TEMPLATE_E_STAGE_1, TEMPLATE_E_STAGE_2 } from './template-e-preparation';
import { CENTRE_ORGANISATIONS, DECEMBER, MINISTRY_ALONE, MINISTRY_CENTRE, ORGANISATIONS } from './template-e-roles';
import { TEMPLATE_E_STAGE_5, TEMPLATE_E_STAGE_6 } from './template-e-work';
import { TEMPLATE_KINDS } from './template-kinds';
import { templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

const STAGE_7: TemplateStage = {
  number: 7,
  title: 'Завершение наставничества',
  tasks: ['Подвести итоги каждой пары и программы, показать лучшее и наградить наставников'],
  keyResult: null,
  rows: [
    templateRow('E7.1', 'Провести итоговый опрос участников', DECEMBER, {
      printed: '7.1',
      by: ORGANISATIONS,
      documents: ['Анализ личной удовлетворённости'],
      provenBy: ['final-survey'],
    }),
    templateRow('E7.2', 'Подвести итоги мониторинга программы', DECEMBER, {
      printed: '7.2',
      by: ORGANISATIONS,
      documents: ['Отчёт по итогам программы с отчётами наставников и куратора'],
      provenBy: ['programme-report'],
    }),
    templateRow('E7.3', 'Обсудить результаты пар', DECEMBER, {
      printed: '7.3',
      by: ORGANISATIONS,
      documents: ['Выводы и рекомендации по парам'],
    }),
    templateRow('E7.4', 'Провести итоговое мероприятие («Mentory fest»)', DECEMBER, {
      printed: '7.4',
      by: ORGANISATIONS,
      documents: [
        'Приказ о поощрении участников',
        'Программа мероприятия',
        'Письма и приглашения',
        'Благодарственные письма партнёрам',
      ],
      provenBy: ['closing-event-held'],
    }),
    templateRow('E7.5', 'Собрать базу успешных практик', DECEMBER, {
      printed: '7.5',
      by: ORGANISATIONS,
      documents: ['Описания практик на сайте'],
      provenBy: ['practices-collected'],
    }),
    templateRow(
      'E7.6',
      'Рассказать о лучших практиках',
      { kind: 'on-event', event: 'programme-ends' },
      {
        printed: '7.6',
        by: CENTRE_ORGANISATIONS,
        documents: ['Публикации (не менее пяти)', 'Электронный сборник лучших практик'],
        publicationsNorm: 5,
        provenBy: ['publications-norm-met'],
      },
    ),
    templateRow(
      'E7.7',
      'Провести республиканский конкурс «Наставник года»',
      { kind: 'yearly-month', month: 12, firstYear: 2021 },
      {
        printed: '7.7',
        by: MINISTRY_CENTRE,
        keyResult: 'Лучший опыт выявлен, лучшие наставники отмечены',
      },
    ),
    templateRow(
      'E7.8',
      'Подготовить итоговый отчёт республики',
      { kind: 'cycle-day', month: 1, day: 20, afterMonth: 12, sense: 'by' },
      {
        printed: '7.8',
        by: MINISTRY_CENTRE,
        documents: ['Итоговый отчёт об апробации целевой модели'],
      },
    ),
    templateRow(
      'E7.9',
      'Назначить организации-наставники и пилотные площадки',
      { kind: 'cycle-months', from: 1, to: 3, afterMonth: 12 },
      {
        printed: '7.9',
        by: MINISTRY_ALONE,
        documents: ['Приказ о назначении организаций-наставников и пилотных организаций'],
      },
    ),
    templateRow(
      'E7.10',
      'Провести фестиваль «Наставник +»',
      { kind: 'yearly-month', month: 4, firstYear: 2022 },
      {
        printed: '7.10',
        by: MINISTRY_CENTRE,
        keyResult: 'Лучшие пары известны, в наставничество приходят новые люди',
      },
    ),
  ],
};

/** Republic of Khakassia, 2020–2024. */
export const TEMPLATE_E: RoadmapTemplate = {
  key: 'E',
  title: TEMPLATE_TITLES.E,
  ...TEMPLATE_KINDS.E,
  documentsGivenFor: 'row',
  stages: [
    TEMPLATE_E_STAGE_1,
    TEMPLATE_E_STAGE_2,
    TEMPLATE_E_STAGE_3,
    TEMPLATE_E_STAGE_4,
    TEMPLATE_E_STAGE_5,
    TEMPLATE_E_STAGE_6,
    STAGE_7,
  ],
};
