// Decides how a curator tries weights out: looking reads the ledger and writes nothing; applying is one run like any other, which accepts
// the weights as settings and proposes by them. What follows from weights is left to the part `matching`.
import { DEFAULT_SETTINGS } from '../contract/settings/default-settings';
import { SETTING_TEXTS } from '../contract/texts/settings';
import type {
  KeepingStep,
  PairAnswer,
  PersonChoice,
  Weighed,
  Weights,
  WeightsPreview,
  WhatIfNow,
} from '../contract/what-if/what-if-protocol';
import type { Mentee, Mentor } from '../domain/banks/member';
import type { Entry, MarkEntry } from '../domain/ledger/entry';
import { SCORE_PARTS, weightOf } from '../domain/pairs/score-parts';
import type { Programme } from '../domain/programme/derive-programme';
import { foldSettings, SETTINGS_TARGET, withSetting } from '../domain/programme/fold-settings';
import type { Settings } from '../domain/programme/settings';
import { advance } from './advance';
import { AppError } from './app-error';
import { deriveAt, deriveNow } from './derive-at';
import type { MarkDraft } from './edits/accept-edit';
import { Ledger } from './ledger';
import {
  explainPair as explain,
  keepingSteps,
  matchingNow,
  placesNow,
  planProposals,
  previewProposals,
} from './matching/part';
import type { Ports } from './ports';
import { refTo } from './show/names';
import { settingTitle } from './show/settings-rows';

const WEIGHED: readonly Weighed[] = [...SCORE_PARTS, 'keepPoints'];

/** The weights as they are set, what matching has proposed, and who may be asked about. */
export function whatIfNow(ports: Ports): WhatIfNow {
  const { entries } = new Ledger(ports.workbook);
  const programme = deriveAt(entries, ports.clock.now());
  const { mentees, mentors } = programme.banks;
  const former = formerWeights(entries);
  return {
    weights: weightsOf(programme.settings),
    ...(former ? { former } : {}),
    ...matchingNow(programme),
    mentees: choices(mentees, programme),
    mentors: choices(mentors, programme),
  };
}

/** What proposing by these weights would lead to. Throws `AppError` for a weight that the settings can't take, as the next two do. */
export function previewWeights(ports: Ports, weights: Weights): WeightsPreview {
  return previewProposals(weighed(deriveNow(ports), weights));
}

/** What keeping the present proposals would cost by these weights. */
export function keepingCurve(ports: Ports, weights: Weights): readonly KeepingStep[] {
  return keepingSteps(weighed(deriveNow(ports), weights));
}

/** Sets the weights and proposes by them, in one run; tells what that changed. */
export function applyWeights(ports: Ports, by: string, weights: Weights): WeightsPreview {
  let preview: WeightsPreview | undefined;
  advance(ports, {
    by,
    sheets: ['mentees', 'mentors', 'pairs', 'settings'],
    decide: (programme, entries, now) => {
      const tried = weighed(programme, weights);
      const places = placesNow(tried);
      preview = previewProposals(tried, places);
      const { decisions } = planProposals({ programme: tried, entries, now, tokens: ports.tokens, places });
      return { ...decisions, marks: [...weightMarks(programme.settings, weights), ...(decisions.marks ?? [])] };
    },
  });
  return preview as WeightsPreview;
}

/** Why a mentee doesn't have a certain mentor, both by number, by the weights that are set. */
export function explainPair(ports: Ports, mentee: string, mentor: string): PairAnswer {
  return explain(deriveNow(ports), mentee, mentor);
}

/** The programme by other weights: nothing that is derived depends on them but what matching makes of it. */
function weighed(programme: Programme, weights: Weights): Programme {
  const marks = weightMarks(programme.settings, weights);
  if (marks.length === 0) return programme;
  const settings = marks.reduce(
    (changed, { field, value }) => withSetting(changed, field, value) ?? changed,
    programme.settings,
  );
  return { ...programme, settings, sinceMatching: [...programme.sinceMatching, 'settings'] };
}

/** Marks for the weights that differ from the settings, as an edit of «Настройки» would leave them. */
function weightMarks(settings: Settings, weights: Weights): MarkDraft[] {
  const known = weightsOf(settings);
  return WEIGHED.flatMap((what): MarkDraft[] => {
    const points = weights[what];
    if (points === undefined || points === known[what]) return [];
    const [field, value] = [settingKey(what), String(points)];
    if (!withSetting(settings, field, value)) throw new AppError('setting-refused', { setting: settingTitle(field) });
    return [{ target: SETTINGS_TARGET, field, value }];
  });
}

/** Everything whose points «Настройки» know. */
function weightsOf(settings: Settings): Weights {
  const known = WEIGHED.filter((what) => SETTING_TEXTS.some(({ key }) => key === settingKey(what)));
  return Object.fromEntries(
    known.map((what) => [what, what === 'keepPoints' ? settings.keepPoints : weightOf(settings.weights, what)]),
  );
}

/** The weights before the last moment at which one was set; undefined where none ever was. The ledger outlives the sidebar, so they stand there. */
function formerWeights(entries: readonly Entry[]): Weights | undefined {
  const keys = WEIGHED.map(settingKey);
  const marks = entries.filter(
    (entry): entry is MarkEntry =>
      entry.kind === 'mark' && entry.target === SETTINGS_TARGET && keys.includes(entry.field),
  );
  if (marks.length === 0) return undefined;
  const last = marks.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const earlier = marks.filter(({ at }) => at < last);
  return weightsOf(foldSettings(DEFAULT_SETTINGS, earlier));
}

function settingKey(what: Weighed): string {
  return what === 'keepPoints' ? what : `weight:${what}`;
}

function choices(members: readonly (Mentee | Mentor)[], programme: Programme): PersonChoice[] {
  return members.filter(({ inBank }) => inBank).map(({ number }) => ({ number, ref: refTo(programme, number) }));
}
