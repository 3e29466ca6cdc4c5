/** Tries the reader of what a script takes from outside on scripts small enough to see the answer. */
import { parseScript } from './built-files';
import { readOutsideUse } from './outside-use';

const read = (text: string) => readOutsideUse(parseScript(text));

test('a member of a service is found however it is written', () => {
  expect(read("SpreadsheetApp.getActive(); FormApp['create'](); MailApp[name]();").members).toEqual([
    'FormApp.create',
    'MailApp.[computed]',
    'SpreadsheetApp.getActive',
  ]);
});

test('what the script declares is not taken from outside', () => {
  const text = `var a = 1; function f(b, { c, d: [e] }, ...g) { try {} catch (h) { return h; } return [a, b, c, e, g]; }
    class I {} (j = 1) => [I, j, f];`;
  expect(read(text).names).toEqual([]);
});

test('names of properties and labels are no references', () => {
  expect(read('var a = { Range: 1 }; a.Form; sweep: for (;;) break sweep;').names).toEqual([]);
});

test('a service in an object is taken from outside, and handed on', () => {
  expect(read('var ports = { sheets: SpreadsheetApp, FormApp };')).toEqual({
    names: ['FormApp', 'SpreadsheetApp'],
    members: [],
    handedOn: ['FormApp', 'SpreadsheetApp'],
  });
});

test('asking whether a name exists, calling it and naming a member of it hand nothing on', () => {
  expect(read('typeof Logger; Number(1); new Date(0); Utilities.sleep(1);').handedOn).toEqual([]);
});
