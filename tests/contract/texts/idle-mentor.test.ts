import { DEFAULT_LISTS } from '../../../src/contract/settings/default-lists';
import { idleText } from '../../../src/contract/texts/idle-mentor';
import type { IdleMentor } from '../../../src/domain/pairs/explain-idle';

const LATER = 'Место пригодится, если придут новые анкеты или чья-то пара не сложится.';

test.each<[Partial<IdleMentor>, string]>([
  [
    { rules: ['not-in-register'], suits: 5, left: 2 },
    'Наставник не внесён в реестр приказом. Выберите в меню «Утвердить реестр наставников приказом». Тогда подойдёт 5 наставляемым, из них без пары 2.',
  ],
  [{ rules: ['no-seats'], suits: 0 }, 'Не указано число мест. Впишите в столбец «Мест», скольких можно взять.'],
  [{ waiting: 0 }, `В форме «ученик – ученик» сейчас никто не ждёт наставника. ${LATER}`],
  [
    { waiting: 0, otherForm: { form: 'student-pupil', people: 1 } },
    'В форме «ученик – ученик» сейчас никто не ждёт наставника. Без наставника остался 1 человек в форме «студент – ученик»: предложите и эту форму.',
  ],
  [
    { waiting: 2 },
    `Ждут 2 наставляемых, но ни одну из этих пар предложить нельзя: так решено раньше, или мешают родство и возраст. ${LATER}`,
  ],
  [
    { waiting: 1, suits: 1, best: { menteeId: 'Н-0001', score: 640, loss: { matches: 0, points: 15 } } },
    `Подходит 1 наставляемому, но у него уже есть предложение. Больше всего баллов — с Н-0001 (640), но замена стоит программе 15 баллов. ${LATER}`,
  ],
  [
    { waiting: 3, suits: 2, best: { menteeId: 'Н-0001', score: 640, loss: { matches: 0, points: 0 } } },
    `Подходит 2 наставляемым, но у каждого из них уже есть предложение. Больше всего баллов — с Н-0001 (640): замена равноценная. ${LATER}`,
  ],
  [
    { waiting: 3, suits: 2, left: 1 },
    'Подходит 2 наставляемым, из них без пары 1: его держат пределы или порядок подбора из «Настроек».',
  ],
])('a mentor without a proposal reads why, and what would help: %j', (facts, text) => {
  const idle = {
    mentorId: 'М-0001',
    rules: [],
    forms: ['pupil-pupil'],
    categoryFits: true,
    waiting: 0,
    suits: 0,
    left: 0,
  };
  expect(idleText({ ...idle, ...facts }, DEFAULT_LISTS)).toBe(text);
});
