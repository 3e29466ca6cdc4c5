/** Prices of calls in simulated time. */
import { latencyModel } from '../../../src/local/kernel/latency';

test('members with a figure cost it, by name or by the beginning of a name', () => {
  const price = latencyModel('google');
  expect(
    ['Properties.getProperties', 'Cache.get', 'FormApp.create', 'Form.addTextItem', 'ListItem.setChoices'].map(price),
  ).toEqual([30, 3, 3500, 300, 300]);
});

test('members without a figure cost nothing, or 20 ms, as chosen', () => {
  expect(latencyModel('google')('Sheet.hideSheet')).toBe(0);
  expect(latencyModel('google, 20 ms unlisted')('Sheet.hideSheet')).toBe(20);
  expect(latencyModel('none')('FormApp.create')).toBe(0);
  expect(latencyModel((member) => member.length)('Range.sort')).toBe(10);
});
