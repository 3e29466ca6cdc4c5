/** Whoever has no pair on the first real input reads why and what helps: here a curator does what the sentences say, through the bundle. */

import type { MatchingRun } from '../../src/domain/pairs/matching-run';
import type { KeptOrganisation, Organisation } from '../bundle-runs/organisation';
import { inCopy, keptIntake, keptProposals, REGISTER, recruit } from './first-input';
import { describeWithInput } from './given-input';

jest.setTimeout(900_000);

const NEXT = /(?:Следующий|(\d+)-й) в очереди на место \((М-\d+) [^)]+\): .* добавить этому наставнику (\d+) мест/;

/** The sentences of those who have no pair, by number. */
function sentences(organisation: Organisation): ReadonlyMap<string, string> {
  const rows = organisation.rows('mentees').filter(({ matching }) => String(matching ?? '') !== '');
  return new Map(rows.map(({ number, matching }) => [String(number), String(matching)]));
}

/** Who waits in the queue of one mentor, and how many seats reach the last of them. */
interface Queue {
  readonly ids: string[];
  readonly seats: number;
}

/** The queues in rounds: mentors of one round are competed for by different people, so that their seats can be added together. */
function roundsOf(told: ReadonlyMap<string, string>): ReadonlyMap<string, Queue>[] {
  const ofCompetitors = new Map<string, Map<string, Queue>>();
  for (const [id, text] of told) {
    if (!text.includes(' в очереди на место ')) continue;
    const [, place = '1', mentor = '', seats = ''] = NEXT.exec(text) ?? [];
    expect([text, seats]).toEqual([text, place]);
    const [competitors = ''] = /на \d+ мест\S* претенду\S+ \d+/.exec(text) ?? [];
    const queues = ofCompetitors.get(competitors) ?? new Map<string, Queue>();
    const known = queues.get(mentor);
    queues.set(mentor, { ids: [...(known?.ids ?? []), id], seats: Math.max(known?.seats ?? 0, Number(seats)) });
    ofCompetitors.set(competitors, queues);
  }
  const lists = [...ofCompetitors.values()].map((queues) => [...queues]);
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, round) => new Map(lists.flatMap((list) => list.slice(round, round + 1))));
}

const propose = (organisation: Organisation): Promise<MatchingRun> => organisation.ask<MatchingRun>('proposePairs');

function matchingRows(organisation: Organisation, section: string): { label: string; value: string; what: string }[] {
  return organisation
    .rows('matching')
    .filter((row) => row.section === section)
    .map(({ label, value, explanation }) => ({
      label: String(label),
      value: String(value),
      what: String(explanation),
    }));
}

/** Everybody with an open proposal. */
function proposed(organisation: Organisation): Set<string> {
  const open = organisation.rows('pairs').filter(({ state }) => state === 'Предложена системой');
  return new Set(open.map(({ mentee }) => String(mentee).split(' ')[0] ?? ''));
}

describeWithInput('A curator who does what the first input’s sentences say', () => {
  let intake: KeptOrganisation;
  let matched: KeptOrganisation;
  beforeAll(async () => {
    intake = await keptIntake();
    matched = await keptProposals(intake);
  });

  test('puts the mentors into the register, and so many get a pair as «Подбор» promised', async () => {
    await inCopy(intake, async (organisation) => {
      const before = await propose(organisation);
      expect(before.matched).toBe(0);
      const told = [...sentences(organisation).values()];
      expect(told).toHaveLength(before.eligibleMentees);
      for (const text of told) {
        expect(text).toMatch(/Если внести в реестр приказом, подош\S+ бы [1-9]\d* наставник/);
      }
      const [lift] = matchingRows(organisation, 'Что даст пары сразу');
      const [, promised] = /пару получ[аи]т ещё (\d+) человек/.exec(lift?.what ?? '') ?? [];
      expect(lift?.label).toBe('Внести наставников в реестр приказом');
      const candidates = new Map(
        [...sentences(organisation)].map(([id, text]) => [id, /подош\S+ бы (\d+)/.exec(text)?.[1]]),
      );
      await organisation.ask('approveRegister', REGISTER);
      const after = await propose(organisation);
      expect([after.matched, lift?.value]).toEqual([Number(promised), `+${after.matched}`]);
      for (const [id, text] of sentences(organisation)) {
        expect(text).toMatch(new RegExp(`^Подход\\S+ ${candidates.get(id)} наставник`));
      }
    });
  });

  test('approves the proposals and adds the seats: whoever was next gets the pair', async () => {
    await inCopy(matched, async (organisation) => {
      const told = sentences(organisation);
      expect(told.size).toBe(75);
      await organisation.ask('approvePairs', { number: '2', date: '2026-09-05', all: true });
      const queued = [...told].filter(([, text]) => text.includes(' в очереди на место ')).map(([id]) => id);
      expect(queued.length).toBeGreaterThan(10);
      const own = organisation.rows('mentors').map(({ number, seats }) => [String(number), Number(seats)] as const);
      const tried: string[] = [];
      for (const round of roundsOf(told)) {
        const seats = own.map(([mentor, has]) => [String(has + (round.get(mentor)?.seats ?? 0))]);
        await organisation.paste('mentors', own[0]?.[0] ?? '', 'seats', seats);
        const added = [...round.values()].reduce((sum, queue) => sum + queue.seats, 0);
        expect([[...round.keys()], (await propose(organisation)).matched]).toEqual([[...round.keys()], added]);
        const have = proposed(organisation);
        for (const { ids } of round.values()) tried.push(...ids.filter((id) => have.has(id)));
      }
      expect(tried.sort()).toEqual(queued.sort());
    });
  });

  test('finds the mentors of a form with so many seats: everybody of that form gets a pair', async () => {
    const wanted = await inCopy(matched, async (organisation) => {
      const left = organisation.rows('mentees').filter(({ matching }) => String(matching ?? '') !== '');
      const lines = matchingRows(organisation, 'Кто без пары').flatMap(({ label, value }) => {
        const [, form] = /^Чтобы хватило всем: «(.+)»$/.exec(label) ?? [];
        return form === undefined ? [] : [{ form, seats: Number.parseInt(value, 10) }];
      });
      return new Map(
        lines.map(({ form, seats }) => {
          const ids = left.filter((row) => row.form === form).map(({ number }) => String(number));
          return [form, { ids, seats }];
        }),
      );
    });
    expect(wanted.size).toBe(5);
    for (const [form, { ids, seats }] of wanted) {
      await inCopy(matched, async (organisation) => {
        await recruit(organisation, form, seats);
        await propose(organisation);
        const have = proposed(organisation);
        expect([form, ids.filter((id) => !have.has(id))]).toEqual([form, []]);
      });
    }
  });

  test('recruits whom «Подбор» names first: so many more are matched', async () => {
    const { before, rows } = await inCopy(matched, async (organisation) => ({
      before: proposed(organisation).size,
      rows: matchingRows(organisation, 'Кого искать сначала').slice(0, 3),
    }));
    expect(rows).toHaveLength(3);
    for (const { label, what } of rows) {
      const [, topic = '', age = '', form = ''] = /^(.+), возраст (.+), форма «(.+)»$/.exec(label) ?? [];
      const [, seats = '', people = ''] =
        /^Такие наставники с (\d+) мест\S+ помогут (\d+) наставляемы/.exec(what) ?? [];
      await inCopy(matched, async (organisation) => {
        await recruit(organisation, form, Number(seats), { competences: [topic.toLowerCase()], preferredAges: [age] });
        expect([label, (await propose(organisation)).matched]).toEqual([label, before + Number(people)]);
      });
    }
  });

  test('asks the mentors whose seat is worth most: each brings a pair and the points told', async () => {
    await inCopy(matched, async (organisation) => {
      const before = await propose(organisation);
      const asked = matchingRows(organisation, 'Кого попросить взять ещё одного');
      expect(asked.slice(0, 5).map(({ label, value }) => [/^М-\d/.test(label), value])).toEqual(
        Array.from({ length: 5 }, () => [true, '+1 пара']),
      );
      for (const { label, what } of asked.slice(0, 2)) {
        const [, seats = '', points = ''] =
          /впишите (\d+) в столбец «Мест».* на 1 пару больше и до (\d+) балл/.exec(what) ?? [];
        for (const keepPoints of ['', '0']) {
          await inCopy(matched, async (copy) => {
            if (keepPoints !== '') await copy.type('settings', 'keepPoints', 'value', keepPoints);
            const mentor = label.split(' ')[0] ?? '';
            const own = copy.rows('mentors').find(({ number }) => number === mentor);
            expect([mentor, Number(seats)]).toEqual([mentor, Number(own?.seats) + 1]);
            await copy.type('mentors', mentor, 'seats', seats);
            const after = await propose(copy);
            expect([label, after.matched]).toEqual([label, before.matched + 1]);
            const more = after.score - before.score;
            expect(keepPoints === '0' ? more : Math.max(more, Number(points))).toBe(Number(points));
          });
        }
      }
    });
  });

  test('asks mentors all of whose seats valid pairs took: one more brings a pair to somebody who reads of them', async () => {
    await inCopy(matched, async (organisation) => {
      await organisation.ask('approvePairs', { number: '2', date: '2026-09-05', all: true });
      const before = await propose(organisation);
      const seatsOf = (mentor: string): number =>
        Number(organisation.rows('mentors').find(({ number }) => number === mentor)?.seats);
      const [{ label = '', what = '' } = {}] = matchingRows(organisation, 'Кого попросить взять ещё одного');
      const [mentor = ''] = label.split(' ');
      const [, seats = ''] = /впишите (\d+) в столбец «Мест»/.exec(what) ?? [];
      expect(Number(seats)).toBe(seatsOf(mentor) + 1);
      const told = [...sentences(organisation)].flatMap(([id, text]) => {
        const [, named = ''] =
          /Если попросить взять ещё одного, подош\S+ бы \d+ наставник\S*: (М-\d+) /.exec(text) ?? [];
        return named === '' ? [] : [{ id, named }];
      });
      expect(told.length).toBeGreaterThan(0);
      await inCopy(matched, async (copy) => {
        await copy.ask('approvePairs', { number: '2', date: '2026-09-05', all: true });
        await copy.type('mentors', mentor, 'seats', seats);
        expect((await propose(copy)).matched).toBe(before.matched + 1);
      });
      const [{ named } = { named: '' }] = told;
      await organisation.type('mentors', named, 'seats', String(seatsOf(named) + 1));
      expect((await propose(organisation)).matched).toBe(before.matched + 1);
      const have = proposed(organisation);
      expect(told.filter(({ id }) => have.has(id))).toHaveLength(1);
    });
  });

  test('offers a mentor without a proposal the form that the sentence names: the mentor gets somebody', async () => {
    await inCopy(matched, async (organisation) => {
      const mentors = organisation.rows('mentors');
      const moved = mentors.map(({ forms }) => [String(forms).replace('работодатель – ученик, ', '')]);
      await organisation.paste('mentors', String(mentors[0]?.number), 'forms', moved);
      const before = await propose(organisation);
      const idle = organisation.rows('mentors').filter(({ matching }) => String(matching).startsWith('Подходит '));
      expect(idle.length).toBeGreaterThan(0);
      const [{ number, seats, forms } = {}] = idle;
      const row = () => organisation.rows('mentors').find((each) => each.number === number);
      const [, people, form = ''] =
        /Без наставника остал\S+ (\d+) человек\S* в форме «([^»]+)»: предложите и эту форму/.exec(
          String(row()?.matching),
        ) ?? [];
      const left = organisation
        .rows('mentees')
        .filter((each) => each.form === form && String(each.matching ?? '') !== '');
      expect(left).toHaveLength(Number(people));
      await organisation.type('mentors', String(number), 'forms', `${String(forms)}, ${form}`);
      const gained = (await propose(organisation)).matched - before.matched;
      expect([gained >= Math.min(Number(people), Number(seats)), gained <= Number(seats)]).toEqual([true, true]);
      expect(row()?.matching).toBe('');
    });
  });
});
