// Decides the wording of the consent to the processing of personal data: what 152-ФЗ (art. 9, part 4) wants named, for an adult and for a
// legal representative. It is a sample: the head of the organisation checks and approves it before the first answer (CONSENT_REVIEW says so).
// Changing it means a new edition in «Настройки»; what must stand in it is held by a test.
import type { IdentityMode, Operator } from '../../domain/programme/settings';

/** What the head of the organisation has to do with the text. */
export const CONSENT_REVIEW =
  'Текст согласия — образец. До начала сбора ответов его должен проверить и утвердить руководитель организации; название, адрес, цель, срок и редакция меняются в «Настройках».';

const DATA_BY_PERSON = [
  'фамилия, имя, отчество, пол, дата рождения',
  'класс, учебная группа или должность, место работы и ИНН организации, педагогический стаж',
  'телефон и адрес электронной почты',
  'для участника младше 18 лет — фамилия, имя, отчество законного представителя и кем он приходится участнику',
  'для наставника — дата справки об отсутствии судимости (без её содержания)',
  'ответы анкет: запрос, компетенции, опыт, интересы, пожелания, удобное время и формат встреч',
  'сведения об участии: пара, приказы, встречи, оценки и отзывы, результаты',
];

const DATA_BY_CODE = [
  'код участника и год рождения (имя и контакты здесь не записываются, их знает только куратор)',
  'класс, учебная группа или должность, место работы и ИНН организации, педагогический стаж',
  'для участника младше 18 лет — кем приходится ему тот, кто даёт согласие',
  'для наставника — дата справки об отсутствии судимости (без её содержания)',
  'ответы анкет: запрос, компетенции, опыт, интересы, пожелания, удобное время и формат встреч',
  'сведения об участии: пара, приказы, встречи, оценки и отзывы, результаты',
];

const ACTIONS =
  'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, предоставление, обезличивание, блокирование, удаление, уничтожение';

/** The consent document as the form shows it above its questions. */
export function consentText(operator: Operator, identity: IdentityMode): string {
  const data = identity === 'person' ? DATA_BY_PERSON : DATA_BY_CODE;
  const withdrawal = identity === 'person' ? 'напишите об этом' : 'напишите об этом, назвав код участника,';
  return [
    `Оператор персональных данных: ${operator.organisation}${operator.address === '' ? '' : `, ${operator.address}`}.`,
    'Кто даёт согласие. Участник программы, которому исполнилось 18 лет, — за себя. За участника младше 18 лет — его законный представитель: родитель, усыновитель, опекун или попечитель.',
    `Цель обработки: ${withoutDot(operator.purpose)}.`,
    `Какие данные обрабатываются:\n${data
      .map((line) => `• ${line};`)
      .join('\n')
      .replace(/;$/, '.')}`,
    `Что с ними делают: ${ACTIONS}. Обработка смешанная: с помощью средств автоматизации и без них.`,
    'Кто их видит. Куратор программы, а после приказа о паре — наставник и наставляемый этой пары, в объёме, нужном для встреч. Органам управления образованием передаются только сводные числа без имён. Неограниченному кругу лиц данные не раскрываются: на публикацию имён, фотографий и историй нужно отдельное согласие.',
    `Срок согласия: ${withoutDot(operator.term)}.`,
    `Как отозвать. В любой момент ${withdrawal} оператору по адресу выше или куратору либо заполните эту форму ещё раз с ответом «Нет». После отзыва обработка прекращается, данные удаляются или обезличиваются не позднее чем через 30 дней; без имён остаются только числа для отчётов.`,
    'Если согласие не дать, участвовать в программе не получится; других последствий у отказа нет.',
    `Отвечая «Да» и отправляя форму, вы подтверждаете, что прочитали этот текст и даёте согласие свободно, по своей воле и в своём интересе или в интересе ребёнка, которого представляете (Федеральный закон от 27.07.2006 № 152-ФЗ, статья 9).`,
    `Редакция текста: ${operator.textVersion}.`,
  ].join('\n\n');
}

function withoutDot(text: string): string {
  return text.trim().replace(/\.+$/, '');
}

/** The last words of a questionnaire: where the consent is given. */
export const CONSENT_LINK = {
  title: 'Осталось дать согласие',
  help: (url: string): string =>
    `Согласие на обработку персональных данных — отдельный документ. Откройте его по ссылке и ответьте на вопросы; за участника младше 18 лет это делает мама, папа или опекун:\n${url}`,
} as const;

const CONFIRMATION_LINK = 'Согласие заполняется здесь: ';
const CONFIRMATION_ADDRESS = new RegExp(`${CONFIRMATION_LINK}\\S+`);

/** What a questionnaire says once it was sent, with the address of the consent. */
export function withConsentLink(confirmation: string, url: string): string {
  return `${confirmation}\n\n${CONFIRMATION_LINK}${url}`;
}

/** The same words, perhaps changed by the curator meanwhile, with the address of today. */
export function withFreshConsentLink(confirmation: string, url: string): string {
  return confirmation.replace(CONFIRMATION_ADDRESS, () => `${CONFIRMATION_LINK}${url}`);
}
