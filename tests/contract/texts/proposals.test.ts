import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import {
  alternativesText,
  brokenLockText,
  scorePartsText,
  WARNING_LABELS,
  warningsText,
  whyPairText,
} from '../../../src/contract/texts/proposals';
import { ineligibleText, shortageText, UNMATCHED_LABELS, unmatchedText } from '../../../src/contract/texts/unmatched';
import type { Gain } from '../../../src/domain/matching/gain';
import {
  type Alternative,
  type Obstacle,
  type PairFacts,
  UNMATCHED_CODES,
  type Unmatched,
} from '../../../src/domain/pairs/proposal';
import { RELAXABLE_RULES, WARNING_CODES } from '../../../src/domain/pairs/rules';
import { pointsByPart } from '../../../src/domain/pairs/score-parts';

const facts = (more: Partial<PairFacts>): PairFacts => ({
  requests: [],
  requestsAsked: 0,
  interests: [],
  times: [],
  timesAsked: 0,
  formats: [],
  ageFit: 'unknown',
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

  test('says why age has points where the mentor takes any', () => {
    expect(why({ ageFit: 'any', age: 14 })).toBe('Темы запроса не указаны. Наставнику подходит любой возраст.');
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
  const text = (score: number, more: Partial<Alternative> = {}) =>
    alternativesText(
      { score, rank: 1, candidates: 12, alternatives: alternatives.map((other) => ({ ...other, ...more })) },
      (id) => id,
    ).split('\n');
  expect(text(363)).toEqual([
    '1-е место среди подходящих (12 наставников), следующий отстаёт на 21 балл.',
    'М-0002 — 342 балла, место есть',
    'М-0003 — 101 балл, все места предложены другим',
  ]);
  expect(text(342)[0]).toContain('у следующего столько же баллов.');
  expect(text(340)[0]).toContain('у лучшего на 2 балла больше.');
  expect(alternativesText({ score: 5, rank: 1, candidates: 1, alternatives: [] }, (id) => id)).toBe(
    'Других подходящих наставников нет.',
  );
});

test('alternatives say what the exchange would cost the programme', () => {
  const line = (loss: Gain, score = 9, free = false) =>
    alternativesText(
      { score, rank: 1, candidates: 2, alternatives: [{ mentorId: 'М-0002', score: 8, free, loss }] },
      (id) => id,
    ).split('\n')[1];
  const equal = 'М-0002 — 8 баллов, все места предложены другим; равноценная замена: ';
  expect(line({ matches: 0, points: 0 }, 8)).toBe(`${equal}баллов столько же`);
  expect(line({ matches: 0, points: 0 })).toBe(`${equal}здесь на 1 балл меньше, в других парах на столько же больше`);
  expect(line({ matches: 0, points: 0 }, 5)).toBe(
    `${equal}здесь на 3 балла больше, в других парах на столько же меньше`,
  );
  expect(line({ matches: 0, points: 41 })).toBe(
    'М-0002 — 8 баллов, все места предложены другим; замена стоит программе 41 балл и сдвинет других',
  );
  expect(line({ matches: 0, points: 41 }, 9, true)).toBe(
    'М-0002 — 8 баллов, место есть; замена стоит программе 41 балл',
  );
  expect(line({ matches: 1, points: -30 })).toBe(
    'М-0002 — 8 баллов, все места предложены другим; замена оставит без пары ещё 1 человека',
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
  ).toBe('Закрепить пару нельзя: наставник не внесён в реестр приказом; эту пару решено не предлагать.');
  expect(brokenLockText({ menteeId: 'Н-1', mentorId: 'М-1', code: 'second-lock', rules: [] })).toBe(
    'Наставляемый уже закреплён за другим наставником.',
  );
});

describe('why nobody', () => {
  const unmatched = (more: Partial<Unmatched>): Unmatched => ({
    menteeId: 'Н-0001',
    code: 'seats-taken',
    candidates: 0,
    wanted: { form: 'pupil-pupil', seats: 1 },
    ...more,
  });
  const text = (more: Partial<Unmatched>) => unmatchedText(unmatched(more), DEFAULT_LISTS, (id) => `${id} Имя`);
  const way = (rules: Obstacle['rules'], mentors: number, ...mentorIds: string[]) => ({ rules, mentors, mentorIds });

  test('the seats went to others: whom to look for', () => {
    expect(text({ candidates: 3 })).toBe(
      'Подходят 3 наставника, но все места достались другим. Нужен ещё наставник формы «ученик – ученик».',
    );
    expect(text({ candidates: 1, wanted: {} })).toBe(
      'Подходит 1 наставник, но все места достались другим. Нужен ещё наставник.',
    );
  });

  test('how many compete, and where the mentee is next', () => {
    const shortage = {
      people: 37,
      seats: 25,
      missing: 12,
      forms: ['pupil-pupil'],
      mentors: 7,
      mentorIds: ['М-0003', 'М-0007'],
    };
    const wanted = { form: 'pupil-pupil', seats: 12 };
    expect(text({ candidates: 7, shortage, queue: { mentorId: 'М-0007', place: 1, waiting: 9 }, wanted })).toBe(
      'Подходят 7 наставников, но все места достались другим: на 25 мест претендуют 37 человек. Следующий в очереди на место (М-0007 Имя): пара найдётся, если утвердить предложенные пары и добавить этому наставнику 1 место.',
    );
    expect(shortageText(shortage, DEFAULT_LISTS)).toBe(
      'На 25 мест формы «ученик – ученик» (М-0003, М-0007 и ещё 5 наставников) претендуют 37 человек: не хватает 12 мест.',
    );
    expect(text({ candidates: 7, queue: { mentorId: 'М-0007', place: 3, waiting: 9 } })).toContain(
      '3-й в очереди на место (М-0007 Имя): пара найдётся, если утвердить предложенные пары и добавить этому наставнику 3 места.',
    );
    const locked = { people: 2, seats: 0, missing: 2, forms: ['pupil-pupil'], mentors: 1, mentorIds: ['М-0003'] };
    expect(text({ candidates: 1, shortage: locked })).toContain(
      'Подходит 1 наставник, но все места закреплены за другими.',
    );
    expect(shortageText(locked, DEFAULT_LISTS)).toBe('Все места (М-0003) закреплены за другими: не хватает 2 мест.');
  });

  test('the seats went to others: which step would bring further mentors', () => {
    const against = { inForm: 2, ways: [way(['no-seats'], 2, 'М-0003', 'М-0004')], barred: [] };
    expect(text({ candidates: 1, against })).toBe(
      'Подходит 1 наставник, но все места достались другим. Если попросить взять ещё одного, подошли бы 2 наставника: М-0003 Имя, М-0004 Имя.',
    );
    const many = { ...against, ways: [way(['no-seats'], 7, 'М-0003', 'М-0004')] };
    expect(text({ candidates: 1, against: many })).toContain(
      'подошли бы 7 наставников: М-0003 Имя, М-0004 Имя и ещё 5.',
    );
  });

  test('what stands before the nearest mentors, who they are, and how many are further off', () => {
    const against = {
      inForm: 9,
      ways: [way(['no-seats'], 1, 'М-0003'), way(['not-in-register'], 4, 'М-0004', 'М-0005', 'М-0006')],
      barred: [way(['ended'], 1, 'М-0008'), way(['refused'], 1)],
    };
    expect(text({ code: 'no-mentor-in-register', against })).toBe(
      'Из 9 наставников формы «ученик – ученик» сейчас не подходит никто. Если попросить взять ещё одного, подошёл бы 1 наставник: М-0003 Имя. Если внести в реестр приказом, подошли бы 4 наставника. С 1 наставником пары не будет: такая пара уже была (М-0008 Имя). С 1 наставником пары не будет: одна из сторон просила не предлагать эту пару. Остальные (2) не подходят по другим причинам.',
    );
    const both = { inForm: 1, ways: [way(['no-seats', 'certificate'], 1, 'М-0003')], barred: [] };
    expect(text({ code: 'no-free-seats', against: both })).toContain(
      'Единственный наставник формы «ученик – ученик» сейчас не подходит. Если попросить взять ещё одного и получить справку, подошёл бы 1 наставник: М-0003 Имя.',
    );
  });

  test('one rule before every mentor of the form is the reason, and what lifts it the way out', () => {
    const against = { inForm: 2, ways: [way(['not-in-register'], 2, 'М-0001', 'М-0002')], barred: [] };
    expect(text({ code: 'no-mentor-in-register', against })).toBe(
      'Наставники формы «ученик – ученик» ещё не внесены в реестр приказом. Если внести в реестр приказом, подошли бы 2 наставника: М-0001 Имя, М-0002 Имя.',
    );
    const elsewhere = { inForm: 0, ways: [way(['form-not-shared'], 1, 'М-0001')], barred: [] };
    expect(text({ code: 'no-mentor-in-form', against: elsewhere })).toContain(
      'Нет наставников формы «ученик – ученик». Если предложить эту форму наставникам других форм, подошёл бы 1 наставник: М-0001 Имя.',
    );
  });

  test('the guest regime is told to whoever looks for a mentor', () => {
    expect(text({ code: 'no-mentor-of-25', wanted: { guestRegime: true, seats: 2 } })).toContain(
      'Нужен ещё наставник. Для гостевого режима нужна семья или взрослый от 25 лет.',
    );
  });

  test('a full limit is told with the number that would make room, also where an earlier version didn’t remember it', () => {
    const quotas = [{ over: 'form' as const, code: 'pupil-pupil', most: 1, enough: 3 }];
    expect(text({ code: 'quota-full', heldBy: { quotas } })).toBe(
      'Подходящие наставники есть, но достигнут предел из «Настроек»: пар формы «ученик – ученик» не больше 1 (уже есть 2). Если увеличить его до 3, пар станет на одну больше.',
    );
    const earlier = [{ over: 'category' as const, code: 'pupil', most: 1 }];
    expect(text({ code: 'quota-full', heldBy: { quotas: earlier, seatsToo: true } })).toBe(
      'Подходящие наставники есть, но достигнут предел из «Настроек»: пар с наставниками категории «ученик» не больше 1. Мест у этих наставников тоже не осталось: нужно увеличить его до 2 и найти ещё место.',
    );
  });

  test('a group that can’t be filled is told with what it lacks: people, seats, places in a quota', () => {
    const short = { mentorId: 'М-0001', least: 4, mentees: 1, seats: 4, people: 2 };
    expect(text({ code: 'group-too-small', heldBy: { group: 4, short } })).toBe(
      'В группу (М-0001 Имя) нужно не меньше 4 наставляемых, а пока набирается 2. Найдите ещё 2 наставляемых или уменьшите наименьшую группу в «Настройках».',
    );
    expect(text({ code: 'group-too-small', heldBy: { group: 4, short: { ...short, seats: 3, people: 5 } } })).toBe(
      'В группу (М-0001 Имя) нужно не меньше 4 наставляемых, а мест всего 3. Впишите 4 в столбец «Мест» или уменьшите наименьшую группу в «Настройках».',
    );
    const quotas = [{ over: 'form' as const, code: 'pupil-pupil', most: 2, enough: 4 }];
    expect(text({ code: 'quota-full', heldBy: { quotas, group: 4 } })).toBe(
      'Подходящие наставники есть, но для группы от 4 наставляемых не хватает предела из «Настроек»: пар формы «ученик – ученик» не больше 2. Нужно увеличить его до 4.',
    );
    expect(text({ code: 'group-too-small', heldBy: { group: 3 } })).toContain('нужно не меньше 3 наставляемых');
  });

  test('a wrong form for the role is no reason to look for a mentor', () => {
    expect(text({ code: 'role-outside-form' })).not.toContain('ещё наставник');
  });

  test('every code and every rule that can be lifted has words, without a number of anybody', () => {
    for (const code of UNMATCHED_CODES) {
      expect(UNMATCHED_LABELS[code]).not.toBe('');
      for (const rule of RELAXABLE_RULES) {
        const against = { inForm: 5, ways: [way([rule], 5, 'М-0001', 'М-0002', 'М-0003')], barred: [] };
        const sentence = text({ code, against });
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
