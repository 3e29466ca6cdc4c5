// Decides what the curator reads about a mentee without a mentor: why, and what would help. Without names, from the facts of matching alone.
import {
  type HeldBy,
  type Ineligible,
  LAST_PLACE_TOLD,
  type Obstacle,
  type Obstacles,
  type QueuePlace,
  type Shortage,
  type Unmatched,
  type UnmatchedCode,
} from '../../domain/pairs/proposal';
import type { RuleCode } from '../../domain/pairs/rules';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { joined } from './compose';
import { missedWishText } from './missed-wish';
import {
  counted,
  grouped,
  MENTEES_GENITIVE,
  MENTORS,
  MENTORS_GENITIVE,
  MENTORS_WITH,
  PEOPLE,
  pluralForm,
  SEATS,
  SEATS_MISSING,
} from './plural';
import { RULE_LABELS } from './proposals';
import { groupLackText } from './small-groups';

/** Each reason in a few words, for summaries. */
export const UNMATCHED_LABELS: Readonly<Record<UnmatchedCode, string>> = {
  'seats-taken': 'места подходящих наставников заняты',
  'quota-full': 'достигнут предел числа пар из «Настроек»',
  'group-too-small': 'не набирается группа',
  'no-mentors': 'наставников пока нет',
  'no-mentor-in-form': 'нет наставников этой формы',
  'no-category-in-form': 'категории ближайших наставников не участвуют в форме',
  'role-outside-form': 'роль не участвует в форме',
  'no-free-seats': 'у ближайших наставников нет свободных мест',
  'no-mentor-in-register': 'ближайшие наставники не внесены в реестр',
  'no-certificate': 'у ближайших наставников нет справок',
  'no-mentor-consent': 'нет согласий ближайших наставников',
  'only-suspended': 'участие ближайших наставников приостановлено',
  'only-other-organisations': 'ближайшие наставники — из других организаций без соглашения',
  'only-forbidden': 'пары запрещены куратором',
  'only-declined': 'подходящие пары отклонены',
  'only-ended': 'такие пары уже были',
  'only-refused': 'стороны просили не предлагать эти пары',
  'no-mentor-of-25': 'нет семьи или взрослого от 25 лет',
  'only-own-parent': 'подходит только родитель',
  'only-oneself': 'других наставников нет',
  'only-own-mentor': 'подходит только первый наставник',
};

type Writer = (form: string, unmatched: Unmatched, lists: Lists, refOf: RefOf) => string;

/** Why, where that is true of every mentor of the form. */
const PROBLEMS: Readonly<Record<UnmatchedCode, Writer>> = {
  'seats-taken': (_, { candidates, shortage }) =>
    `${pluralForm(candidates, ['Подходит', 'Подходят', 'Подходят'])} ${counted(candidates, MENTORS)}, но ${placesText(shortage)}.`,
  'quota-full': (_, { heldBy }, lists) => `Подходящие наставники есть, но ${quotaText(heldBy, lists)}`,
  'group-too-small': (_, { heldBy }, _lists, refOf) => groupText(heldBy, refOf),
  'no-mentors': () => 'В базе пока нет ни одного наставника.',
  'no-mentor-in-form': (form) => `Нет наставников${form}.`,
  'no-category-in-form': (form) => `Категории наставников${form} в ней не участвуют.`,
  'role-outside-form': () =>
    'Выбранная форма не подходит для этой роли: выберите другую форму или измените её в «Настройках».',
  'no-free-seats': (form) => `У наставников${form} не осталось свободных мест.`,
  'no-mentor-in-register': (form) => `Наставники${form} ещё не внесены в реестр приказом.`,
  'no-certificate': (form) => `У наставников${form} нет действующих справок об отсутствии судимости.`,
  'no-mentor-consent': (form) => `Наставники${form} ещё не дали согласие.`,
  'only-suspended': (form) => `Участие наставников${form} приостановлено.`,
  'only-other-organisations': (form) => `Наставники${form} — из других организаций, соглашения с ними нет.`,
  'only-forbidden': (form) => `Пары с наставниками${form} запрещены куратором.`,
  'only-declined': (form) => `Пары с наставниками${form} отклонены.`,
  'only-ended': (form) => `С наставниками${form} пары уже были: снова они не предлагаются.`,
  'only-refused': (form) => `С наставниками${form} стороны просили пару не предлагать.`,
  'no-mentor-of-25': () => 'Для гостевого режима нужна семья или взрослый от 25 лет, такого наставника нет.',
  'only-own-parent': (form) =>
    `Из наставников${form} есть только родитель, а своему ребёнку он наставником быть не может.`,
  'only-oneself': () => 'Других наставников этой формы нет.',
  'only-own-mentor': () => 'Подходит только наставник, который у наставляемого уже есть.',
};

/** Reasons whose sentence says what would help: another mentor wouldn't. */
const COMPLETE: readonly UnmatchedCode[] = ['role-outside-form', 'quota-full', 'group-too-small'];

function placesText(shortage: Shortage | undefined): string {
  if (!shortage) return 'все места достались другим';
  const { people, seats } = shortage;
  if (seats === 0) return 'все места закреплены за другими';
  return `все места достались другим: на ${counted(seats, SEATS)} претендуют ${counted(people, PEOPLE)}`;
}

function groupText(heldBy: HeldBy | undefined, refOf: RefOf): string {
  const { group = 0, short } = heldBy && !('quotas' in heldBy) ? heldBy : {};
  if (short) return groupLackText(short, refOf(short.mentorId));
  return `У подходящих наставников есть места, но в группу нужно не меньше ${counted(group, MENTEES_GENITIVE)}, а столько не набирается. Найдите для группы ещё наставляемых или уменьшите это число в «Настройках».`;
}

function quotaText(heldBy: HeldBy | undefined, lists: Lists): string {
  const { quotas, seatsToo, group } =
    heldBy && 'quotas' in heldBy ? heldBy : { quotas: [], seatsToo: undefined, group: undefined };
  const limits = quotas.map(({ over, code, most, enough = 0 }) => {
    const whose =
      over === 'form'
        ? `пар формы «${labelOf(lists.forms, code)}»`
        : `пар с наставниками категории «${labelOf(lists.categories, code)}»`;
    const beyond = group === undefined && enough > most + 1 ? ` (уже есть ${enough - 1})` : '';
    return `${whose} не больше ${most}${beyond}`;
  });
  const enough = quotas.map(({ most, enough = most + 1 }) => enough).join(' и ');
  const widen = `увеличить ${quotas.length === 1 ? 'его' : 'их'} до ${enough}`;
  if (group !== undefined)
    return `для группы от ${counted(group, MENTEES_GENITIVE)} не хватает предела из «Настроек»: ${limits.join('; ')}. Нужно ${widen}.`;
  const help = seatsToo
    ? `Мест у этих наставников тоже не осталось: нужно ${widen} и найти ещё место.`
    : `Если ${widen}, пар станет на одну больше.`;
  return `достигнут предел из «Настроек»: ${limits.join('; ')}. ${help}`;
}

/** What people can do about a rule, in the infinitive. */
const STEPS: Readonly<Partial<Record<RuleCode, string>>> = {
  'no-seats': 'попросить взять ещё одного',
  'not-in-register': 'внести в реестр приказом',
  certificate: 'получить справку',
  'no-consent': 'получить согласие',
  suspended: 'снять приостановку',
  'form-not-shared': 'предложить эту форму наставникам других форм',
  'category-not-in-form': 'включить категорию в форму в «Настройках»',
  'role-not-in-form': 'включить роль в форму в «Настройках»',
  'out-of-scope': 'заключить соглашение с другой организацией',
  forbidden: 'снять запрет на листе «Пары»',
  declined: 'вернуть отклонённое на листе «Пары»',
};

/** How somebody is called by number. */
type RefOf = (number: string) => string;

/**
 * Why the mentee has no mentor and what would help.
 *
 * @param refOf  how the reader knows a mentor
 * @example 'Подходят 3 наставника, но все места достались другим: на 5 мест претендуют 7 человек. Следующий в очереди на место (М-0002): пара найдётся,
 * если утвердить предложенные пары и добавить этому наставнику 1 место.'
 * @example 'Из 4 наставников формы «ученик – ученик» сейчас не подходит никто. Если попросить взять ещё одного, подошёл бы 1 наставник: М-0003.
 * С 1 наставником пары не будет: такая пара уже была (М-0004). Остальные (2) не подходят по другим причинам.'
 */
export function unmatchedText(unmatched: Unmatched, lists: Lists, refOf: RefOf): string {
  const { code, queue } = unmatched;
  const against = COMPLETE.includes(code) ? undefined : unmatched.against;
  const differing = against && code !== 'seats-taken' && !isOfAll(against) ? against : undefined;
  const form = unmatched.wanted.form;
  const named = form === undefined ? '' : ` формы «${labelOf(lists.forms, form)}»`;
  const theirs = named || ' подходящих форм';
  const problem = joined(' ', [
    unmatched.second ? 'Второго наставника нет.' : '',
    differing ? nobodyText(differing, theirs) : PROBLEMS[code](theirs, unmatched, lists, refOf),
  ]);
  const wish = unmatched.missedWish ? missedWishText(unmatched.missedWish) : '';
  if (COMPLETE.includes(code)) return joined(' ', [problem, wish]);
  const help = joined(' ', [
    queue && queueText(queue, refOf),
    ...(against?.ways ?? []).map((way) => wayText(way, refOf)),
  ]);
  const others = differing ? othersText(differing, refOf) : '';
  const search = help === '' && unmatched.wanted.seats !== 0 ? `Нужен ещё наставник${named}.` : '';
  return joined(' ', [problem, help, others, search, guestText(unmatched), wish]);
}

/** Whether one and the same rule stands before every mentor of the form, or there is none: then the reason says it all. */
function isOfAll({ inForm, ways, barred }: Obstacles): boolean {
  if (inForm === 0) return true;
  const [only, ...more] = [...ways.filter(isInForm), ...barred];
  return only !== undefined && more.length === 0 && only.rules.length === 1 && only.mentors === inForm;
}

const isInForm = ({ rules }: Obstacle): boolean => !rules.includes('form-not-shared');

function nobodyText({ inForm }: Obstacles, form: string): string {
  return inForm === 1
    ? `Единственный наставник${form} сейчас не подходит.`
    : `Из ${counted(inForm, MENTORS_GENITIVE)}${form} сейчас не подходит никто.`;
}

function wayText({ rules, mentors, mentorIds }: Obstacle, refOf: RefOf): string {
  const steps = rules.map((rule) => STEPS[rule]).join(' и ');
  const more = mentors - mentorIds.length;
  // Many are asked one by one; papers and orders are for all of them at once.
  const isNamed = more === 0 || rules.includes('no-seats');
  const who = isNamed ? `: ${mentorIds.map(refOf).join(', ')}${more > 0 ? ` и ещё ${grouped(more)}` : ''}` : '';
  return `Если ${steps}, ${pluralForm(mentors, ['подошёл', 'подошли', 'подошли'])} бы ${counted(mentors, MENTORS)}${who}.`;
}

/** Those with whom nothing can be done, and how many stand further off. */
function othersText({ inForm, ways, barred }: Obstacles, refOf: RefOf): string {
  const never = barred.map(({ rules, mentors, mentorIds }) => {
    const who = mentors === mentorIds.length ? ` (${mentorIds.map(refOf).join(', ')})` : '';
    return `С ${counted(mentors, MENTORS_WITH)} пары не будет: ${rules.map((rule) => RULE_LABELS[rule]).join('; ')}${who}.`;
  });
  const rest = [...ways.filter(isInForm), ...barred].reduce((left, { mentors }) => left - mentors, inForm);
  return joined(' ', [...never, rest > 0 ? `Остальные (${grouped(rest)}) не подходят по другим причинам.` : '']);
}

/** Who competes for which seats. */
export function shortageText({ people, seats, missing, forms, mentors, mentorIds }: Shortage, lists: Lists): string {
  const more = mentors - mentorIds.length;
  const names = `${mentorIds.join(', ')}${more > 0 ? ` и ещё ${counted(more, MENTORS)}` : ''}`;
  const gap = `не хватает ${counted(missing, SEATS_MISSING)}`;
  if (seats === 0) return `Все места (${names}) закреплены за другими: ${gap}.`;
  const verb = pluralForm(people, ['претендует', 'претендуют', 'претендуют']);
  return `На ${counted(seats, SEATS)} ${formNames(forms, lists)} (${names}) ${verb} ${counted(people, PEOPLE)}: ${gap}.`;
}

/** Forms in the genitive: «формы «ученик – ученик»», «форм «ученик – ученик», «студент – ученик»». */
function formNames(forms: readonly string[], lists: Lists): string {
  return `${pluralForm(forms.length, ['формы', 'форм', 'форм'])} ${forms.map((form) => `«${labelOf(lists.forms, form)}»`).join(', ')}`;
}

/** Why the mentee takes no part in this run. */
export function ineligibleText({ rules }: Ineligible): string {
  return `В подборе не участвует: ${rules.map((rule) => RULE_LABELS[rule]).join('; ')}.`;
}

function queueText({ mentorId, place }: QueuePlace, refOf: RefOf): string {
  if (place > LAST_PLACE_TOLD) return '';
  const who = place === 1 ? 'Следующий' : `${place}-й`;
  return `${who} в очереди на место (${refOf(mentorId)}): пара найдётся, если утвердить предложенные пары и добавить этому наставнику ${counted(place, SEATS)}.`;
}

/** Age and topics, unlike this, stand in the mentee's own row. */
function guestText({ wanted }: Unmatched): string {
  return wanted.guestRegime ? 'Для гостевого режима нужна семья или взрослый от 25 лет.' : '';
}
