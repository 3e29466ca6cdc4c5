/** Every number that the explanations of the first real input name, counted anew from the rows of the sheets. */
import type { Organisation } from '../bundle-runs/organisation';
import { inCopy, keptIntake, keptProposals } from './first-input';
import { describeWithInput } from './given-input';
import { capitalised, grouped, numbers, plain } from './numbers-in-text';
import { BANDS, best, type Competitors, competitors, listed, type Recount, recount } from './sheet-recount';

jest.setTimeout(900_000);

describeWithInput('In the explanations of the first input', () => {
  let known: Recount;
  let rows: Record<'mentees' | 'pairs' | 'matching', ReturnType<Organisation['rows']>>;
  let unmatched: string[];
  let groups: Competitors[];
  beforeAll(async () => {
    const matched = await keptProposals(await keptIntake());
    await inCopy(matched, async (organisation) => {
      known = recount(organisation);
      rows = {
        mentees: organisation.rows('mentees'),
        pairs: organisation.rows('pairs'),
        matching: organisation.rows('matching'),
      };
    });
    groups = competitors(known);
    unmatched = known.mentees.flatMap(({ id }) => (known.mentorOf.has(id) ? [] : [id]));
  });
  const points = (mentee: string, mentor: string): number => known.points.get(mentee)?.get(mentor) ?? Number.NaN;
  const section = (title: string) => rows.matching.filter((row) => row.section === title);

  test('the points of every pair are those of its two rows', () => {
    expect(rows.pairs).toHaveLength(95);
    for (const { mentee, mentor, score, parts } of rows.pairs) {
      const [one, other] = [String(mentee).split(' ')[0] ?? '', String(mentor).split(' ')[0] ?? ''];
      expect([one, other, score]).toEqual([one, other, points(one, other)]);
      const [sum = '', total = ''] = plain(parts).split(' = ');
      const added = [...sum.matchAll(/\d+/g)].reduce((all, [number]) => all + Number(number), 0);
      expect([added, Number.parseInt(total, 10)]).toEqual([score, score]);
    }
  });

  test('the place, the runner-up and the others who suit are those of the mentee’s own list', () => {
    for (const { mentee, mentor, alternatives } of rows.pairs) {
      const [id, own] = [String(mentee).split(' ')[0] ?? '', String(mentor).split(' ')[0] ?? ''];
      const list = [...(known.points.get(id) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const others = list.filter(([other]) => other !== own);
      const [first = '', ...lines] = plain(alternatives).split('\n');
      const [rank, candidates] = numbers(/^(\d+)-е место среди подходящих \((\d+) /, first);
      const better = list.filter(([, score]) => score > points(id, own)).length;
      expect([rank, candidates]).toEqual([better + 1, list.length]);
      const ahead = points(id, own) - (others[0]?.[1] ?? 0);
      const words = ahead === 0 ? 'столько же баллов' : ahead > 0 ? `отстаёт на ${ahead} балл` : `на ${-ahead} балл`;
      expect(first).toContain(words);
      expect(lines.map((line) => numbers(/^М-(\d+) .* — (\d+) балл/, line))).toEqual(
        others.slice(0, 3).map(([other, score]) => [Number(other.slice(2)), score]),
      );
    }
  });

  test('the price of an exchange is what a solver of others finds, for every mentor named', async () => {
    const now = await best(known);
    expect(now.matched).toBe(95);
    let compared = 0;
    for (const { mentee, mentor, alternatives } of rows.pairs) {
      const id = String(mentee).split(' ')[0] ?? '';
      for (const line of plain(alternatives).split('\n').slice(1)) {
        const other = line.split(' ')[0] ?? '';
        const changed = await best(known, { insist: [id, other] });
        const lost = now.score - changed.score;
        expect(changed.matched).toBe(now.matched);
        const less = points(id, String(mentor).split(' ')[0] ?? '') - points(id, other);
        const said =
          lost > 0
            ? `замена стоит программе ${lost} балл`
            : less === 0
              ? 'равноценная замена: баллов столько же'
              : less > 0
                ? `равноценная замена: здесь на ${less} балл`
                : `равноценная замена: здесь на ${-less} балл`;
        if (lost === 0 && less !== 0) {
          const [here, there] = less > 0 ? ['меньше', 'больше'] : ['больше', 'меньше'];
          expect(line).toMatch(new RegExp(`${here}, в других парах на столько же ${there}$`));
        }
        expect([id, line]).toEqual([id, expect.stringContaining(said)]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(250);
  });

  test('people, seats, places in a queue are those of the rows', () => {
    let queued = 0;
    for (const { number, matching } of rows.mentees) {
      const id = String(number);
      const text = String(matching ?? '');
      expect([id, text === '']).toEqual([id, known.mentorOf.has(id)]);
      if (text === '') continue;
      const suits = known.points.get(id) ?? new Map<string, number>();
      expect(numbers(/^Подход\S+ (\d+) наставник/, text)).toEqual([suits.size]);

      const { mentees, mentors } = groups.find((group) => group.mentees.has(id)) as Competitors;
      const seats = [...mentors].reduce((sum, mentor) => sum + (known.seats.get(mentor) ?? 0), 0);
      expect(numbers(/: на (\d+) мест\S* претенду[ею]т (\d+) человек/, text)).toEqual([seats, mentees.size]);

      const notBehind = [...suits.keys()].map(
        (mentor) => unmatched.filter((each) => points(each, mentor) >= points(id, mentor)).length,
      );
      const isQueueTold = text.includes(' в очереди на место ');
      expect([id, / Нужен ещё наставник формы «[^»]+»\.$/.test(text)]).toEqual([id, !isQueueTold]);
      const [place = 4, mentorNumber, needed] = isQueueTold
        ? numbers(/(?:Следующий|(\d+)-й) в очереди на место \(М-(\d+) [^)]+\):.*? наставнику (\d+) мест/, text)
        : [];
      expect([id, notBehind.filter((count) => count < place)]).toEqual([id, []]);
      if (isQueueTold) {
        const mentor = `М-${String(mentorNumber).padStart(4, '0')}`;
        const before = unmatched.filter((other) => points(other, mentor) > points(id, mentor)).length;
        const level = unmatched.filter((other) => points(other, mentor) === points(id, mentor)).length;
        expect(needed).toBe(place);
        expect([before < place, place <= Math.min(3, before + level)]).toEqual([true, true]);
        queued += 1;
      }
    }
    expect([queued > 10, queued < unmatched.length]).toEqual([true, true]);
  });
  test('«Подбор» sums up the two banks and «Пары»', async () => {
    const score = rows.pairs.reduce((sum, row) => sum + Number(row.score), 0);
    const seats = [...known.seats.values()].reduce((sum, own) => sum + own, 0);
    expect(section('Итог').map(({ value }) => value)).toEqual([
      '05.09.2026',
      '170',
      String(seats),
      '95 из 170',
      grouped(score),
    ]);
    expect(section('Итог')[4]?.explanation).toBe(`В среднем ${Math.round(score / 95)} баллов на пару.`);
    const [taken, ...others] = section('Кто без пары');
    const short = others.filter(({ label }) => String(label).startsWith('Не хватает мест: '));
    const enough = others.slice(short.length).map(({ label, value }) => [label, Number.parseInt(String(value), 10)]);
    const formOf = new Map(known.mentees.map(({ id, cells }) => [id, String(cells.form)]));
    const waiting = new Set(unmatched.map((id) => formOf.get(id) ?? ''));
    const wanted = [...waiting].map((form) => {
      const touched = groups.filter(({ mentees }) => [...mentees].some((id) => formOf.get(id) === form));
      const people = unmatched.filter((id) => touched.some(({ mentees }) => mentees.has(id)));
      return [`Чтобы хватило всем: «${form}»`, people.length];
    });
    expect(enough.sort()).toEqual(wanted.sort());
    expect(taken?.value).toBe(`${unmatched.length} из ${unmatched.length}`);
    for (const { label, value, bar } of rows.matching) {
      const [, part, whole] = /^(\d+) из (\d+)$/.exec(String(value)) ?? [];
      const full = String(bar).replace(/░/g, '').length;
      const share = Math.floor((10 * Number(part)) / Number(whole));
      expect([label, bar === '' ? undefined : full]).toEqual([label, part && Math.max(share, part === '0' ? 0 : 1)]);
    }
    expect(short.map(({ value }) => Number.parseInt(String(value), 10)).sort()).toEqual(
      groups.map(({ mentees }) => unmatched.filter((id) => mentees.has(id)).length).sort(),
    );
    const told = short.map(({ explanation }) => {
      const text = String(explanation);
      const [, named = '', more = '0'] = /\(((?:М-\d+, )*М-\d+)(?: и ещё (\d+) наставник\S*)?\)/.exec(text) ?? [];
      return [
        named,
        Number(more),
        ...numbers(/^На (\d+) мест.* претенду\S+ (\d+) человек\S*: не хватает (\d+) /, text),
      ];
    });
    const counted = groups.map(({ mentees, mentors }) => {
      const places = [...mentors].reduce((sum, mentor) => sum + (known.seats.get(mentor) ?? 0), 0);
      const named = [...mentors].sort().slice(0, 5).join(', ');
      return [named, Math.max(0, mentors.size - 5), places, mentees.size, mentees.size - places];
    });
    expect(told.sort()).toEqual(counted.sort());
  });

  test('whom to recruit: nobody is counted twice, and everybody once', () => {
    const left = new Set(unmatched);
    for (const { label, value } of section('Кого искать сначала')) {
      const [, topic = '', band = '', form = ''] = /^(.+), возраст (.+), форма «(.+)»$/.exec(String(label)) ?? [];
      const [from = 0, to = 0] = BANDS[band] ?? [];
      const helped = [...left].filter((id) => {
        const cells = known.mentees.find((row) => row.id === id)?.cells ?? {};
        const age = Number(cells.age);
        return (
          form === '' ||
          (cells.form === form &&
            age >= from &&
            age <= to &&
            listed(cells, 'requests').map(capitalised).includes(topic))
        );
      });
      expect([label, Number.parseInt(String(value), 10)]).toEqual([label, helped.length]);
      for (const id of helped) left.delete(id);
    }
    expect([...left]).toEqual([]);
  });

  test('a seat more brings the points told, by a solver of others, and so do the seats of those who are counted', async () => {
    const now = await best(known);
    const lines = section('Кого попросить взять ещё одного');
    const named = lines.filter(({ value }) => value === '+1 пара');
    for (const { label, explanation } of named) {
      const mentor = String(label).split(' ')[0] ?? '';
      const more = await best(known, { seatAt: mentor });
      expect(more.matched).toBe(now.matched + 1);
      expect(numbers(/впишите (\d+) .* на 1 пару больше и до (\d+) балл/, String(explanation))).toEqual([
        (known.seats.get(mentor) ?? 0) + 1,
        more.score - now.score,
      ]);
    }
    let bringing = 0;
    for (const { id } of known.mentors) {
      if ((await best(known, { seatAt: id })).matched > now.matched) bringing++;
    }
    const [, others = '0'] = /^Ещё (\d+) наставник/.exec(String(lines[named.length]?.label)) ?? [];
    expect([named.length, named.length + Number(others)]).toEqual([5, bringing]);
  });

  test('groups and loads are counted from the rows', () => {
    const cellsOf = new Map(known.mentees.map(({ id, cells }) => [id, cells]));
    const age = (id: string): number => Number(cellsOf.get(id)?.age);
    const choices = (id: string): number =>
      ['requests', 'interests', 'times', 'formats'].reduce(
        (sum, key) => sum + listed(cellsOf.get(id) ?? {}, key).length,
        0,
      );
    const level = (id: string): number =>
      Number(/^\s*(\d{1,2})(?!\d)/.exec(String(cellsOf.get(id)?.groupOrPost ?? ''))?.[1] ?? 0);
    const between = (value: number, label: string): boolean => {
      const [low = 0, high] = (/(\d+)(?:–(\d+))?/.exec(label) ?? []).slice(1).map((each) => each && Number(each));
      return value >= Number(low) && (/и больше/.test(label) || value <= Number(high ?? low));
    };
    const belongs = (id: string, label: string): boolean => {
      if (label.startsWith('Форма')) return label === `Форма «${String(cellsOf.get(id)?.form)}»`;
      if (label.startsWith('Возраст: ')) {
        const [from = 0, to = 0] = BANDS[label.slice('Возраст: '.length)] ?? [];
        return age(id) >= from && age(id) <= to;
      }
      if (label.startsWith('Классы')) return between(level(id), label);
      if (label === 'Не класс школы') return level(id) < 1 || level(id) > 11;
      if (label.startsWith('Отмечено')) return between(choices(id), label);
      return between(known.points.get(id)?.size ?? 0, label);
    };
    const fairness = section('Всем ли поровну');
    expect(fairness.length).toBeGreaterThan(10);
    for (const { label, value, explanation } of fairness) {
      const group = known.mentees.map(({ id }) => id).filter((id) => belongs(id, String(label)));
      const matched = group.filter((id) => known.mentorOf.has(id));
      const sum = matched.reduce((all, id) => all + points(id, known.mentorOf.get(id) ?? ''), 0);
      expect([label, value]).toEqual([label, `${matched.length} из ${group.length}`]);
      expect(numbers(/для (\d+) %, в среднем (\d+) балл/, String(explanation))).toEqual([
        Math.round((100 * matched.length) / group.length),
        Math.round(sum / matched.length),
      ]);
    }
    for (const { label, value, explanation } of section('Нагрузка наставников')) {
      const group = known.mentors.filter(({ cells }) => capitalised(String(cells.category)) === label);
      const load = (id: string): number => [...known.mentorOf.values()].filter((own) => own === id).length;
      const total = (count: (id: string) => number): number => group.reduce((sum, { id }) => sum + count(id), 0);
      expect(value).toBe(`${total(load)} из ${total((id) => known.seats.get(id) ?? 0)}`);
      expect(
        numbers(
          /^(\d+) наставник\S* с местами\. Все места заняты: (\d+); никого не досталось: (\d+)\./,
          String(explanation),
        ),
      ).toEqual([
        group.length,
        group.filter(({ id }) => load(id) >= (known.seats.get(id) ?? 0)).length,
        group.filter(({ id }) => load(id) === 0).length,
      ]);
    }
  });
});
