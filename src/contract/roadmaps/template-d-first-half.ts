// Template D, stages 1 to 4: from the first order to trained mentors. The whole template is put together in `template-d.ts`.
import type { DeadlineRule } from '../../domain/roadmap/deadline-rule';
import type { TemplateStage } from './roadmap-template';
import { firmly, inBrackets, templateRow } from './template-row';

const OCTOBER_NOVEMBER = { kind: 'cycle-months', from: 10, to: 11 } as const;
const NOVEMBER: DeadlineRule = { kind: 'cycle-months', from: 11, to: 11 };
const NOVEMBER_DECEMBER: DeadlineRule = { kind: 'cycle-months', from: 11, to: 12 };
const CURATOR_TEAM = firmly('куратор', 'проектная группа');

/** Preparation, the two bases, selection and training. */
export const TEMPLATE_D_FIRST_HALF: readonly TemplateStage[] = [
  {
    number: 1,
    title: 'Подготовка условий',
    tasks: [
      'Заручиться поддержкой внутри организации и вне её',
      'Узнать первые запросы и понять, где искать под них наставников',
    ],
    keyResult: null,
    rows: [
      templateRow(
        'D1.1',
        'Собрать команду на педсовете, принять документы',
        { kind: 'cycle-months', from: 9, to: 10 },
        {
          printed: '1.1',
          by: firmly('руководитель', 'педагогические работники'),
          documents: [
            'Приказ о внедрении целевой модели наставничества',
            'Протокол педагогического совета',
            'Положение о наставничестве',
            'Приказ об утверждении положения',
            'Приказ о назначении и обучении куратора',
            'Приказ об утверждении плана (дорожной карты)',
            'Приказ об итоговом мероприятии',
          ],
          keyResult: 'Выбраны куратор, проектная группа, формы, поощрения и сроки мониторинга',
          provenBy: ['introduction-order', 'setup-done'],
        },
      ),
      templateRow('D1.2', 'Встретиться с педагогами и опросить их', OCTOBER_NOVEMBER, {
        printed: '1.2',
        by: CURATOR_TEAM,
        documents: ['Предварительные запросы педагогов'],
        provenBy: ['requests-collected'],
      }),
      templateRow(
        'D1.3',
        'Провести встречи родительского клуба о наставничестве',
        { kind: 'then-continuous', first: OCTOBER_NOVEMBER },
        {
          printed: '1.3',
          by: firmly('куратор', 'проектная группа', 'педагоги-психологи'),
          documents: ['Согласия родителей (законных представителей)'],
          provenBy: ['consents-collected'],
        },
      ),
      templateRow('D1.4', 'Провести конференцию и экспресс-опрос партнёров', OCTOBER_NOVEMBER, {
        printed: '1.4',
        by: CURATOR_TEAM,
        keyResult: 'Вузы, колледжи, работодатели, выпускники и прежние участники знают о программе',
        provenBy: ['partners-surveyed'],
      }),
      templateRow(
        'D1.5',
        'Вести раздел о наставничестве на сайте',
        { kind: 'continuous', through: 'teaching-year' },
        {
          printed: '1.5',
          by: firmly('куратор', 'педагогический работник'),
          documents: [
            'Новости',
            'Методические материалы',
            'Типовые приказы и локальные акты',
            'Типовая программа наставничества',
            'Дорожная карта',
          ],
          provenBy: ['publications-recorded'],
        },
      ),
    ],
  },
  {
    number: 2,
    title: 'База наставляемых',
    tasks: ['Выяснить, какие трудности педагогов и учеников снимет наставник'],
    keyResult: null,
    rows: [
      templateRow('D2.1', 'Уточнить потребности наставляемых', NOVEMBER, {
        by: [...CURATOR_TEAM, inBrackets('педагоги-психологи')],
        documents: ['База наставляемых с картой запросов'],
        provenBy: ['needs-clarified', 'mentee-bank-filled'],
      }),
    ],
  },
  {
    number: 3,
    title: 'База наставников',
    tasks: ['Найти будущих наставников'],
    keyResult: null,
    rows: [
      templateRow('D3.1', 'Изучить данные кандидатов в наставники', NOVEMBER, {
        by: CURATOR_TEAM,
        documents: [
          'База наставников',
          'Приказ о назначении куратора и наставников',
          'Сопоставление анкет наставников и наставляемых',
        ],
        provenBy: ['mentor-bank-filled'],
      }),
      templateRow('D3.2', 'Собрать согласия на обработку персональных данных', NOVEMBER, {
        by: CURATOR_TEAM,
        documents: ['Согласия на обработку персональных данных'],
        provenBy: ['consents-collected'],
      }),
      templateRow('D3.3', 'Провести входной мониторинг', NOVEMBER, {
        by: CURATOR_TEAM,
        provenBy: ['mentee-entry-monitoring', 'mentor-entry-monitoring'],
      }),
    ],
  },
  {
    number: 4,
    title: 'Отбор и обучение наставников на год',
    tasks: ['Выбрать из базы наставников, подходящих этой программе', 'Подготовить их к работе'],
    keyResult: null,
    rows: [
      templateRow('D4.1', 'Провести заседание методобъединения и установочные сессии', NOVEMBER_DECEMBER, {
        by: CURATOR_TEAM,
        keyResult: 'Команды учатся проектировать и общаться, наставники обмениваются опытом',
      }),
      templateRow('D4.2', 'Собрать резюме наставников', NOVEMBER_DECEMBER, {
        printed: '1',
        by: CURATOR_TEAM,
        documents: ['Резюме наставников'],
        provenBy: ['mentor-resumes-collected'],
      }),
      templateRow('D4.3', 'Проверить, может ли каждый работать с организацией', NOVEMBER_DECEMBER, {
        printed: '2',
        by: CURATOR_TEAM,
        provenBy: ['certificates-checked'],
      }),
      templateRow('D4.4', 'Провести собеседования о психологической готовности', NOVEMBER_DECEMBER, {
        printed: '3',
        by: CURATOR_TEAM,
        documents: ['Список отобранных и обученных наставников-добровольцев'],
        provenBy: ['interviews-recorded'],
      }),
      templateRow('D4.5', 'Составить программу обучения', NOVEMBER_DECEMBER, {
        printed: '4',
        by: CURATOR_TEAM,
        documents: ['Утверждённая программа обучения'],
      }),
      templateRow('D4.6', 'Собрать педагогические кейсы и материалы для наставников', NOVEMBER_DECEMBER, {
        by: CURATOR_TEAM,
        documents: ['Методический сборник: манифест, кодекс, упражнения, кейсы'],
      }),
    ],
  },
];
