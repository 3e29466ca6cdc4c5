/**
 * Template B: a preschool level's roadmap, teacher to teacher, December 2023 to August 2024.
 * The document has no column of results: the documents below are inferred from the activities. The months of stage 1
 * are one reading of a cell that spans its rows; the curator may change them.
 */
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { RoadmapTemplate } from './roadmap-template';
import { TEMPLATE_KINDS } from './template-kinds';
import { firmly, templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

function printed(year: number, from: number, to: number = from): DeadlineRule {
  return { kind: 'printed-months', from: { year, month: from }, to: { year, month: to } };
}

const DECEMBER = printed(2023, 12);
const APRIL = printed(2024, 4);
const FEBRUARY = printed(2024, 2);
const MARCH = printed(2024, 3);
const MARCH_APRIL = printed(2024, 3, 4);
const APRIL_AUGUST = printed(2024, 4, 8);
const AUGUST = printed(2024, 8);

const COUNCIL = 'члены методического совета';
const DEPUTIES_PRESCHOOL = ['заместители директора по ВМР, СМППС', 'старший воспитатель'] as const;
const PRESCHOOL = firmly(...DEPUTIES_PRESCHOOL);
const PRESCHOOL_COUNCIL = firmly(...DEPUTIES_PRESCHOOL, COUNCIL);
const DEPUTIES_COUNCIL = firmly('заместители директора по УВР, ВР, ВМР', COUNCIL);
const METHODS_COUNCIL = firmly('заместители директора по ВМР', COUNCIL);

/** School No 11, preschool level, 2023–24. */
export const TEMPLATE_B: RoadmapTemplate = {
  key: 'B',
  title: TEMPLATE_TITLES.B,
  ...TEMPLATE_KINDS.B,
  documentsGivenFor: 'none',
  stages: [
    {
      number: 1,
      title: 'Подготовка условий',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B1.1', 'Изучить методологию целевой модели (Р-145)', DECEMBER, {
          printed: '1',
          by: PRESCHOOL_COUNCIL,
        }),
        templateRow('B1.2', 'Изучить и принять в работу положение о наставничестве педагогов', DECEMBER, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Положение о наставничестве (приказ № 29/1 от 27.04.2022)'],
        }),
        templateRow('B1.3', 'Составить дорожную карту', DECEMBER, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Дорожная карта'],
          provenBy: ['setup-done'],
        }),
        templateRow('B1.4', 'Издать приказ о внедрении системы наставничества', DECEMBER, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Приказ о внедрении системы наставничества'],
          provenBy: ['introduction-order'],
        }),
        templateRow('B1.5', 'Создать методический совет', DECEMBER, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Приказ о создании методического совета'],
        }),
        templateRow('B1.6', 'Назначить наставников и закрепить пары и группы', APRIL, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Приказ о назначении наставников и формировании пар и групп'],
          provenBy: ['pairs-order'],
        }),
        templateRow('B1.7', 'Составить и утвердить персонализированные программы', APRIL, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Персонализированные программы наставничества'],
          provenBy: ['plans-made'],
        }),
      ],
    },
    {
      number: 2,
      title: 'Банк наставляемых',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B2.1', 'Узнать профессиональные запросы педагогов', FEBRUARY, {
          printed: '1',
          by: PRESCHOOL,
          provenBy: ['requests-collected'],
        }),
        templateRow('B2.2', 'Собрать банк наставляемых с согласиями', FEBRUARY, {
          printed: '2',
          by: PRESCHOOL,
          documents: ['Банк наставляемых', 'Согласия на обработку персональных данных'],
          provenBy: ['mentee-bank-filled', 'consents-collected'],
        }),
      ],
    },
    {
      number: 3,
      title: 'Банк наставников',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B3.1', 'Опросить педагогов, готовых стать наставниками', MARCH, {
          printed: '1',
          by: PRESCHOOL_COUNCIL,
          documents: ['Анкеты будущих наставников'],
          provenBy: ['mentor-interest-collected'],
        }),
        templateRow('B3.2', 'Собрать банк наставников с согласиями', MARCH, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Банк наставников', 'Согласия на обработку персональных данных'],
          provenBy: ['mentor-bank-filled', 'consents-collected'],
        }),
      ],
    },
    {
      number: 4,
      title: 'Отбор и обучение',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B4.1', 'Подобрать наставников под каждую программу', MARCH_APRIL, {
          printed: '1',
          by: DEPUTIES_COUNCIL,
          documents: ['Список подобранных наставников'],
          provenBy: ['proposals-made'],
        }),
        templateRow('B4.2', 'Подготовить методические материалы для наставников', MARCH_APRIL, {
          printed: '2',
          by: DEPUTIES_COUNCIL,
          documents: ['Методические материалы'],
        }),
        templateRow('B4.3', 'Провести консультации и установочные сессии', MARCH_APRIL, {
          printed: '2',
          by: DEPUTIES_COUNCIL,
          provenBy: ['training-recorded'],
        }),
      ],
    },
    {
      number: 5,
      title: 'Работа пар и групп',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B5.1', 'Сформировать пары и группы', APRIL_AUGUST, {
          printed: '1',
          by: PRESCHOOL_COUNCIL,
          provenBy: ['pairs-order'],
        }),
        templateRow('B5.2', 'Дать каждой паре персонализированную программу', APRIL_AUGUST, {
          printed: '2',
          by: PRESCHOOL_COUNCIL,
          documents: ['Персонализированные программы наставничества'],
          provenBy: ['plans-made'],
        }),
        templateRow('B5.3', 'Поддержать тех, кто остался без пары, и искать дальше', APRIL_AUGUST, {
          printed: '3',
          by: PRESCHOOL_COUNCIL,
          ifNeeded: true,
        }),
      ],
    },
    {
      number: 6,
      title: 'Завершение программ',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('B6.1', 'Опросить участников о качестве программ', AUGUST, {
          printed: '1',
          by: METHODS_COUNCIL,
          documents: ['Результаты анкетирования'],
          provenBy: ['final-survey'],
        }),
        templateRow('B6.2', 'Провести школьную конференцию или семинар', AUGUST, {
          printed: '2',
          by: METHODS_COUNCIL,
          provenBy: ['closing-event-held'],
        }),
        templateRow('B6.3', 'Собрать лучшие практики за круглым столом', AUGUST, {
          printed: '3',
          by: METHODS_COUNCIL,
          documents: ['Описания лучших практик'],
          provenBy: ['practices-collected'],
        }),
      ],
    },
    {
      number: 7,
      title: 'Информационная поддержка',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow(
          'B7.1',
          'Рассказывать о ходе работы на сайте и в соцсетях',
          { kind: 'continuous', through: 'always' },
          { by: DEPUTIES_COUNCIL, documents: ['Публикации'], provenBy: ['publications-recorded'] },
        ),
      ],
    },
  ],
};
