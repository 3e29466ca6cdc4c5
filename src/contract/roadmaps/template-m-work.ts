// Template M, stages 5 to 7: pairs, their work, the end of the year. The whole template is put together in `template-m.ts`.
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { TemplateStage } from './roadmap-template';
import { firmly, templateRow } from './template-row';

const REGISTER_MONTH: DeadlineRule = { kind: 'register-months', months: 1 };
const UNTIL_MAY = { kind: 'register-until', months: 1, untilMonth: 5 } as const;
const YEAR_END: DeadlineRule = { kind: 'teaching-year-end' };
const CURATOR = firmly('куратор');
const MATCHERS = firmly('куратор', 'педагог-психолог');
const PARTICIPANTS = firmly('наставники', 'наставляемые');

/** Pairs, work, close. */
export const TEMPLATE_M_WORK: readonly TemplateStage[] = [
  {
    number: 5,
    title: 'Пары и группы',
    tasks: ['Соединить тех, кто подходит друг другу'],
    keyResult: null,
    rows: [
      templateRow('M5.1', 'Провести групповую встречу', REGISTER_MONTH, {
        by: MATCHERS,
        ifNeeded: true,
        provenBy: ['group-meeting-held'],
      }),
      templateRow('M5.2', 'Провести пробную встречу и встречу-планирование', REGISTER_MONTH, {
        by: PARTICIPANTS,
        documents: ['Индивидуальные планы развития'],
        provenBy: ['trial-meeting-held', 'planning-meeting-held'],
      }),
      templateRow('M5.3', 'Закрепить пары приказом', REGISTER_MONTH, {
        by: firmly('руководитель'),
        documents: ['Приказ об утверждении пар и групп'],
        provenBy: ['pairs-order'],
      }),
      templateRow('M5.4', 'Поддержать тех, кто остался без пары, и искать дальше', REGISTER_MONTH, {
        by: MATCHERS,
        ifNeeded: true,
      }),
    ],
  },
  {
    number: 6,
    title: 'Работа пар и групп',
    tasks: ['Поддерживать пары, чтобы встречи шли и приносили пользу'],
    keyResult: null,
    rows: [
      templateRow(
        'M6.1',
        'Встречаться не реже раза в две недели',
        { kind: 'recurring', rhythm: 'two-weekly', within: UNTIL_MAY },
        { by: PARTICIPANTS, documents: ['Журнал встреч'], provenBy: ['meeting-held'] },
      ),
      templateRow(
        'M6.2',
        'Узнавать, как дела у пар',
        { kind: 'recurring', rhythm: 'monthly', within: UNTIL_MAY },
        { by: CURATOR, provenBy: ['pairs-followed-up'] },
      ),
      templateRow(
        'M6.3',
        'Провести промежуточный мониторинг',
        { kind: 'cycle-months', from: 1, to: 1 },
        { by: CURATOR, controlPoint: 'curators-report', provenBy: ['control-report'] },
      ),
      templateRow(
        'M6.4',
        'Рассказывать о программе на сайте',
        { kind: 'continuous', through: 'teaching-year' },
        { by: CURATOR, documents: ['Публикации'], provenBy: ['publications-recorded'] },
      ),
    ],
  },
  {
    number: 7,
    title: 'Завершение программы',
    tasks: ['Подвести итоги и сохранить лучшее'],
    keyResult: null,
    rows: [
      templateRow('M7.1', 'Провести итоговые встречи пар', YEAR_END, {
        by: PARTICIPANTS,
        provenBy: ['final-meetings-held'],
      }),
      templateRow('M7.2', 'Провести итоговый опрос', YEAR_END, { by: CURATOR, provenBy: ['final-survey'] }),
      templateRow('M7.3', 'Составить отчёт о программе', YEAR_END, {
        by: CURATOR,
        documents: ['Отчёт по итогам программы'],
        provenBy: ['programme-report'],
      }),
      templateRow('M7.4', 'Провести итоговое мероприятие, собрать практики', YEAR_END, {
        by: CURATOR,
        documents: ['Приказ о поощрении', 'Описания практик'],
        provenBy: ['closing-event-held', 'practices-collected'],
      }),
    ],
  },
];
