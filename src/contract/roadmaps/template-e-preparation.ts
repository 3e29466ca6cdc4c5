// Template E, stages 1 and 2: preparation and the base of mentees. The whole template is put together in `template-e.ts`.
import type { TemplateStage } from './roadmap-template';
import {
  CENTRE_ORGANISATIONS,
  MINISTRY_CENTRE,
  MINISTRY_CENTRE_ORGANISATIONS,
  ORGANISATIONS,
  orderMonths,
  orderPoint,
  STAGE_REPORT,
} from './template-e-roles';
import { templateRow, whereNeeded } from './template-row';

const FIRST_MONTHS = orderMonths(1, 2);
const THIRD_FOURTH = orderMonths(3, 4);
const TWO_AND_A_HALF = { kind: 'order-point', months: 2, half: true } as const;

/** Stage 1. */
export const TEMPLATE_E_STAGE_1: TemplateStage = {
  number: 1,
  title: 'Подготовка к запуску программы',
  tasks: ['Создать условия, в которых программа сможет начаться'],
  keyResult: null,
  rows: [
    templateRow('E1.1', 'Оформить программу локальными актами', FIRST_MONTHS, {
      printed: '1.1',
      by: CENTRE_ORGANISATIONS,
      documents: [
        'Приказ организации о внедрении целевой модели',
        'Положение о наставничестве (до 2024 года)',
        'Дорожная карта организации',
      ],
      provenBy: ['introduction-order'],
    }),
    templateRow('E1.2', 'Назначить ответственных, составить программу на год', FIRST_MONTHS, {
      printed: '1.2',
      by: ORGANISATIONS,
      documents: ['Приказ о назначении ответственных', 'Программа наставничества на год'],
      provenBy: ['setup-done'],
    }),
    templateRow('E1.3', 'Определить, кому интересно наставничество', FIRST_MONTHS, {
      printed: '1.3',
      by: ORGANISATIONS,
      documents: ['Формы согласий на обработку персональных данных'],
      provenBy: ['forms-published'],
    }),
    templateRow('E1.4', 'Договориться о работе с партнёрами', FIRST_MONTHS, {
      printed: '1.4',
      by: ORGANISATIONS,
      documents: ['Партнёрские соглашения'],
      provenBy: ['partners-recorded'],
    }),
    templateRow('E1.5', 'Придумать, как поощрять наставников', FIRST_MONTHS, {
      printed: '1.5',
      by: ORGANISATIONS,
      documents: ['Положение о поощрении куратора и наставников'],
    }),
    templateRow('E1.6', 'Подготовить сайт и продвижение', FIRST_MONTHS, {
      printed: '1.6',
      by: CENTRE_ORGANISATIONS,
      documents: [
        'Раздел на сайте регионального центра',
        'Страницы организаций с документами',
        'Программа информационного продвижения',
      ],
    }),
    templateRow('E1.7', 'Создать сообщество кураторов', TWO_AND_A_HALF, {
      printed: '1.7',
      by: MINISTRY_CENTRE,
      controlPoint: 'ministry',
      documents: ['Изменения в составе методического объединения', 'Публикация изменений на сайте'],
    }),
    templateRow('E1.8', 'Оценить первый этап: SWOT-анализ и анкета куратора', TWO_AND_A_HALF, {
      printed: '1.8',
      by: MINISTRY_CENTRE_ORGANISATIONS,
      controlPoint: 'curators-report',
      documents: ['Анализ программ наставничества', 'Анализ соответствия методологии', STAGE_REPORT],
      provenBy: ['control-report'],
    }),
  ],
};

/** Stage 2. */
export const TEMPLATE_E_STAGE_2: TemplateStage = {
  number: 2,
  title: 'База наставляемых',
  tasks: ['Поддержать интерес к программе и понять, с чем наставник поможет ученикам и педагогам'],
  keyResult: null,
  rows: [
    templateRow('E2.1', 'Рассказать о программе педагогам', THIRD_FOURTH, {
      printed: '2.1',
      by: ORGANISATIONS,
      documents: ['Протокол педагогического совета', 'Согласия педагогов на обработку персональных данных'],
      provenBy: ['consents-collected'],
    }),
    templateRow('E2.2', 'Рассказать о программе ученикам и родителям', THIRD_FOURTH, {
      printed: '2.2',
      by: ORGANISATIONS,
      documents: ['Программа мероприятий', 'Согласия законных представителей на обработку персональных данных'],
      provenBy: ['consents-collected'],
    }),
    templateRow('E2.3', 'Собрать запросы наставляемых', THIRD_FOURTH, {
      printed: '2.3',
      by: ORGANISATIONS,
      documents: ['База предварительных запросов'],
      provenBy: ['requests-collected'],
    }),
    templateRow('E2.4', 'Узнать о запросах от классных руководителей, психологов, родителей', THIRD_FOURTH, {
      printed: '2.4',
      by: ORGANISATIONS,
      documents: ['Вывод, нужно ли исправить базу запросов'],
      provenBy: ['third-person-notes'],
    }),
    templateRow('E2.5', 'Уточнить потребности наставляемых', THIRD_FOURTH, {
      printed: '2.5',
      by: ORGANISATIONS,
      documents: ['Отчёт об анкетировании', 'База наставляемых с перечнем запросов'],
      provenBy: ['needs-clarified', 'mentee-bank-filled'],
    }),
    templateRow('E2.6', 'Сверить запросы с выбранными формами', THIRD_FOURTH, {
      printed: '2.6',
      by: ORGANISATIONS,
      documents: [whereNeeded('Лист изменений к программе наставничества')],
    }),
    templateRow(
      'E2.7',
      'Популяризировать программу среди наставляемых',
      { kind: 'then-recurring', first: THIRD_FOURTH, rhythm: 'quarterly' },
      {
        printed: '2.7',
        by: ORGANISATIONS,
        documents: ['Анонсы', 'Программы мероприятий', 'Отчёты на сайте'],
        provenBy: ['popularisation-held'],
      },
    ),
    templateRow('E2.8', 'Провести входной мониторинг наставляемых', orderPoint(4), {
      printed: '2.8',
      by: CENTRE_ORGANISATIONS,
      controlPoint: 'curators-report',
      documents: ['Оценка личностных характеристик наставляемых', STAGE_REPORT],
      provenBy: ['control-report'],
    }),
  ],
};
