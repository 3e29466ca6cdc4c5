// Template E, stages 5 and 6: pairs and their work, counted from the register order where the document says so.
import type { TemplateStage } from './roadmap-template';
import {
  CENTRE_ORGANISATIONS,
  CENTRE_UNION,
  DECEMBER,
  ORGANISATIONS,
  orderPoint,
  REGISTER_MONTH,
  STAGE_REPORT,
} from './template-e-roles';
import { templateRow } from './template-row';

const UNTIL_DECEMBER = { kind: 'register-until', months: 1, untilMonth: 12 } as const;

/** Stage 5. */
export const TEMPLATE_E_STAGE_5: TemplateStage = {
  number: 5,
  title: 'Пары и группы',
  tasks: ['Соединить наставников и наставляемых, которые подходят друг другу'],
  keyResult: null,
  rows: [
    templateRow('E5.1', 'Провести групповые встречи', REGISTER_MONTH, {
      printed: '5.1',
      by: ORGANISATIONS,
      documents: ['Сценарии встреч', 'Памятки для наставников'],
      provenBy: ['group-meeting-held'],
    }),
    templateRow('E5.2', 'Спросить участников, с кем они хотели бы работать', REGISTER_MONTH, {
      printed: '5.2',
      by: ORGANISATIONS,
      documents: ['Анализ анкет и список сложившихся пар'],
      provenBy: ['preferences-collected'],
    }),
    templateRow('E5.3', 'Провести пробную встречу и встречу-планирование с анкетами', REGISTER_MONTH, {
      printed: '5.3',
      by: ORGANISATIONS,
      documents: ['Анализ отзывов о совместимости пар'],
      provenBy: ['trial-meeting-held', 'planning-meeting-held'],
    }),
    templateRow('E5.4', 'Выбрать форматы для каждой пары', REGISTER_MONTH, {
      printed: '5.4',
      by: ORGANISATIONS,
      documents: ['Планы индивидуального развития наставляемых'],
      provenBy: ['plans-made'],
    }),
    templateRow('E5.5', 'Поддержать тех, кто остался без пары, искать или назначить наставника', REGISTER_MONTH, {
      printed: '5.5',
      by: ORGANISATIONS,
      ifNeeded: true,
      documents: ['Памятки для наставляемых'],
    }),
    templateRow('E5.6', 'Сообщить о парах и закрепить их приказом', REGISTER_MONTH, {
      printed: '5.6',
      by: ORGANISATIONS,
      documents: ['Приказ об утверждении пар и групп'],
      provenBy: ['pairs-order'],
    }),
    templateRow('E5.7', 'Оценить влияние программы на участников', orderPoint(6), {
      printed: '5.7',
      by: CENTRE_ORGANISATIONS,
      controlPoint: 'curators-report',
      documents: ['Оценка динамики образовательного процесса', STAGE_REPORT],
      provenBy: ['control-report'],
    }),
  ],
};

/** Stage 6. */
export const TEMPLATE_E_STAGE_6: TemplateStage = {
  number: 6,
  title: 'Работа пар и групп',
  tasks: ['Сделать отношения в паре удобными, прочными и полезными для обоих'],
  keyResult: null,
  rows: [
    templateRow('E6.1', 'Провести встречу-знакомство', REGISTER_MONTH, {
      printed: '6.1',
      by: ORGANISATIONS,
      keyResult: 'Есть взаимопонимание, цель и время первой рабочей встречи',
      provenBy: ['first-meeting-held'],
    }),
    templateRow('E6.2', 'Провести пробную рабочую встречу', REGISTER_MONTH, {
      printed: '6.2',
      by: ORGANISATIONS,
      keyResult: 'Пара подходит друг другу и видит первый результат',
      provenBy: ['trial-meeting-held'],
    }),
    templateRow('E6.3', 'Провести встречу-планирование', REGISTER_MONTH, {
      printed: '6.3',
      by: ORGANISATIONS,
      keyResult: 'Есть цели, сроки и план встреч',
      provenBy: ['planning-meeting-held'],
    }),
    templateRow(
      'E6.4',
      'Проводить регулярные встречи с обратной связью',
      { kind: 'recurring', rhythm: 'two-weekly', within: UNTIL_DECEMBER },
      {
        printed: '6.4',
        by: ORGANISATIONS,
        documents: ['Формы обратной связи'],
        provenBy: ['meeting-held'],
      },
    ),
    templateRow('E6.5', 'Провести итоговые встречи пар и общую встречу', DECEMBER, {
      printed: '6.5',
      by: ORGANISATIONS,
      keyResult: 'Участники вошли в базу будущих наставников, начато описание практик',
      provenBy: ['final-meetings-held'],
    }),
    templateRow('E6.6', 'Проверить, чего достигли наставники', DECEMBER, {
      printed: '6.6',
      by: ORGANISATIONS,
      documents: ['Анкеты наставляемых, наставников и кураторов'],
      provenBy: ['interim-monitoring', 'curator-survey'],
    }),
    templateRow('E6.7', 'Рассказывать о промежуточных результатах', UNTIL_DECEMBER, {
      printed: '6.7',
      by: ORGANISATIONS,
      documents: ['Аналитические отчёты на сайте и в СМИ (не менее трёх публикаций)'],
      publicationsNorm: 3,
      provenBy: ['publications-norm-met'],
    }),
    templateRow(
      'E6.8',
      'Провести вебинар «Наставник по компетенции»',
      { kind: 'cycle-day', month: 11, day: 26, sense: 'on' },
      {
        printed: '6.8',
        by: CENTRE_UNION,
        documents: ['Материалы вебинара', 'База наставников по компетенциям и навыкам XXI века'],
      },
    ),
    templateRow(
      'E6.9',
      'Оценить влияние программы по итогам работы пар',
      { kind: 'cycle-day', month: 12, day: 15, sense: 'on' },
      {
        printed: '6.9',
        by: CENTRE_ORGANISATIONS,
        controlPoint: 'curators-report',
        documents: ['Оценка динамики образовательного процесса', STAGE_REPORT],
        provenBy: ['control-report'],
      },
    ),
  ],
};
