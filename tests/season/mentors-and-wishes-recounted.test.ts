/** The sentences about mentors without a proposal and about first wishes, on the first real input: counted anew from the rows of the sheets. */
import type { KeptOrganisation, Organisation } from '../bundle-runs/organisation';
import { inCopy, keptIntake, keptProposals, recruit, UNLIKE } from './first-input';
import { describeWithInput } from './given-input';
import { numbers, plain } from './numbers-in-text';
import { best, type Recount, recount } from './sheet-recount';

jest.setTimeout(900_000);

describeWithInput('Of people of the first input', () => {
  let intake: KeptOrganisation;
  let matched: KeptOrganisation;
  beforeAll(async () => {
    intake = await keptIntake();
    matched = await keptProposals(intake);
  });

  test('a mentor whom nobody is proposed to: how many suit, with whom most points come, and what that would cost', async () => {
    const idle = (organisation: Organisation): [string, string][] =>
      organisation
        .rows('mentors')
        .filter(({ matching }) => String(matching ?? '') !== '')
        .map(({ number, matching }) => [String(number), plain(matching)]);
    const suiting = ({ points: all }: Recount, mentor: string): string[] =>
      [...all].filter(([, list]) => list.has(mentor)).map(([mentee]) => mentee);
    await inCopy(intake, async (organisation) => {
      await organisation.ask('proposePairs');
      const told = idle(organisation);
      const known = recount(organisation);
      expect(told).toHaveLength(known.mentors.length);
      for (const [mentor, text] of told) {
        const [suits] = numbers(
          /реестр наставников приказом»\. Тогда подойдёт (\d+) наставляем\S+, все они пока/,
          text,
        );
        expect([mentor, suits]).toEqual([mentor, suiting(known, mentor).length]);
      }
    });
    const form = 'работодатель – ученик';
    await inCopy(matched, async (organisation) => {
      // Mentors from employers lead both forms, so seats of one help the other as well.
      const lacking = organisation
        .rows('mentees')
        .filter((row) => String(row.matching ?? '') !== '' && String(row.form).startsWith('работодатель'));
      await recruit(organisation, form, lacking.length + 8, UNLIKE);
      await organisation.type('settings', 'keepPoints', 'value', '0');
      await organisation.ask('proposePairs');
      const now = recount(organisation);
      const most = await best(now);
      const told = idle(organisation);
      expect(told.length).toBeGreaterThan(0);
      for (const [mentor, text] of told) {
        const suits = suiting(now, mentor);
        const [count, mentee = 0, score] = numbers(
          /^Подходит (\d+) наставляем\S+, но у каждого из них уже есть предложение\. Больше всего баллов — с Н-(\d+) \((\d+)\)/,
          text,
        );
        const named = `Н-${String(mentee).padStart(4, '0')}`;
        const top = Math.max(...suits.map((id) => now.points.get(id)?.get(mentor) ?? 0));
        expect([count, score, now.points.get(named)?.get(mentor)]).toEqual([suits.length, top, top]);
        const changed = await best(now, { insist: [named, mentor] });
        const lost = most.score - changed.score;
        expect(changed.matched).toBe(most.matched);
        expect(text).toContain(lost === 0 ? '): замена равноценная.' : `), но замена стоит программе ${lost} балл`);
      }
    });
  });

  test('a first wish that isn’t met: who has the seats, and what the exchange would cost', async () => {
    await inCopy(matched, async (organisation) => {
      for (const key of ['keepPoints', 'weight:preference']) await organisation.type('settings', key, 'value', '0');
      const before = recount(organisation);
      const people = before.mentees.slice(0, 24).map(({ id }) => id);
      const wished = new Map(
        people.map((id) => [
          id,
          [...(before.points.get(id)?.keys() ?? [])].find((other) => other !== before.mentorOf.get(id)) ?? '',
        ]),
      );
      await organisation.paste(
        'mentees',
        people[0] ?? '',
        'wish1',
        [...wished.values()].map((mentor) => [mentor]),
      );
      await organisation.ask('proposePairs');
      const now = recount(organisation);
      const most = await best(now);
      const found = { pair: 0, nobody: 0 };
      for (const [id, mentor] of wished) {
        if (mentor === '' || now.mentorOf.get(id) === mentor) continue;
        const own = organisation.rows('pairs').find((row) => String(row.mentee).startsWith(id));
        const cell = own?.alternatives ?? organisation.rows('mentees').find(({ number }) => number === id)?.matching;
        const [, seats = '', loss = ''] =
          new RegExp(`1-е пожелание, ${mentor}, не сбылось([^;.]*)(?:; ([^.]*))?\\.`).exec(plain(cell)) ?? [];
        const holders = [...now.mentorOf].filter(([, other]) => other === mentor).map(([other]) => other);
        const named = [...seats.matchAll(/Н-\d+/g)].map(([number]) => number);
        const more = Number(/ и ещё (\d+)/.exec(seats)?.[1] ?? 0);
        expect([id, named.every((number) => holders.includes(number)), named.length + more]).toEqual([
          id,
          true,
          holders.length,
        ]);
        if (!own) {
          expect([id, loss]).toEqual([id, '']);
          found.nobody += 1;
          continue;
        }
        const changed = await best(now, { insist: [id, mentor] });
        const lost = most.score - changed.score;
        expect(changed.matched).toBe(most.matched);
        expect([id, lost === 0 ? loss : `${loss} `]).toEqual([
          id,
          expect.stringContaining(
            lost === 0 ? 'замена была бы равноценной' : `замена стоила бы программе ${lost} балл`,
          ),
        ]);
        found.pair += 1;
      }
      expect([found.pair > 5, found.nobody > 3]).toEqual([true, true]);
    });
  });
});
