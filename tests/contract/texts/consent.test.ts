/** What 152-ФЗ (art. 9, part 4) wants named in a consent stands in it, for an adult and for a legal representative. */
import { DEFAULT_SETTINGS } from '../../../src/contract/settings/default-settings';
import {
  CONSENT_REVIEW,
  consentText,
  withConsentLink,
  withFreshConsentLink,
} from '../../../src/contract/texts/consent';

const operator = { ...DEFAULT_SETTINGS.operator, organisation: 'МБОУ «СОШ № 7»', address: 'г. Киров, ул. Мира, 7' };

test.each(['person', 'code'] as const)('the text by %s names all that the law asks for', (identity) => {
  const text = consentText(operator, identity);
  for (const [what, words] of [
    ['operator and address', 'МБОУ «СОШ № 7», г. Киров, ул. Мира, 7'],
    ['who consents', 'исполнилось 18 лет, — за себя'],
    ['representative', 'законный представитель: родитель, усыновитель, опекун или попечитель'],
    ['purpose', `Цель обработки: ${operator.purpose}`],
    ['list of data', 'Какие данные обрабатываются:'],
    ['actions', 'сбор, запись, систематизация, накопление, хранение'],
    ['means', 'с помощью средств автоматизации'],
    ['who sees them', 'Кто их видит'],
    ['term', `Срок согласия: ${operator.term}`],
    ['withdrawal', 'Как отозвать. В любой момент'],
    ['refusal has no other consequences', 'других последствий у отказа нет'],
    ['freely', 'свободно, по своей воле и в своём интересе'],
    ['edition', operator.textVersion],
  ] as const)
    expect([what, text.includes(words)]).toEqual([what, true]);
});

test('by code, no name and no contact is among the data', () => {
  const data =
    consentText(operator, 'code')
      .split('\n\n')
      .find((part) => part.startsWith('Какие данные')) ?? '';
  expect(data).toContain('код участника и год рождения');
  expect(data).not.toMatch(/фамилия|телефон|почт/i);
  expect(consentText(operator, 'person')).toContain('фамилия, имя, отчество, пол, дата рождения');
});

test('dots at the end of what people wrote aren’t doubled', () => {
  expect(consentText({ ...operator, purpose: 'помощь ученикам.' }, 'person')).toContain(
    'Цель обработки: помощь ученикам.\n',
  );
});

test('the text is marked as one that the head has to check', () => {
  expect(CONSENT_REVIEW).toContain('проверить и утвердить руководитель');
});

test('the address in a questionnaire’s thanks is renewed, whatever the curator made of the other words', () => {
  const sent = withConsentLink('Спасибо!', 'https://one');
  expect(withFreshConsentLink(sent, 'https://two$&')).toBe('Спасибо!\n\nСогласие заполняется здесь: https://two$&');
  expect(withFreshConsentLink('Благодарим!', 'https://two')).toBe('Благодарим!');
});
