import fc from 'fast-check';
import { readEmail, readPhone } from '../../../src/domain/answers/read-contact';

test.each([
  '+7 913 123-45-67',
  '8(913)1234567',
  '89131234567',
  '79131234567',
  '9131234567',
  '8 913 123 45 67',
  '8-913-123-45-67',
  '+7(913)123‑45‑67',
  '8.913.123.45.67',
  '+8 913 123 45 67',
  'тел. 8 913 123 45 67',
  'Моб: +79131234567',
])('the phone «%s» is the one and only +79131234567', (written) => {
  expect(readPhone(written)).toBe('+79131234567');
});

test('phones of other countries keep their code and need a plus', () => {
  expect(readPhone('+375 29 123-45-67')).toBe('+375291234567');
  expect(readPhone('+81 3 1234 5678')).toBe('+81312345678');
  expect(readPhone('375291234567')).toBeUndefined();
});

test.each([
  'нет телефона',
  '123',
  '8913123456',
  '+7913123456',
  '891312345678',
  '8913123456x',
  '8913+1234567',
  '89131234567, 89231234567',
])('«%s» is no phone', (written) => {
  expect(readPhone(written)).toBeUndefined();
});

test('any grouping of the digits of a Russian number reads the same', () => {
  const separators = fc.array(fc.constantFrom('', ' ', '-', '(', ')', ' - '), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(
      fc.stringMatching(/^9\d{9}$/),
      fc.constantFrom('8', '7', '+7', ''),
      separators,
      (digits, code, marks) => {
        const written = code + [...digits].map((digit, index) => (marks[index] ?? '') + digit).join('');
        expect(readPhone(written)).toBe(`+7${digits}`);
      },
    ),
  );
});

test.each([
  [' Anna.Ivanova@Mail.RU ', 'anna.ivanova@mail.ru'],
  ['a+b_c-d@sub.example.test', 'a+b_c-d@sub.example.test'],
  ['почта@школа.рф', 'почта@школа.рф'],
])('the address «%s» is read as %s', (written, address) => {
  expect(readEmail(written)).toBe(address);
});

test.each([
  'почта.ру',
  'anna@mail',
  'anna@@mail.ru',
  'anna@mail.ru@mail.ru',
  'anna@mail..ru',
  'anna@.mail.ru',
  'anna@mail.ru.',
  '.anna@mail.ru',
  'an..na@mail.ru',
  'anna @mail.ru',
  'anna@mail,ru',
  'anna@-mail.ru',
  'anna@10.0.0.1',
  '<anna@mail.ru>',
  'anna@mail.ru; olga@mail.ru',
  `${'a'.repeat(250)}@mail.ru`,
  '-',
])('«%s» is no address', (written) => {
  expect(readEmail(written)).toBeUndefined();
});
