/** Decides how the sample region comes into an empty workspace: three organisations in the middle of their season, and the region's workbook. */

import { TEMPLATE_KINDS } from '../../contract/roadmaps/template-kinds';
import { DEFAULT_SETTINGS } from '../../contract/settings/default-settings';
import type { SetupSettings } from '../../contract/setup/setup-settings';
import { SAMPLE_STEPS } from '../../contract/texts/start-command';
import { addDays, type CalendarDate, monthOf, yearOf } from '../../domain/calendar/calendar-date';
import { dateInZone, instantOf } from '../../domain/calendar/zone';
import type { Workspace } from '../../local/workspace';
import { Chance } from '../season/chance';
import type { ScriptFiles } from '../workspaces/clone';
import { ProgrammeBook } from '../workspaces/programme-book';
import { playOrganisation } from './play-organisation';
import { readSampleRegion, type SampleDenominator, type SampleOrganisation, type SampleRegion } from './sample-data';

/** Where and how a sample is made. */
export interface SampleToMake {
  readonly workspace: Workspace;
  readonly project: ScriptFiles;
  /** Owns the workbooks. */
  readonly owner: string;
  /** Works in them. */
  readonly curator: string;
  /** The same seed on the same day gives the same sample. */
  readonly seed: number;
  /** Hears what is being done, and how much of everything is over, 0 to 1. */
  readonly onProgress?: (what: string, share: number) => void;
}

const ZONE = DEFAULT_SETTINGS.timeZone;
const SETUP_DAYS = 112;
const MORNING_SECONDS = 9 * 3600;
const SAMPLE = 'sample';
/** From this month on the school year is the one that begins in the same year. */
const SCHOOL_YEAR_MONTH = 8;

/** Makes the sample; afterwards the workspace's clock goes on as if it had never been set. */
export async function makeSample(sample: SampleToMake): Promise<void> {
  const { workspace, seed, onProgress } = sample;
  const startedAt = workspace.clock.now();
  const begun = performance.now();
  const today = dateInZone(startedAt, ZONE);
  const region = readSampleRegion();
  const chance = new Chance(seed);
  const steps = region.organisations.length * 2 + 1;
  const documents: unknown[] = [];
  for (const [at, organisation] of region.organisations.entries()) {
    onProgress?.(SAMPLE_STEPS.setup(organisation.organisation), (at * 2) / steps);
    const book = await setUp(sample, organisationSettings(organisation, today), today);
    await book.ask(SAMPLE, 'setDenominators', denominators(region, region.denominators.organisation, today));
    onProgress?.(SAMPLE_STEPS.season(organisation.organisation), (at * 2 + 1) / steps);
    await playOrganisation({ book, region, organisation, today, timeZone: ZONE, chance });
    await book.ask(SAMPLE, 'refreshIndicators');
    documents.push(await book.ask(SAMPLE, 'figuresDocument'));
  }
  onProgress?.(SAMPLE_STEPS.region, (steps - 1) / steps);
  const book = await setUp(sample, { ...settings(), ...region.region, role: 'region', forms: [] }, today);
  workspace.setNow(new Date(startedAt));
  await book.ask(SAMPLE, 'setDenominators', denominators(region, region.denominators.region, today));
  for (const document of documents) await book.ask(SAMPLE, 'receiveFigures', document);
  workspace.setNow(new Date(startedAt + performance.now() - begun));
  onProgress?.(SAMPLE_STEPS.region, 1);
}

async function setUp(sample: SampleToMake, chosen: SetupSettings, today: CalendarDate): Promise<ProgrammeBook> {
  const { workspace, project, owner, curator } = sample;
  workspace.setNow(instantOf(addDays(today, -SETUP_DAYS), ZONE, MORNING_SECONDS));
  return ProgrammeBook.setUp({ workspace, project, owner, curator, settings: chosen, invented: true });
}

function settings(): Pick<SetupSettings, 'role' | 'targets' | 'cycle' | 'identity' | 'timeZone' | 'registerRequired'> {
  return {
    role: 'organisation',
    targets: 'own',
    cycle: DEFAULT_SETTINGS.cycle,
    identity: 'person',
    timeZone: ZONE,
    registerRequired: true,
  };
}

function organisationSettings(chosen: SampleOrganisation, today: CalendarDate): SetupSettings {
  const { organisation, address, municipality, organisationType, forms, roadmap } = chosen;
  const cycle = TEMPLATE_KINDS[roadmap].cycleKind;
  const schoolYear = monthOf(today) >= SCHOOL_YEAR_MONTH ? yearOf(today) : yearOf(today) - 1;
  return {
    ...settings(),
    ...{ organisation, address, municipality, organisationType, forms, roadmap },
    introductionOrder: addDays(today, -SETUP_DAYS),
    roadmapYears: 'our-cycle',
    cycle,
    ...(cycle === 'school-year' ? { roadmapCycle: String(schoolYear) } : {}),
  };
}

function denominators(region: SampleRegion, rows: readonly SampleDenominator[], today: CalendarDate): unknown[] {
  const { source } = region.denominators;
  return rows.map((row) => ({ ...row, year: yearOf(today), municipality: '', source }));
}
