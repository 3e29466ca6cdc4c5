// Template E, stages 3 and 4: the base of mentors, their selection and training.
import type { TemplateStage } from './roadmap-template';
import {
  CENTRE_ORGANISATIONS,
  CENTRE_UNION,
  CENTRE_UNION_CURATORS,
  CURATORS,
  ORGANISATIONS,
  orderMonths,
  orderPoint,
  STAGE_REPORT,
} from './template-e-roles';
import { templateRow } from './template-row';

const THIRD_FOURTH = orderMonths(3, 4);
const FOURTH_FIFTH = orderMonths(4, 5);
const SIXTH = orderMonths(6, 6);
const CONSENTS = 'Согласия на обработку персональных данных';

/** Stage 3; its control point is printed as 2.8. */
export const TEMPLATE_E_STAGE_3: TemplateStage = {
  number: 3,
  title: 'База наставников',
  tasks: ['Найти людей, которые могут стать наставниками'],
  keyResult: null,
  rows: [
    templateRow(
      'E3.1',
      'Рассказать о программе будущим наставникам',
      { kind: 'then-recurring', first: THIRD_FOURTH, rhythm: 'monthly' },
      {
        printed: '3.1',
        by: CENTRE_ORGANISATIONS,
        documents: [
          'Программа информационного продвижения',
          'Письма-обращения к работодателям',
          'Анкета «Чем я могу быть полезен в качестве наставника?»',
        ],
        provenBy: ['mentors-informed'],
      },
    ),
    templateRow('E3.2', 'Провести вебинар методического объединения', THIRD_FOURTH, {
      printed: '3.2',
      by: CENTRE_UNION_CURATORS,
      keyResult: 'Общая методика, ресурсы для баз данных, распределённые обязанности',
    }),
    templateRow('E3.3', 'Подготовить анкету, таблицу и цифровой профиль наставника', THIRD_FOURTH, {
      printed: '3.3',
      by: CENTRE_UNION_CURATORS,
      documents: ['Информационный ресурс базы', 'Форма портфолио', 'Онлайн-опросник', 'Таблица данных о наставниках'],
      provenBy: ['forms-published'],
    }),
    templateRow('E3.4', 'Опросить кандидатов и оценить, подходят ли они', THIRD_FOURTH, {
      printed: '3.4',
      by: ORGANISATIONS,
      documents: ['База наставников по тегам'],
      provenBy: ['mentor-profiles-collected'],
    }),
    templateRow('E3.5', 'Собрать данные о наставниках внутри организации', THIRD_FOURTH, {
      printed: '3.5',
      by: ORGANISATIONS,
      documents: ['База учеников-наставников', 'База родителей', 'База активных педагогов', CONSENTS],
      provenBy: ['mentor-bank-filled', 'consents-collected'],
    }),
    templateRow('E3.6', 'Собрать данные о наставниках со стороны', THIRD_FOURTH, {
      printed: '3.6',
      by: ORGANISATIONS,
      documents: ['База выпускников', 'База предприятий и организаций', 'База других партнёров', CONSENTS],
      provenBy: ['mentor-bank-filled', 'consents-collected'],
    }),
    templateRow('E3.7', 'Предварительно оценить пары, провести собеседования', THIRD_FOURTH, {
      printed: '3.7',
      by: ORGANISATIONS,
      documents: ['Отчёт о сопоставлении анкет наставников и наставляемых'],
      provenBy: ['proposals-made', 'interviews-recorded'],
    }),
    templateRow('E3.8', 'Провести входной мониторинг наставников', orderPoint(4), {
      printed: '2.8',
      by: CENTRE_ORGANISATIONS,
      controlPoint: 'curators-report',
      documents: ['Оценка личностных характеристик наставников', STAGE_REPORT],
      provenBy: ['control-report'],
    }),
  ],
};

/** Stage 4; its order on the register is the anchor R. */
export const TEMPLATE_E_STAGE_4: TemplateStage = {
  number: 4,
  title: 'Отбор и обучение наставников',
  tasks: ['Выбрать из базы подходящих наставников и подготовить их к работе'],
  keyResult: null,
  rows: [
    templateRow('E4.1', 'Отобрать наставников и утвердить реестр', FOURTH_FIFTH, {
      printed: '4.1',
      by: ORGANISATIONS,
      documents: ['Приказ об утверждении реестра наставников', 'Публикация приказа на сайте'],
      provenBy: ['register-order'],
    }),
    templateRow('E4.2', 'Выяснить, чему учить, собрать развёрнутые анкеты', FOURTH_FIFTH, {
      printed: '4.2',
      by: ORGANISATIONS,
      documents: ['Отчёт о потребностях в обучении', 'Развёрнутые анкеты наставников'],
      provenBy: ['training-needs-collected', 'mentor-details-collected'],
    }),
    templateRow('E4.3', 'Разработать программу «Сетевой школы наставников»', FOURTH_FIFTH, {
      printed: '4.3',
      by: CENTRE_UNION,
      documents: [
        'Программа повышения квалификации (36 часов, заочно)',
        'Общеразвивающая программа для взрослых (36 часов, очно-заочно)',
        'График обучения',
        'Приказ об организации «Сетевой школы наставников»',
      ],
    }),
    templateRow('E4.4', 'Подготовить методические материалы', FOURTH_FIFTH, {
      printed: '4.4',
      by: CENTRE_UNION,
      documents: ['Памятки, сценарии встреч, рабочие тетради'],
    }),
    templateRow('E4.5', 'Обучить кураторов и рабочие группы', orderMonths(5, 5), {
      printed: '4.5',
      by: CENTRE_UNION,
      documents: ['Отчёт о первом этапе обучения', 'Приказ о зачислении'],
    }),
    templateRow('E4.6', 'Обучить наставников в организации', SIXTH, {
      printed: '4.6',
      by: CURATORS,
      documents: ['Отчёт о втором этапе обучения', 'Приказ о зачислении'],
      provenBy: ['training-recorded'],
    }),
    templateRow('E4.7', 'Провести круглый стол о техниках и моделях', SIXTH, {
      printed: '4.7',
      by: CENTRE_UNION_CURATORS,
      keyResult: 'Организации обменялись опытом запуска',
    }),
    templateRow('E4.8', 'Провести промежуточный мониторинг', orderPoint(5), {
      printed: '4.8',
      by: CENTRE_ORGANISATIONS,
      controlPoint: 'curators-report',
      documents: ['Оценка динамики программ', STAGE_REPORT],
      provenBy: ['control-report'],
    }),
  ],
};
