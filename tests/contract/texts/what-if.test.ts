import { changeText, moveTexts, pairAnswerText } from '../../../src/contract/texts/what-if';
import type { PairAnswer } from '../../../src/contract/what-if/what-if-protocol';

const parts = {
  requests: 250,
  interests: 0,
  age: 0,
  times: 75,
  format: 0,
  municipality: 0,
  preference: 0,
  confirmed: 0,
  trial: 0,
};
const shown = { parts, score: 325 };

test.each([
  [{}, 'Предложенные пары не изменятся.'],
  [{ moved: 1 }, 'Сдвинется 1 пара.'],
  [{ moved: 22, gained: 1, lost: 3 }, 'Сдвинутся 22 пары; получат наставника: 1; останутся без наставника: 3.'],
  [{ gained: 5 }, 'Получат наставника: 5.'],
  [{ seconds: 1 }, 'Второй наставник изменится у 1 наставляемого.'],
])('What changes is told in one line: %j', (change, text) => {
  expect(changeText({ moved: 0, gained: 0, lost: 0, seconds: 0, ...change })).toBe(text);
});

test('A move names both mentors, or that there is none', () => {
  expect(moveTexts({ mentee: 'Н-0001', from: 'М-0002', to: 'М-0003' })).toEqual(['М-0002', '→ М-0003']);
  expect(moveTexts({ mentee: 'Н-0001', from: 'М-0002' })).toEqual(['М-0002', '→ без наставника']);
  expect(moveTexts({ mentee: 'Н-0001', to: 'М-0002', second: true })).toEqual(['без второго наставника', '→ М-0002']);
});

const PARTS = 'темы 250 + время 75 = 325 баллов';

test.each<[PairAnswer, string]>([
  [{ kind: 'running', pair: 'П-0003' }, 'Это действующая пара П-0003.'],
  [
    { kind: 'ruled-out', rules: ['certificate', 'no-seats'], aside: false },
    'Предложить эту пару нельзя: нет действующей справки об отсутствии судимости; у наставника нет свободных мест.',
  ],
  [
    { kind: 'ruled-out', rules: ['no-consent'], aside: true },
    'Наставляемый не участвует в подборе: нет действующего согласия.',
  ],
  [{ kind: 'proposed', pair: 'П-0003', ...shown }, `Это и есть предложенная пара П-0003: ${PARTS}.`],
  [
    { kind: 'possible', lost: { pairs: 0, points: 41 }, total: 8450, others: [], ...shown },
    `Пара возможна: ${PARTS}. Но тогда все пары вместе потеряли бы 41 балл из 8\u00a0450.`,
  ],
  [
    { kind: 'possible', lost: { pairs: 0, points: 41 }, total: 8450, place: 1, others: [], ...shown },
    `Пара возможна: ${PARTS}. Но тогда все пары с первыми наставниками вместе потеряли бы 41 балл из 8\u00a0450.`,
  ],
  [
    { kind: 'possible', lost: { pairs: 1, points: 0 }, total: 8450, others: [], ...shown },
    `Пара возможна: ${PARTS}. Но тогда всего вышло бы на 1 пару меньше.`,
  ],
  [
    { kind: 'possible', lost: { pairs: -1, points: 400 }, total: 8450, others: [], ...shown },
    `Пара возможна: ${PARTS}. Пар вышло бы даже на 1 больше, но подбор бережёт прежние предложения или взаимные пожелания, как задано в «Настройках».`,
  ],
  [
    { kind: 'possible', lost: { pairs: 0, points: -7 }, total: 8450, others: [], ...shown },
    `Пара возможна: ${PARTS}. Баллов вышло бы даже на 7 больше, но подбор бережёт прежние предложения или взаимные пожелания, как задано в «Настройках».`,
  ],
])('Why not this mentor: %j', (answer, text) => {
  expect(pairAnswerText(answer)).toBe(text);
});

test('An exchange that costs nothing is called an equal one', () => {
  const answer: PairAnswer = { kind: 'possible', lost: { pairs: 0, points: 0 }, total: 8450, others: [], ...shown };
  expect(pairAnswerText(answer)).toContain('равноценная замена');
});
