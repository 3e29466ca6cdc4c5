/**
 * Decides what the roadmaps are called where somebody chooses one. Apart from the templates, so that a list of choices
 * doesn't weigh as much as they do.
 */
import type { TemplateKey } from './roadmap-template';

/** The title of every template. */
export const TEMPLATE_TITLES: Readonly<Record<TemplateKey, string>> = {
  A: 'Школа: пять этапов от приказа школы',
  B: 'Школа, дошкольный уровень: педагог – педагог',
  C: 'Регион: подготовка, обучение, оценка',
  D: 'Дополнительное образование: учебный год',
  E: 'Республика: семь этапов от приказа министерства',
  M: 'Модельная дорожная карта: семь этапов',
};
