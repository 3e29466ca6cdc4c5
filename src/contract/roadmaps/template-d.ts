/**
 * Template D: a children's creativity house in a school year, months printed without years.
 * Stages 2 to 5 number no rows; the closing row on information stands outside the numbered stages and is stage 8 here.
 */
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { RoadmapTemplate } from './roadmap-template';
import { TEMPLATE_D_FIRST_HALF } from './template-d-first-half';
import { TEMPLATE_KINDS } from './template-kinds';
import { firmly, templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

const NOVEMBER_DECEMBER: DeadlineRule = { kind: 'cycle-months', from: 11, to: 12 };
const YEAR_END: DeadlineRule = { kind: 'teaching-year-end' };
const CURATOR = firmly('куратор');
const CURATOR_TEAM = firmly('куратор', 'проектная группа');
const MATCHERS = firmly('куратор', 'педагог-психолог', 'тьютор');

/** House of Children's Creativity. */
export const TEMPLATE_D: RoadmapTemplate = {
  key: 'D',
  title: TEMPLATE_TITLES.D,
  ...TEMPLATE_KINDS.D,
  documentsGivenFor: 'row',
  stages: [
    ...TEMPLATE_D_FIRST_HALF,
    {
      number: 5,
      title: 'Пары и группы',
      tasks: ['Соединить наставников и наставляемых, которые подходят друг другу'],
      keyResult: null,
      rows: [
        templateRow('D5.1', 'Провести групповую встречу наставников и наставляемых', NOVEMBER_DECEMBER, {
          by: MATCHERS,
          documents: [
            'Приказ о закреплении пар и групп',
            'Список пар, желающих работать вместе',
            'Персонализированные программы наставничества',
          ],
          provenBy: ['group-meeting-held', 'pairs-order'],
        }),
        templateRow('D5.2', 'Дать наставнику и наставляемому встретиться лично', NOVEMBER_DECEMBER, {
          by: MATCHERS,
          provenBy: ['first-meeting-held'],
        }),
        templateRow('D5.3', 'Опросить участников дистанционно, обработать ответы', NOVEMBER_DECEMBER, {
          by: MATCHERS,
          provenBy: ['preferences-collected'],
        }),
        templateRow('D5.4', 'Поддержать тех, кто остался без пары, и искать дальше', NOVEMBER_DECEMBER, {
          by: MATCHERS,
          ifNeeded: true,
        }),
      ],
    },
    {
      number: 6,
      title: 'Ход программы',
      tasks: ['Сделать отношения в паре прочными и полезными'],
      keyResult: null,
      rows: [
        templateRow(
          'D6.1',
          'Сопровождать пары: цели первых встреч, контроль, обратная связь',
          { kind: 'recurring', rhythm: 'monthly', within: { kind: 'teaching-year' } },
          {
            printed: '6.1',
            by: CURATOR,
            documents: ['Обратная связь участников', 'Промежуточные результаты', 'Методическая копилка'],
            provenBy: ['pairs-followed-up'],
          },
        ),
        templateRow(
          'D6.2',
          'Провести мастерскую об индивидуальной образовательной траектории',
          { kind: 'then-continuous', first: { kind: 'cycle-months', from: 11, to: 11 } },
          {
            printed: '6.2',
            by: firmly('куратор', 'тьютор', 'педагог-психолог'),
            keyResult: 'Наставники умеют планировать и ставить цели, у встреч есть темы и форматы',
          },
        ),
        templateRow(
          'D6.3',
          'Следить за качеством персонализированных программ',
          { kind: 'then-continuous', first: { kind: 'cycle-months', from: 12, to: 12 } },
          {
            printed: '6.3',
            by: CURATOR,
            keyResult: 'Работа наставников поправлена по встречам и отзывам',
            provenBy: ['interim-monitoring'],
          },
        ),
      ],
    },
    {
      number: 7,
      title: 'Завершение программы',
      tasks: ['Подвести итоги каждой пары и программы, показать лучшее и наградить наставников'],
      keyResult: null,
      rows: [
        templateRow(
          'D7.1',
          'Обсудить с парой условия завершения',
          { kind: 'on-event', event: 'pair-ends' },
          { printed: '7.1', by: CURATOR, keyResult: 'Работа пары завершена', provenBy: ['pair-closed'] },
        ),
        templateRow('D7.2', 'Собрать всех участников на общую встречу', YEAR_END, {
          printed: '7.2',
          by: CURATOR_TEAM,
          keyResult: 'Программа завершена на уровне организации',
          provenBy: ['final-meetings-held'],
        }),
        templateRow('D7.3', 'Провести итоговый круглый стол, собрать лучшие практики', YEAR_END, {
          printed: '7.3',
          by: CURATOR_TEAM,
          documents: ['Оценка удовлетворённости', 'Благодарности', 'Описания лучших практик'],
          provenBy: ['final-survey', 'practices-collected'],
        }),
      ],
    },
    {
      number: 8,
      title: 'Информационная поддержка',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow(
          'D8.1',
          'Освещать работу и вести виртуальную доску почёта',
          { kind: 'continuous', through: 'teaching-year' },
          {
            by: CURATOR_TEAM,
            documents: ['Публикации', 'Доска почёта', 'Приглашения на следующий год'],
            provenBy: ['publications-recorded'],
          },
        ),
      ],
    },
  ],
};
