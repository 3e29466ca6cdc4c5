/** Gathers the invented exports of every questionnaire, and columns that have no place in any of them. */
import type { QuestionnaireId } from '../../../src/domain/answers/answer';
import { CONSENT_TITLES } from './consent-titles';
import { MENTEE_TITLES } from './mentee-titles';
import { MENTOR_TITLES } from './mentor-titles';
import { FINAL_TITLES, MEETING_TITLES } from './pair-titles';
import type { TitleVariant } from './title-variant';

/** Invented exports of every questionnaire. */
export const TITLE_VARIANTS: Readonly<Record<QuestionnaireId, readonly TitleVariant[]>> = {
  mentee: MENTEE_TITLES,
  mentor: MENTOR_TITLES,
  consent: CONSENT_TITLES,
  meeting: MEETING_TITLES,
  final: FINAL_TITLES,
};

/** Columns that other services or their staff add, which are no answers. */
export const STRANGE_COLUMNS: readonly (readonly [title: string, cell: (row: number) => string])[] = [
  ['Комментарий модератора', (row) => (row % 3 === 0 ? 'проверено, перезвонить' : '')],
  ['IP', (row) => `10.0.${row % 7}.${row % 251}`],
  ['Браузер', () => 'Mozilla/5.0 (Windows NT 10.0)'],
  ['Источник перехода', (row) => (row % 2 === 0 ? 'vk.com' : 'сайт школы')],
  ['№ п/п', (row) => String(row + 1)],
  ['Время прохождения, сек.', (row) => String(120 + ((row * 37) % 400))],
  ['Согласие с политикой сайта', () => 'Да'],
  ['Размер футболки', (row) => ['S', 'M', 'L', 'XL'][row % 4] ?? 'S'],
  ['Ссылка на ответ', (row) => `https://forms.example.test/r/${row}`],
  ['Язык', () => 'ru'],
  ['Дата рождения родителя', (row) => `0${1 + (row % 9)}.03.${1975 + (row % 12)}`],
  ['Телефон родителя', (row) => `8913${1000000 + row * 7919}`],
  ['E-mail родителя', (row) => `p${row}@example.test`],
  ['Классный руководитель', (row) => ['Иванова Анна Петровна', 'Петрова Ольга Ивановна'][row % 2] ?? ''],
  ['ФИО куратора', () => 'Иванова Анна Петровна'],
  ['Дата изменения', (row) => `2026-10-${10 + (row % 10)} 10:00:00`],
  ['Время начала', (row) => `2026-09-0${1 + (row % 9)} 05:50:00`],
  ['Согласие на фото и видеосъёмку', () => 'Да'],
  ['Населённый пункт', (row) => ['Абакан', 'Черногорск', 'Саяногорск'][row % 3] ?? ''],
  ['Школа', (row) => ['СОШ № 2', 'Лицей № 7'][row % 2] ?? ''],
  ['Адрес проживания', (row) => `ул. Ленина, ${row}`],
  ['СНИЛС', (row) => `123-456-789 ${10 + row}`],
  ['Любимые предметы', (row) => ['математика, физика', 'русский язык', 'английский язык'][row % 3] ?? ''],
  ['Статус заявки', (row) => ['новая', 'обработана'][row % 2] ?? ''],
  ['Возраст', (row) => String(10 + (row % 9))],
  ['Оценка анкеты', (row) => String(row % 10)],
  ['Примечание', () => ''],
  ['UTM source', () => 'vk'],
  ['Пол родителя', () => 'женский'],
  ['Удобный способ связи', (row) => ['телефон', 'почта'][row % 2] ?? ''],
  ['Откуда вы узнали о программе', (row) => ['от учителя', 'из соцсетей'][row % 2] ?? ''],
  ['Telegram', (row) => `@user${row}`],
  ['Дата обработки заявки', (row) => `2026-10-0${1 + (row % 9)}`],
  ['Ответственный', (row) => ['Иванова А.П.', 'Петрова О.И.'][row % 2] ?? ''],
  ['Отзыв о сайте', () => 'Всё понятно и удобно, спасибо большое'],
];
