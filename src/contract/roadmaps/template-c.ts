/**
 * Template C: a region's roadmap of 2020–2024 in three stages, kept by the ministry and its institute.
 * Some bodies take part by agreement only; two rows follow the institute's own plans.
 */
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { RoadmapTemplate } from './roadmap-template';
import { TEMPLATE_KINDS } from './template-kinds';
import { byAgreement, firmly, templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

function printed(from: number, to: number = from): DeadlineRule {
  return { kind: 'printed-months', from: { year: 2020, month: from }, to: { year: 2020, month: to } };
}

const ALWAYS: DeadlineRule = { kind: 'continuous', through: 'always' };
const INSTITUTE = 'институт развития образования';
const ORGANISATIONS = 'образовательные организации';
const MUNICIPAL_BODIES = byAgreement('органы местного самоуправления');
const NEWS_PACK = ['Пресс-релизы', 'Информационные письма', 'Ссылки на вебинары', 'Пострелизы'] as const;

/** Kirov region, 2020–2024. */
export const TEMPLATE_C: RoadmapTemplate = {
  key: 'C',
  title: TEMPLATE_TITLES.C,
  ...TEMPLATE_KINDS.C,
  documentsGivenFor: 'row',
  stages: [
    {
      number: 1,
      title: 'Подготовка к запуску программы',
      tasks: [],
      keyResult: 'Организации и материалы готовы к программе',
      rows: [
        templateRow('C1.1', 'Рассказать организациям о программе', printed(11, 12), {
          printed: '1.1',
          by: [...firmly('министерство образования', INSTITUTE), MUNICIPAL_BODIES],
          documents: NEWS_PACK,
          keyResult: 'Организации знают, что даёт программа и как в ней участвовать',
        }),
        templateRow('C1.2', 'Собрать рабочую группу', printed(11), {
          printed: '1.2',
          by: firmly(INSTITUTE),
          documents: ['Распоряжение о составе рабочей группы'],
          keyResult: 'Наставники, партнёры, работодатели и ведомства работают на одной площадке',
        }),
        templateRow('C1.3', 'Дать организациям методическую основу', printed(11), {
          printed: '1.3',
          by: firmly(INSTITUTE),
          documents: [
            'Методические рекомендации',
            'Типовое положение о наставничестве',
            'Типовая дорожная карта',
            'Форма индивидуального плана',
            'Форма отзыва о результатах',
          ],
          keyResult: 'Методические документы готовы',
        }),
        templateRow('C1.4', 'Принять локальные акты в организациях', printed(12), {
          printed: '1.4',
          by: firmly('государственные и муниципальные образовательные организации'),
          documents: [
            'Положение о наставничестве',
            'Дорожная карта (в муниципальных организациях согласована с органом местного самоуправления)',
            'Приказы',
            'Программа обучения наставников',
            'Индивидуальный план',
          ],
          keyResult: 'В каждой организации есть локальные акты и методические документы',
          provenBy: ['introduction-order'],
        }),
        templateRow('C1.5', 'Освещать ход программы', ALWAYS, {
          printed: '1.5',
          by: firmly(ORGANISATIONS, INSTITUTE),
          documents: [
            'Страница «Наставничество» на сайте',
            'Новости и публикации',
            'Вебинары',
            'Тематические родительские собрания',
          ],
          keyResult: 'О программе говорится открыто',
          provenBy: ['publications-recorded'],
        }),
        templateRow('C1.6', 'Вести банк экспертов и кураторов', ALWAYS, {
          printed: '1.6',
          by: firmly(INSTITUTE),
          documents: ['Банк данных экспертов'],
          keyResult: 'К программам привлечены специалисты вузов, психологи, бизнес',
          provenBy: ['experts-bank-filled'],
        }),
      ],
    },
    {
      number: 2,
      title: 'Обучение кураторов и наставников',
      tasks: [],
      keyResult: 'Для программы есть подготовленные люди',
      rows: [
        templateRow(
          'C2.1',
          'Обучить кураторов и наставников на мероприятиях',
          { kind: 'external-plan', plan: 'план мероприятий института развития образования на год', dates: null },
          {
            printed: '2.1',
            by: firmly(INSTITUTE),
            documents: NEWS_PACK,
            keyResult: 'Кураторы и наставники знают и умеют то, что нужно',
          },
        ),
        templateRow(
          'C2.2',
          'Обучить кураторов и наставников на курсах',
          { kind: 'external-plan', plan: 'план курсов института развития образования на год', dates: null },
          {
            printed: '2.2',
            by: firmly(INSTITUTE),
            documents: ['Программы повышения квалификации', 'Удостоверения о повышении квалификации'],
            keyResult: 'Кураторы и наставники повысили квалификацию',
            provenBy: ['training-recorded'],
          },
        ),
      ],
    },
    {
      number: 3,
      title: 'Оценка результатов и лучший опыт',
      tasks: [],
      keyResult: 'Понятно, насколько хорошо идёт программа',
      rows: [
        templateRow(
          'C3.1',
          'Провести мониторинг программ',
          { kind: 'yearly-day', day: 20, months: [6, 12] },
          {
            printed: '3.1',
            by: [...firmly(INSTITUTE), MUNICIPAL_BODIES],
            documents: ['Информационно-аналитическая справка'],
            keyResult: 'Результаты программы проанализированы',
            provenBy: ['regional-note'],
          },
        ),
        templateRow(
          'C3.2',
          'Провести открытое мероприятие и наградить наставников',
          { kind: 'yearly-month', month: 8, firstYear: null },
          {
            printed: '3.2',
            by: [
              ...firmly(ORGANISATIONS, 'региональный наставнический центр', 'единая региональная методическая служба'),
              MUNICIPAL_BODIES,
            ],
            documents: NEWS_PACK,
            keyResult: 'Лучшие наставники отмечены, их опыт известен',
            provenBy: ['closing-event-held'],
          },
        ),
      ],
    },
  ],
};
