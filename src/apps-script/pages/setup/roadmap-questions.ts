/**
 * Decides what the window asks of the roadmap: which one is kept, by whose orders, in which years. Each is asked only where the chosen
 * roadmap needs it, and comes answered as suits most; a region is asked nothing of it.
 */
import { TEMPLATE_KEYS, type TemplateKey } from '../../../contract/roadmaps/roadmap-template';
import { TEMPLATE_KINDS } from '../../../contract/roadmaps/template-kinds';
import { DEFAULT_SETTINGS } from '../../../contract/settings/default-settings';
import type { SetupField, SetupSettings } from '../../../contract/setup/setup-settings';
import { settingWord } from '../../../contract/texts/setting-values';
import { SETUP_QUESTIONS as ask } from '../../../contract/texts/setup-page';
import { element } from '../dom';
import { type Field, radioField, selectField, textField } from '../fields';

/** The part of the window that is about the roadmap. */
export interface RoadmapQuestions {
  readonly node: HTMLElement;
  value(): Pick<SetupSettings, 'cycle' | 'roadmap' | 'introductionOrder' | 'ownOrder' | 'roadmapYears'>;
  /** Brings the questions up to the region's targets and to the roadmap chosen. */
  update(targets: SetupSettings['targets']): void;
  /** The questions by the settings that they answer now. */
  fields(): Readonly<Partial<Record<SetupField, Field<unknown>>>>;
}

/** A region's own roadmap goes with its targets. */
const ROADMAP_OF: Readonly<Record<SetupSettings['targets'], TemplateKey>> = { kirov: 'C', khakassia: 'E', own: 'M' };

/** The questions about the roadmap. */
export function roadmapQuestions(): RoadmapQuestions {
  const choices = [...TEMPLATE_KEYS, 'none'].map((key) => [key, settingWord(key)] as const);
  const roadmap = selectField(ask.roadmap, choices, ROADMAP_OF[DEFAULT_SETTINGS.targets]);
  const cycle = radioField(ask.cycle, ask.cycle.options, DEFAULT_SETTINGS.cycle);
  const years = radioField(ask.roadmapYears, ask.roadmapYears.options, 'our-cycle');
  const orders = { ministry: textField(ask.ministryOrder, ''), organisation: textField(ask.organisationOrder, '') };
  const kind = () => {
    const key = TEMPLATE_KEYS.find((each) => each === roadmap.value());
    return key === undefined ? null : TEMPLATE_KINDS[key];
  };
  return {
    node: element(
      'div',
      { className: 'stack' },
      roadmap.node,
      orders.ministry.node,
      orders.organisation.node,
      years.node,
      cycle.node,
    ),
    value() {
      const chosen = kind();
      return {
        cycle: cycle.value() as SetupSettings['cycle'],
        roadmap: roadmap.value(),
        ...(chosen === null ? {} : { introductionOrder: orders[chosen.orderIssuer].value() }),
        ...(chosen?.orderIssuer === 'ministry' ? { ownOrder: orders.organisation.value() } : {}),
        ...(chosen === null || chosen.printedYear === null ? {} : { roadmapYears: years.value() }),
      };
    },
    update(targets) {
      roadmap.suggest(ROADMAP_OF[targets]);
      const chosen = kind();
      if (chosen) cycle.suggest(chosen.cycleKind);
      cycle.node.hidden = chosen === null;
      orders.organisation.node.hidden = chosen === null;
      orders.ministry.node.hidden = chosen?.orderIssuer !== 'ministry';
      years.node.hidden = chosen === null || chosen.printedYear === null;
    },
    fields() {
      const issuer = kind()?.orderIssuer ?? 'organisation';
      // A question stands here once: it would lose the mark of one setting to another that nobody was asked.
      const own = issuer === 'ministry' ? { ownOrder: orders.organisation } : {};
      return { roadmap, cycle, introductionOrder: orders[issuer], ...own, roadmapYears: years };
    },
  };
}
