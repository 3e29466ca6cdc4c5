// Decides what a curator is told when the orders come too late, or too early, for the roadmap's dates.
import { formatDottedDate } from '../../domain/calendar/dotted-date';
import type { RoadmapWarning } from '../../domain/roadmap/roadmap-warnings';

/** The warning in words, with the rows that it concerns. */
export function warningText(warning: RoadmapWarning): string {
  const rows = warning.rowIds.join(', ');
  const day = warning.day === null ? '' : formatDottedDate(warning.day);
  switch (warning.code) {
    case 'register-late':
      return `Приказ о реестре наставников вышел позже ${day}. Сроки строк ${rows} отодвинулись, а контрольные точки, которые считаются от приказа о внедрении, остались на месте.`;
    case 'register-before-order':
      return `Приказ о реестре наставников датирован раньше приказа о внедрении (${day}). Проверьте обе даты.`;
    case 'empty-span':
      return `Приказ вышел так поздно, что до конца срока не осталось ни дня: ${rows}. Задайте для этих строк свои даты.`;
    case 'after-cycle-end':
      return `Эти строки заканчиваются позже, чем цикл (${day}): ${rows}. Сроки, привязанные к месяцам, остались прежними: проверьте их и, если нужно, впишите свои.`;
    case 'order-outside-cycle':
      return `Приказ о внедрении (${day}) не относится к выбранному циклу. Сроки от приказа и сроки по месяцам могут разойтись.`;
    case 'cycle-of-another-kind':
      return `Дорожная карта составлена не для такого цикла: месяцы без года отсчитаны от ${day}. Проверьте сроки строк ${rows} или измените «Программа идёт» на листе «Настройки».`;
  }
}
