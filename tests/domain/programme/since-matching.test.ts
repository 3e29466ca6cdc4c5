/** What has changed since the last run of matching, where a list is kept by hand: a setting added later has to be told of here. */
import { ROADMAP_SECTION, SETTING_TEXTS } from '../../../src/contract/texts/settings';
import type { MarkEntry } from '../../../src/domain/ledger/entry';
import { MATCHING_TARGET, RUN_FIELD } from '../../../src/domain/pairs/matching-run';
import type { Instant } from '../../../src/domain/people/profile';
import { SETTINGS_TARGET } from '../../../src/domain/programme/fold-settings';
import { changesSinceMatching } from '../../../src/domain/programme/since-matching';

/** Settings outside the section of the roadmap that no rule of matching and no score reads. */
const BESIDE_MATCHING = [
  'address',
  'fewRespondents',
  'identity',
  'meetingGapDays',
  'organisation',
  'organisationType',
  'purpose',
  'retentionDays',
  'satisfiedFrom',
  'targets',
  'term',
  'textVersion',
  'timeZone',
  'youngSpecialistYears',
];

const mark = (target: string, field: string, minute: number): MarkEntry => ({
  kind: 'mark',
  key: `mark-${minute}`,
  target,
  field,
  value: 'x',
  at: `2026-09-05T10:0${minute}:00.000Z` as Instant,
  by: 'curator',
});

test('Every setting either dates the advice or is named here as one that matching never reads', () => {
  const plain = SETTING_TEXTS.filter(({ section }) => section !== ROADMAP_SECTION);
  const dating = plain
    .filter(({ key }) => {
      const entries = [mark(MATCHING_TARGET, RUN_FIELD, 1), mark(SETTINGS_TARGET, key, 2)];
      return changesSinceMatching(entries).includes('settings');
    })
    .map(({ key }) => key);
  expect([...dating, ...BESIDE_MATCHING].sort()).toEqual(plain.map(({ key }) => key).sort());
});
