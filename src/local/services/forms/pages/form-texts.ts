/**
 * Decides what form pages say to a respondent about an answer or a refusal, in Russian.
 * Left to others: which of it is to be said (answer-checks.ts, submission.ts).
 */
import type { CheckboxRule, TextRule } from '../model/answer-rules';

/** Fixed sentences. */
export const formTexts = {
  required: 'Это обязательный вопрос.',
  requiredRows: 'Это обязательный вопрос: выберите ответ в каждой строке.',
  unknownChoice: 'Выберите ответ из предложенных.',
  emptyOther: 'Впишите свой вариант ответа.',
  oncePerColumn: 'В каждом столбце можно выбрать только один ответ.',
  outsideScale: 'Выберите оценку на шкале.',
  date: 'Укажите дату, которая есть в календаре.',
  dateWithYear: 'Укажите дату, которая есть в календаре; год — четырьмя цифрами.',
  time: 'Укажите время: часы от 0 до 23, минуты от 0 до 59.',
  email: 'Укажите адрес электронной почты, например name@example.ru.',
  circle: 'Ответы ведут по кругу: вернитесь и измените один из ответов, чтобы дойти до конца формы.',
  unpublished: 'Эта форма ещё не опубликована. Обратитесь к тому, кто прислал вам ссылку.',
  closed: 'Форма больше не принимает ответы. Если вы считаете, что это ошибка, обратитесь к владельцу формы.',
  noSuchResponse: 'Ответ, который вы хотите изменить, не найден. Возможно, он удалён.',
  invalid: 'Ответ не отправлен. Исправьте отмеченные вопросы.',
  sent: 'Ваш ответ записан.',
} as const;

/** What is said when a text does not keep to a rule that has no words of its own. */
export function textRuleWords(rule: TextRule): string {
  switch (rule.limit) {
    case 'EMAIL':
      return formTexts.email;
    case 'URL':
      return 'Укажите адрес страницы, например https://example.ru.';
    case 'LENGTH_AT_LEAST':
      return `Слишком коротко. Наименьшее число знаков: ${rule.length}.`;
    case 'LENGTH_AT_MOST':
      return `Слишком длинно. Наибольшее число знаков: ${rule.length}.`;
    case 'CONTAINS':
    case 'MATCHES':
      return 'Ответ не подходит под образец.';
    case 'DOES_NOT_CONTAIN':
    case 'DOES_NOT_MATCH':
      return 'Такой ответ не подходит.';
    default:
      return numberWords(rule.limit, rule.numbers.map(shown));
  }
}

function numberWords(
  limit: Extract<TextRule, { numbers: unknown }>['limit'],
  [first, last]: readonly string[],
): string {
  switch (limit) {
    case 'NUMBER':
      return 'Введите число.';
    case 'WHOLE_NUMBER':
      return 'Введите целое число.';
    case 'EQUAL_TO':
      return `Введите число, равное ${first}.`;
    case 'NOT_EQUAL_TO':
      return `Введите число, не равное ${first}.`;
    case 'GREATER_THAN':
      return `Введите число больше ${first}.`;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return `Введите число не меньше ${first}.`;
    case 'LESS_THAN':
      return `Введите число меньше ${first}.`;
    case 'LESS_THAN_OR_EQUAL_TO':
      return `Введите число не больше ${first}.`;
    case 'BETWEEN':
      return `Введите число от ${first} до ${last}.`;
    case 'NOT_BETWEEN':
      return `Введите число меньше ${first} или больше ${last}.`;
  }
}

/** What is said when too few or too many boxes are ticked. */
export function checkboxRuleWords(rule: CheckboxRule): string {
  switch (rule.limit) {
    case 'AT_LEAST':
      return `Отметьте не меньше ${rule.count}.`;
    case 'AT_MOST':
      return `Отметьте не больше ${rule.count}.`;
    case 'EXACTLY':
      return `Отметьте ровно ${rule.count}.`;
  }
}

/** A number as a Russian reader writes it: 1,5. */
function shown(number: number): string {
  return String(number).replace('.', ',');
}
