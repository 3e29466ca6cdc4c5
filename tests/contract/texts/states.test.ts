import {
  ATTENTION_LABELS,
  MENTEE_STATE_LABELS,
  MENTOR_STATE_LABELS,
  moveRefusalText,
  PAIR_STATE_LABELS,
  stateLabel,
  stateOfLabel,
} from '../../../src/contract/texts/states';
import { STATE_KINDS } from '../../../src/domain/states/moves';

const LABELS = { mentee: MENTEE_STATE_LABELS, mentor: MENTOR_STATE_LABELS, pair: PAIR_STATE_LABELS };

test.each(STATE_KINDS)('every state of a %s has a name of its own, and the name leads back to it', (kind) => {
  const entries = Object.entries(LABELS[kind]);
  expect(new Set(entries.map(([, label]) => label)).size).toBe(entries.length);
  for (const [state, label] of entries)
    expect(stateOfLabel(kind, ` ${label.toUpperCase().replace('—', '-')} `)).toBe(state);
});

test('a cell that names no state is told apart', () => {
  expect(stateOfLabel('pair', 'одобрена')).toBeNull();
  expect(stateOfLabel('pair', '')).toBeNull();
  expect(stateLabel('pair', 'approved')).toBe('Утверждена приказом');
  expect(ATTENTION_LABELS.gap).toBe('давно не было встреч');
});

test('a step that is put back is explained with both names and with what is missing', () => {
  expect(moveRefusalText('pair', 'planning', 'approved', { code: 'needs', missing: ['order'] })).toBe(
    'Из состояния «Планирование» в «Утверждена приказом» можно перейти, если указаны: номер и дата приказа. Прежнее значение возвращено.',
  );
});

test('a step that no list allows is answered with those that are', () => {
  expect(moveRefusalText('pair', 'approved', 'completed', { code: 'not-allowed' })).toBe(
    'Из состояния «Утверждена приказом» в «Завершена» вручную перейти нельзя: прежнее значение возвращено. Отсюда можно в «Активна», «На контроле», «Расторгнута досрочно».',
  );
  expect(moveRefusalText('pair', 'dissolved', 'active', { code: 'not-allowed' })).toMatch(/Дальше .* не меняют\.$/);
});
