/**
 * Template M: the model roadmap of seven stages for an organisation without one of its own, in a school year.
 * Its stages are those of the model; months and rows are our proposal, to be changed by the curator.
 * The end of the work is in `template-m-work.ts`.
 */
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { RoadmapTemplate } from './roadmap-template';
import { TEMPLATE_KINDS } from './template-kinds';
import { TEMPLATE_M_WORK } from './template-m-work';
import { firmly, templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

function months(first: number, last: number): DeadlineRule {
  return { kind: 'order-months', first, last };
}

const CURATOR = firmly('куратор');
const HEAD = firmly('руководитель');
const TEAM = firmly('куратор', 'проектная группа');

/** The model roadmap. */
export const TEMPLATE_M: RoadmapTemplate = {
  key: 'M',
  title: TEMPLATE_TITLES.M,
  ...TEMPLATE_KINDS.M,
  documentsGivenFor: 'row',
  stages: [
    {
      number: 1,
      title: 'Подготовка к запуску',
      tasks: ['Создать условия для программы'],
      keyResult: null,
      rows: [
        templateRow('M1.1', 'Издать приказ о внедрении и утвердить положение', months(1, 1), {
          by: HEAD,
          documents: ['Приказ о внедрении целевой модели наставничества', 'Положение о наставничестве'],
          provenBy: ['introduction-order'],
        }),
        templateRow('M1.2', 'Назначить куратора и команду, составить программу на год', months(1, 1), {
          by: HEAD,
          documents: ['Приказ о назначении куратора', 'Программа наставничества'],
          provenBy: ['setup-done'],
        }),
        templateRow('M1.3', 'Открыть анкеты и страницу на сайте', months(1, 1), {
          by: CURATOR,
          provenBy: ['forms-published'],
        }),
        templateRow('M1.4', 'Договориться с партнёрами', months(1, 2), {
          by: TEAM,
          ifNeeded: true,
          documents: ['Партнёрские соглашения'],
          provenBy: ['partners-recorded'],
        }),
      ],
    },
    {
      number: 2,
      title: 'База наставляемых',
      tasks: ['Узнать, кому и в чём нужен наставник'],
      keyResult: null,
      rows: [
        templateRow('M2.1', 'Рассказать о программе и собрать запросы', months(1, 2), {
          by: CURATOR,
          provenBy: ['requests-collected'],
        }),
        templateRow('M2.2', 'Собрать базу наставляемых с согласиями', months(2, 2), {
          by: CURATOR,
          documents: ['База наставляемых', 'Согласия на обработку персональных данных'],
          provenBy: ['mentee-bank-filled', 'consents-collected'],
        }),
        templateRow('M2.3', 'Уточнить запросы у педагогов, психолога и родителей', months(2, 2), {
          by: CURATOR,
          ifNeeded: true,
          provenBy: ['third-person-notes'],
        }),
        templateRow('M2.4', 'Провести входной мониторинг наставляемых', months(2, 3), {
          by: CURATOR,
          provenBy: ['mentee-entry-monitoring'],
        }),
      ],
    },
    {
      number: 3,
      title: 'База наставников',
      tasks: ['Найти людей, готовых помогать'],
      keyResult: null,
      rows: [
        templateRow('M3.1', 'Пригласить будущих наставников', months(1, 2), {
          by: CURATOR,
          provenBy: ['mentors-informed'],
        }),
        templateRow('M3.2', 'Собрать базу наставников с согласиями', months(2, 2), {
          by: CURATOR,
          documents: ['База наставников', 'Согласия на обработку персональных данных'],
          provenBy: ['mentor-profiles-collected', 'mentor-bank-filled', 'consents-collected'],
        }),
        templateRow('M3.3', 'Проверить справки внешних наставников', months(2, 3), {
          by: CURATOR,
          ifNeeded: true,
          provenBy: ['certificates-checked'],
        }),
        templateRow('M3.4', 'Провести входной мониторинг наставников', months(2, 3), {
          by: CURATOR,
          provenBy: ['mentor-entry-monitoring'],
        }),
      ],
    },
    {
      number: 4,
      title: 'Отбор и обучение наставников',
      tasks: ['Выбрать подходящих наставников и подготовить их'],
      keyResult: null,
      rows: [
        templateRow('M4.1', 'Отобрать наставников и утвердить реестр', months(3, 3), {
          by: HEAD,
          documents: ['Приказ об утверждении реестра наставников'],
          provenBy: ['register-order'],
        }),
        templateRow('M4.2', 'Обучить наставников', months(3, 4), {
          by: TEAM,
          documents: ['Программа обучения', 'График обучения'],
          provenBy: ['training-recorded'],
        }),
        templateRow(
          'M4.3',
          'Сдать отчёт о подготовке',
          { kind: 'order-point', months: 3, half: true },
          {
            by: CURATOR,
            controlPoint: 'curators-report',
            documents: ['Описание хода этапов и предложения'],
            provenBy: ['control-report'],
          },
        ),
      ],
    },
    ...TEMPLATE_M_WORK,
  ],
};
