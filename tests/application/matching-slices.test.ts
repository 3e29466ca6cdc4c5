/** A large run cut into executions: the same pairs and proofs as in one go, nothing written before the end, changed parts solved anew. */
import { OutOfTime, type Slicing, slicedSolver } from '../../src/application/matching/matching-slices';
import type { Slices } from '../../src/application/ports';
import { proposeInSlices } from '../../src/application/propose';
import { proposedText } from '../../src/contract/texts/matched';
import type { Assignment, AssignmentInstance } from '../../src/domain/matching/assignment';
import { checkAssignment } from '../../src/domain/matching/certificate';
import { partsOf } from '../../src/domain/matching/components';
import { solveAssignment } from '../../src/domain/matching/solve-assignment';
import { diceOf, instanceOf, smallInstance, withRandomLocks } from '../domain/matching/random-instance';
import { type MemoryPorts, memoryPorts } from './in-memory-ports';
import { contents, ready } from './pair-book';
import { consentFields, menteeFields, mentorFields } from './people';
import { CURATOR, edit, rowOf, submit, sweep } from './programme-book';

const CUT: Slicing = { fromPairs: 0 };
const shape = { mentees: 6, mentors: 4, mostSeats: 3, lowest: 0, spread: 40, density: 60 };

/** Islands of people who have nothing to do with each other, with locks. */
function islands(seed: number, count: number): AssignmentInstance {
  const dice = diceOf(seed);
  const all = Array.from({ length: count }, () => smallInstance(dice, shape));
  let mentors = 0;
  const rows = all.flatMap((island) => {
    const first = mentors;
    mentors += island.cap.length;
    return Array.from({ length: shape.mentees }, (_, row) =>
      [...island.col.subarray(island.rowPtr[row], island.rowPtr[row + 1])].map((mentor, place): [number, number] => [
        first + mentor,
        island.weight[(island.rowPtr[row] ?? 0) + place] ?? 0,
      ]),
    );
  });
  return withRandomLocks(
    instanceOf(
      all.flatMap(({ cap }) => [...cap]),
      rows,
    ),
    dice,
  );
}

/** Solves in as many executions as it takes when the time is always up; the draft lies in the slices of memory ports. */
function inPieces(slices: Slices, instance: AssignmentInstance): { solved: Assignment; executions: number } {
  for (let executions = 1; ; executions++) {
    try {
      return { solved: slicedSolver(slices, CUT).solve(instance), executions };
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      expect(error.progress).toEqual({ done: executions, parts: partsOf(instance).length });
    }
  }
}

const hurried = (): MemoryPorts => {
  const ports = memoryPorts();
  ports.hurry(true);
  return ports;
};

describe('The engine in slices', () => {
  test('finds the very pairs that it finds in one go, a part an execution, with a proof', () => {
    let executionsInAll = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const instance = islands(seed, 4);
      const { solved, executions } = inPieces(hurried().slices, instance);
      const whole = solveAssignment(instance);
      expect(solved).toMatchObject({ mentorOf: whole.mentorOf, matched: whole.matched, loads: whole.loads });
      expect(checkAssignment(instance, solved).proven).toBe(true);
      expect(executions).toBe(partsOf(instance).length);
      executionsInAll += executions;
    }
    expect(executionsInAll).toBeGreaterThan(500);
  });

  test('solves only the part anew in which something has changed meanwhile', () => {
    const instance = islands(5, 4);
    const { slices, hurry } = hurried();
    const all = inPieces(slices, instance).executions;
    hurry(false);
    slicedSolver(slices, CUT).solve(instance);
    hurry(true);
    const first = slicedSolver(slices, CUT);
    const weight = instance.weight.slice();
    weight[0] = (weight[0] ?? 0) + 1;
    const changed = { ...instance, weight };
    // The draft holds every part but the last, which the last execution solved and handed over; one more is changed.
    expect(() => first.solve(changed)).toThrow(OutOfTime);
    expect(slicedSolver(slices, CUT).solve(changed).mentorOf).toEqual(solveAssignment(changed).mentorOf);
    expect(all).toBeGreaterThan(2);
  });

  test('keeps no draft of a run that is small, or that ends in time', () => {
    const instance = islands(9, 4);
    const small = hurried();
    slicedSolver(small.slices, {}).solve(instance);
    expect(small.slices.draft()).toBe('');
    const quick = memoryPorts();
    const { solve, hasDraft } = slicedSolver(quick.slices, CUT);
    solve(instance);
    expect(hasDraft()).toBe(false);
    expect(quick.slices.draft()).toBe('');
  });
});

/** Three pupils with two pupil mentors, and two teachers with one of their own: two parts. */
function twoForms(): MemoryPorts {
  const ports = ready(['1', '1']);
  const teacher = { role: 'педагог', birthDate: '01.01.1990', form: 'педагог – педагог', representative: '' };
  ['Орлова Вера', 'Серова Инна'].forEach((name, index) => {
    const own = { ...teacher, name, email: `o${index}@example.test`, phone: '' };
    submit(ports, 'mentee', `o${index}`, 3, menteeFields(own));
    submit(
      ports,
      'consent',
      `co${index}`,
      3,
      consentFields({ participant: name, birthDate: own.birthDate, signer: name, relation: 'сам участник' }),
    );
  });
  const guide = {
    name: 'Дроздов Пётр',
    birthDate: '02.02.1970',
    category: 'педагог',
    forms: 'педагог – педагог',
    preferredAges: '',
  };
  submit(ports, 'mentor', 'g', 3, mentorFields({ ...guide, seats: '1', email: 'g@example.test' }));
  submit(
    ports,
    'consent',
    'cg',
    3,
    consentFields({
      participant: guide.name,
      birthDate: guide.birthDate,
      signer: guide.name,
      relation: 'сам участник',
    }),
  );
  edit(ports, 'settings', 'registerRequired', { value: 'нет' });
  sweep(ports);
  return ports;
}

describe('A run that doesn’t end in time', () => {
  test('writes nothing and tells how far it is; the next one ends it as if nothing had happened, and erases the draft', () => {
    const calm = twoForms();
    const expected = proposeInSlices(calm, CURATOR, {});
    const ports = twoForms();
    const before = contents(ports);
    ports.hurry(true);
    const progress = proposeInSlices(ports, CURATOR, CUT);
    expect(progress).toEqual({ done: 1, parts: 2 });
    expect(proposedText(progress)).toContain('готово 1 из 2');
    expect(contents(ports)).toBe(before);
    expect(ports.slices.draft()).not.toBe('');
    expect(ports.slices.draft()).not.toMatch(/[а-яё]/i);
    expect(proposeInSlices(ports, CURATOR, CUT)).toEqual(expected);
    expect(contents(ports)).toBe(contents(calm));
    expect(ports.slices.draft()).toBe('');
  });

  test('goes by what people have answered meanwhile', () => {
    const ports = twoForms();
    ports.hurry(true);
    proposeInSlices(ports, CURATOR, CUT);
    edit(ports, 'mentors', 'М-0001', { seats: '3' });
    ports.hurry(false);
    expect(proposeInSlices(ports, CURATOR, CUT)).toMatchObject({ eligibleMentees: 5, matched: 4 });
    expect(rowOf(ports, 'mentees', 'Н-0005')?.matching).not.toBe('');
  });
});
