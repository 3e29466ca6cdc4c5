/** A run alone in the workbook: what it gives, and what it says when another one never lets go. */
import { alone } from '../../src/application/alone';
import { AppError } from '../../src/application/app-error';
import type { Lock } from '../../src/application/ports';

const free: Lock = { alone: (_waitMs, work) => work() };
const held: Lock = { alone: () => undefined };

test('what the work gives is given, be it nothing', () => {
  expect(alone(free, () => 7)).toBe(7);
  expect(alone(free, () => undefined)).toBeUndefined();
});

test('a workbook that another run holds is said to be busy, and nothing is done', () => {
  const work = jest.fn();
  expect(() => alone(held, work)).toThrow(new AppError('busy'));
  expect(work).not.toHaveBeenCalled();
});
