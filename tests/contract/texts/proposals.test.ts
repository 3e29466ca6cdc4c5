import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import {
  alternativesText,
  brokenLockText,
  scorePartsText,
  WARNING_LABELS,
  warningsText,
  whyPairText,
} from '../../../src/contract/texts/proposals';
import { ineligibleText, UNMATCHED_LABELS, unmatchedText } from '../../../src/contract/texts/unmatched';
import { type PairFacts, UNMATCHED_CODES, type Unmatched } from '../../../src/domain/pairs/proposal';
import { RELAXABLE_RULES, WARNING_CODES } from '../../../src/domain/pairs/rules';
import { pointsByPart } from '../../../src/domain/pairs/score-parts';

const facts = (more: Partial<PairFacts>): PairFacts => ({
  requests: [],
  requestsAsked: 0,
  interests: [],
  times: [],
  timesAsked: 0,
  formats: [],
  ageFit: 'any',
  sameMunicipality: false,
  ...more,
});
const why = (more: Partial<PairFacts>) => whyPairText(facts(more), DEFAULT_LISTS);

describe('why this pair', () => {
  test('is one sentence when only the requests match', () => {
    expect(why({ requests: ['mathematics'], requestsAsked: 1 })).toBe('Поможет по теме запроса: математика.');
    expect(why({ requests: ['mathematics', 'sport'], requestsAsked: 2 })).toBe(
      'Поможет по всем темам запроса: математика, спорт.',
    );
    expect(why({ requests: ['mathematics', 'sport'], requestsAsked: 3 })).toBe(
      'Поможет по 2 из 3 тем: математика, спорт.',
    );
  });

  test('names common times, interests, the age, the format and the place in a second one', () => {
    expect(
      why({
        requests: ['other:блогинг'],
        requestsAsked: 1,
        times: ['saturday'],
        timesAsked: 2,
        interests: ['chess', 'hiking'],
        age: 14,
        ageFit: 'preferred',
        formats: ['remote'],
        sameMunicipality: true,
      }),
    ).toBe(
      'Поможет по теме запроса: блогинг. Общее время: суббота; общие интересы: шахматы, походы; возраст 14 лет — по желанию наставника; формат: дистанционно; один муниципалитет.',
    );
  });

  test('says plainly what does not fit', () => {
    expect(why({ requestsAsked: 2, timesAsked: 1, age: 21, ageFit: 'outside' })).toBe(
      'Темы запроса не совпали. Общего удобного времени нет; возраст 21 год — вне пожеланий наставника.',
    );
    expect(why({})).toBe('Темы запроса не указаны.');
  });
});

test('the parts of a score are listed without the empty ones, and add up', () => {
  const parts = pointsByPart((part) => ({ requests: 250, times: 71 })[part as 'requests'] ?? 0);
  expect(scorePartsText({ parts, score: 321 })).toBe('темы 250 + время 71 = 321 балл');
  expect(scorePartsText({ parts: pointsByPart(() => 0), score: 0 })).toBe('0 баллов');
});

test('alternatives name the place, the points and the seat', () => {
  const alternatives = [
    { mentorId: 'М-0002', score: 342, free: true },
    { mentorId: 'М-0003', score: 101, free: false },
  ];
  expect(alternativesText({ rank: 1, candidates: 12, alternatives }, (id) => id)).toBe(
    '1-е место среди подходящих (12 наставников).\nМ-0002 — 342 балла, место есть\nМ-0003 — 101 балл, мест нет',
  );
  expect(alternativesText({ rank: 1, candidates: 1, alternatives: [] }, (id) => id)).toBe(
    'Других подходящих наставников нет.',
  );
});

test('warnings and broken locks are sentences', () => {
  expect(warningsText(['not-trained', 'certificate'])).toBe(
    'Наставник ещё не прошёл обучение; нет действующей справки об отсутствии судимости',
  );
  expect(warningsText([])).toBe('');
  for (const code of WARNING_CODES) expect(WARNING_LABELS[code]).not.toBe('');
  expect(
    brokenLockText({ menteeId: 'Н-1', mentorId: 'М-1', code: 'rules', rules: ['not-in-register', 'refused'] }),
  ).toBe(
    'Закрепить пару нельзя: наставник не внесён в реестр приказом; одна из сторон просила не предлагать эту пару.',
  );
  expect(brokenLockText({ menteeId: 'Н-1', mentorId: 'М-1', code: 'second-lock', rules: [] })).toBe(
    'Наставляемый уже закреплён за другим наставником.',
  );
});

describe('why nobody', () => {
  const unmatched = (more: Partial<Unmatched>): Unmatched => ({
    menteeId: 'Н-0001',
    code: 'seats-taken',
    candidates: 0,
    counts: {},
    wanted: { form: 'pupil-pupil', age: 14, requests: ['sport', 'other:блогинг'] },
    ...more,
  });
  const text = (more: Partial<Unmatched>) => unmatchedText(unmatched(more), DEFAULT_LISTS);

  test('the seats went to others: whom to look for', () => {
    expect(text({ candidates: 3 })).toBe(
      'Подходят 3 наставника, но все места достались другим. Нужен ещё наставник формы «ученик – ученик» (возраст 14 лет; темы: спорт, блогинг).',
    );
    expect(text({ candidates: 1, wanted: { requests: [] } })).toBe(
      'Подходит 1 наставник, но все места достались другим. Нужен ещё наставник.',
    );
  });

  test('one rule stands in the way: how many would do without it', () => {
    expect(text({ code: 'no-mentor-in-register', relax: { rule: 'not-in-register', mentors: 2 } })).toBe(
      'Наставники формы «ученик – ученик» ещё не внесены в реестр приказом. После приказа о реестре подошли бы 2 наставника. Иначе нужен ещё наставник формы «ученик – ученик» (возраст 14 лет; темы: спорт, блогинг).',
    );
    expect(text({ code: 'no-mentor-in-form', relax: { rule: 'form-not-shared', mentors: 1 } })).toContain(
      'Из других форм подошёл бы 1 наставник: предложите ему эту форму.',
    );
  });

  test('a wrong form for the role is no reason to look for a mentor', () => {
    expect(text({ code: 'role-outside-form' })).not.toContain('ещё наставник');
  });

  test('every code and every rule that can be lifted has words, without a number of anybody', () => {
    for (const code of UNMATCHED_CODES) {
      expect(UNMATCHED_LABELS[code]).not.toBe('');
      for (const rule of RELAXABLE_RULES) {
        const sentence = text({ code, relax: { rule, mentors: 5 } });
        expect(sentence).toMatch(/^[А-ЯЁ].*\.$/);
        expect(sentence).not.toMatch(/undefined|Н-0001| {2}|\.\./);
      }
    }
  });

  test('who takes no part is told the rules', () => {
    expect(ineligibleText({ menteeId: 'Н-1', rules: ['no-consent', 'already-running'] })).toBe(
      'В подборе не участвует: нет действующего согласия; у наставляемого уже есть действующая пара.',
    );
  });
});
