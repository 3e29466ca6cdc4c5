// Decides how the choices of «Начать» become marks on settings, so that «Настройки» show them and the curator can change them there.
import type { MarkEntry } from '../../domain/ledger/entry';
import { foldSettings, formTarget, SETTINGS_TARGET } from '../../domain/programme/fold-settings';
import type { Settings } from '../../domain/programme/settings';
import { DEFAULT_SETTINGS } from '../settings/default-settings';
import type { SetupSettings } from './setup-settings';

/** A mark before it has time, author and key. */
export type SettingMark = Pick<MarkEntry, 'target' | 'field' | 'value'>;

const ROADMAP_FIELDS = ['roadmap', 'introductionOrder', 'ownOrder', 'roadmapYears', 'roadmapCycle'] as const;

/** Every choice as a mark, whether or not it changes anything. */
export function setupMarks(chosen: SetupSettings): readonly SettingMark[] {
  const plain: readonly (readonly [field: string, value: string | undefined])[] = [
    ['organisation', chosen.organisation],
    ['address', chosen.address],
    ['organisationType', chosen.organisationType],
    ['municipality', chosen.municipality],
    ['purpose', chosen.purpose],
    ['term', chosen.term],
    ['timeZone', chosen.timeZone],
    ['cycle', chosen.cycle],
    ['targets', chosen.targets],
    ['identity', chosen.identity],
    ['registerRequired', chosen.registerRequired === undefined ? undefined : yesNo(chosen.registerRequired)],
  ];
  const marks = plain.reduce<SettingMark[]>(
    (all, [field, value]) => (value === undefined ? all : all.concat({ target: SETTINGS_TARGET, field, value })),
    [],
  );
  if (chosen.role === 'region') return marks;
  const roadmap = ROADMAP_FIELDS.reduce<SettingMark[]>((all, field) => {
    const value = chosen[field];
    return value === undefined ? all : all.concat({ target: SETTINGS_TARGET, field, value });
  }, []);
  const forms = DEFAULT_SETTINGS.forms.map(({ code }) => ({
    target: formTarget(code),
    field: 'inUse',
    value: yesNo(chosen.forms.includes(code)),
  }));
  return [...marks, ...roadmap, ...forms];
}

/** The marks that change these settings; none of them once they were all made. */
export function neededMarks(current: Settings, chosen: SetupSettings): readonly SettingMark[] {
  const before = JSON.stringify(current);
  return setupMarks(chosen).filter((mark) => JSON.stringify(withMarks(current, [mark])) !== before);
}

/** The settings of a workbook that was just set up with these choices. */
export function settingsChosen(chosen: SetupSettings): Settings {
  return withMarks(DEFAULT_SETTINGS, setupMarks(chosen));
}

function withMarks(settings: Settings, marks: readonly SettingMark[]): Settings {
  return foldSettings(
    settings,
    marks.map((mark, index) => ({ ...mark, kind: 'mark', key: String(index).padStart(3, '0'), at: '', by: '' })),
  );
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
