/**
 * Template A: a school's roadmap of 2024 in five stages, counted from the school's own order.
 * The document names no one responsible and gives result documents for whole stages; which row each belongs to is ours.
 */
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { RoadmapTemplate } from './roadmap-template';
import { TEMPLATE_KINDS } from './template-kinds';
import { templateRow } from './template-row';
import { TEMPLATE_TITLES } from './template-titles';

const FIRST_MONTH: DeadlineRule = { kind: 'order-months', first: 1, last: 1 };
const SEPTEMBER: DeadlineRule = {
  kind: 'printed-months',
  from: { year: 2024, month: 9 },
  to: { year: 2024, month: 9 },
};
const SEPTEMBER_OCTOBER: DeadlineRule = {
  kind: 'printed-months',
  from: { year: 2024, month: 9 },
  to: { year: 2024, month: 10 },
};

/** School No 2, 2024. */
export const TEMPLATE_A: RoadmapTemplate = {
  key: 'A',
  title: TEMPLATE_TITLES.A,
  ...TEMPLATE_KINDS.A,
  documentsGivenFor: 'stage',
  stages: [
    {
      number: 1,
      title: 'Подготовка к запуску',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('A1.1', 'Рассказать о программе и собрать первые запросы', FIRST_MONTH, {
          provenBy: ['requests-collected'],
        }),
        templateRow('A1.2', 'Найти, кому интересно наставничество в школе и за её пределами', FIRST_MONTH),
        templateRow('A1.3', 'Выбрать цель, задачи, формы и ожидаемые результаты', FIRST_MONTH, {
          provenBy: ['setup-done'],
        }),
        templateRow('A1.4', 'Оформить программу приказом и положением', FIRST_MONTH, {
          documents: ['Приказ о внедрении целевой модели наставничества', 'Положение о наставничестве'],
          provenBy: ['introduction-order'],
        }),
        templateRow('A1.5', 'Назначить куратора, собрать команду, привлечь экспертов', FIRST_MONTH),
        templateRow('A1.6', 'Открыть проектный офис: кабинет, сотрудник, бюджет', FIRST_MONTH),
        templateRow('A1.7', 'Завести страницу проектного офиса на сайте школы', FIRST_MONTH),
        templateRow('A1.8', 'Продумать, как работать с партнёрами', FIRST_MONTH, {
          documents: ['Партнёрские соглашения'],
          provenBy: ['partners-recorded'],
        }),
      ],
    },
    {
      number: 2,
      title: 'База наставляемых',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('A2.1', 'Рассказать семьям, педагогам и ученикам, что даёт программа', SEPTEMBER, {
          documents: ['Памятки для наставляемых'],
        }),
        templateRow('A2.2', 'Собрать сведения о наставляемых и их запросы', SEPTEMBER, {
          documents: [
            'Перечень желающих иметь наставника',
            'Согласия участников на обработку персональных данных',
            'Согласия родителей (законных представителей)',
          ],
          provenBy: ['requests-collected', 'consents-collected'],
        }),
        templateRow('A2.3', 'Уточнить потребности: анкета, интервью, наблюдение', SEPTEMBER, {
          provenBy: ['needs-clarified'],
        }),
        templateRow('A2.4', 'Заинтересовать программой: квесты, конкурсы, форумы', SEPTEMBER, {
          provenBy: ['popularisation-held'],
        }),
      ],
    },
    {
      number: 3,
      title: 'База наставников',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('A3.1', 'Провести встречи для будущих наставников', SEPTEMBER_OCTOBER, {
          documents: ['Письма-обращения к работодателям'],
          provenBy: ['mentors-informed'],
        }),
        templateRow('A3.2', 'Внести всех желающих в базу', SEPTEMBER_OCTOBER, {
          documents: [
            'База потенциальных наставников',
            'Анкеты «Чем я могу быть полезен в качестве наставника?»',
            'Справки об отсутствии судимости (наставники от работодателей)',
            'Медицинские справки (наставники от работодателей)',
          ],
          provenBy: ['mentor-interest-collected', 'mentor-bank-filled'],
        }),
      ],
    },
    {
      number: 4,
      title: 'Отбор наставников',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('A4.1', 'Отобрать наставников и утвердить реестр', SEPTEMBER_OCTOBER, {
          documents: ['Приказ об отборе наставников и утверждении реестра'],
          provenBy: ['register-order'],
        }),
        templateRow('A4.2', 'Подготовить методические материалы', SEPTEMBER_OCTOBER, {
          documents: ['Памятки для наставников'],
        }),
        templateRow('A4.3', 'Разработать портфолио наставника', SEPTEMBER_OCTOBER, {
          documents: ['Формат портфолио наставника'],
        }),
      ],
    },
    {
      number: 5,
      title: 'Пары и группы',
      tasks: [],
      keyResult: null,
      rows: [
        templateRow('A5.1', 'Провести групповые встречи, чтобы сложились пары', FIRST_MONTH, {
          ifNeeded: true,
          provenBy: ['group-meeting-held'],
        }),
        templateRow('A5.2', 'Провести пробную встречу и встречу-планирование, выбрать формат', FIRST_MONTH, {
          documents: [
            'Приказ об утверждении пар и групп (в школе и у работодателя)',
            'Программа наставничества',
            'Планы индивидуального развития наставляемых',
          ],
          provenBy: ['trial-meeting-held', 'planning-meeting-held'],
        }),
        templateRow('A5.3', 'Поддержать тех, кто остался без пары, и искать дальше', FIRST_MONTH, { ifNeeded: true }),
        templateRow('A5.4', 'Выяснить, чему учить куратора и наставников, составить программы', FIRST_MONTH, {
          documents: ['Программы и графики обучения куратора и наставников'],
          provenBy: ['training-needs-collected'],
        }),
        templateRow('A5.5', 'Найти средства на обучение', FIRST_MONTH),
        templateRow('A5.6', 'Открыть «Школу наставников» и провести обучение', FIRST_MONTH, {
          documents: ['Приказ об организации «Школы наставников»'],
          provenBy: ['training-recorded'],
        }),
      ],
    },
  ],
};
