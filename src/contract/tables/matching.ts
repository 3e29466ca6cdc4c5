// Decides the columns and colours of «Подбор»: what the last run of matching did, and what follows from it.
import { BAR_EMPTY, BAR_FULL, SECTIONS, type Section } from '../texts/matching-sheet';
import { type CellColour, systemColumn, type Table } from './table';

/** Pale grounds by which the sections are told apart, with dark letters that read in print as well. */
const GROUNDS: Readonly<Record<Section, string>> = {
  result: '#e8f0fe',
  unmatched: '#fce8e6',
  help: '#fef7e0',
  recruit: '#e6f4ea',
  ask: '#e6f4ea',
  fairness: '#f3e8fd',
  load: '#e4f7fb',
};

const COLOURS: readonly CellColour[] = [
  ...(Object.keys(SECTIONS) as Section[]).map((section) => ({
    columns: ['section'],
    text: SECTIONS[section],
    background: GROUNDS[section],
    letters: '#202124',
  })),
  { columns: ['bar'], text: BAR_FULL, begins: true, background: '#ffffff', letters: '#1a73e8' },
  { columns: ['bar'], text: BAR_EMPTY, begins: true, background: '#ffffff', letters: '#d93025' },
];

/** Подбор. */
export const MATCHING: Table = {
  id: 'matching',
  title: 'Подбор',
  idColumn: 'key',
  tabColour: '#f9ab00',
  colours: COLOURS,
  columns: [
    systemColumn('key', 'Ключ', 60, { hidden: true }),
    systemColumn('section', 'О чём', 190),
    systemColumn('label', 'Что', 330),
    systemColumn('value', 'Сколько', 110),
    systemColumn('bar', 'Доля', 120, { hint: 'То же, что «из скольких» слева, но наглядно.' }),
    systemColumn('explanation', 'Что это значит', 560),
  ],
};
