// Decides what the curator reads about a mentee without a mentor: why, and what would help. Without names, from the facts of matching alone.
import type { HeldBy, Ineligible, QueuePlace, Shortage, Unmatched, UnmatchedCode } from '../../domain/pairs/proposal';
import { RULE_CODES, type RuleCode } from '../../domain/pairs/rules';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { joined } from './compose';
import { missedWishText } from './missed-wish';
import { counted, MENTEES_GENITIVE, MENTORS, PEOPLE, pluralForm, SEATS, SEATS_MISSING, YEARS } from './plural';
import { RULE_LABELS, tagNames } from './proposals';

/** Each reason in a few words, for summaries. */
export const UNMATCHED_LABELS: Readonly<Record<UnmatchedCode, string>> = {
  'seats-taken': 'места подходящих наставников заняты',
  'quota-full': 'достигнут предел числа пар из «Настроек»',
  'group-too-small': 'не набирается группа',
  'no-mentors': 'наставников пока нет',
  'no-mentor-in-form': 'нет наставников этой формы',
  'no-category-in-form': 'категории наставников не участвуют в форме',
  'role-outside-form': 'роль не участвует в форме',
  'no-free-seats': 'у наставников формы нет свободных мест',
  'no-mentor-in-register': 'наставники не внесены в реестр',
  'no-certificate': 'у наставников нет справок',
  'no-mentor-consent': 'нет согласий наставников',
  'only-suspended': 'наставники приостановлены',
  'only-other-organisations': 'наставники других организаций без соглашения',
  'only-forbidden': 'пары запрещены куратором',
  'only-declined': 'подходящие пары отклонены',
  'only-ended': 'такие пары уже были',
  'only-refused': 'стороны просили не предлагать эти пары',
  'no-mentor-of-25': 'нет семьи или взрослого от 25 лет',
  'only-own-parent': 'подходит только родитель',
  'only-oneself': 'других наставников нет',
  'only-own-mentor': 'подходит только первый наставник',
};

type Writer = (form: string, unmatched: Unmatched, lists: Lists) => string;

const PROBLEMS: Readonly<Record<UnmatchedCode, Writer>> = {
  'seats-taken': (_, { candidates }) =>
    `${pluralForm(candidates, ['Подходит', 'Подходят', 'Подходят'])} ${counted(candidates, MENTORS)}, но все места достались другим.`,
  'quota-full': (_, { heldBy }, lists) =>
    `Подходящие наставники есть, но достигнут предел из «Настроек»: ${quotaNames(heldBy, lists)}. ${heldBy && 'seatsToo' in heldBy ? 'Мест у этих наставников тоже не осталось: увеличьте предел и найдите ещё место.' : 'Увеличьте предел, чтобы добавить пару.'}`,
  'group-too-small': (_, { heldBy }) =>
    `У подходящих наставников есть места, но в группу нужно не меньше ${counted(heldBy && 'group' in heldBy ? heldBy.group : 0, MENTEES_GENITIVE)} сразу. Найдите для группы ещё наставляемых или уменьшите это число в «Настройках».`,
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
  'only-forbidden': () => 'Все подходящие пары запрещены куратором.',
  'only-declined': () => 'Все подходящие пары отклонены.',
  'only-ended': () => 'С подходящими наставниками пары уже были: снова они не предлагаются.',
  'only-refused': () => 'С подходящими наставниками стороны просили пару не предлагать.',
  'no-mentor-of-25': () => 'Для гостевого режима нужна семья или взрослый от 25 лет, такого наставника нет.',
  'only-own-parent': () => 'Подходит только родитель, а своему ребёнку он наставником быть не может.',
  'only-oneself': () => 'Других наставников этой формы нет.',
  'only-own-mentor': () => 'Подходит только наставник, который у наставляемого уже есть.',
};

/** Reasons whose sentence says what would help: another mentor wouldn't. */
const COMPLETE: readonly UnmatchedCode[] = ['role-outside-form', 'quota-full', 'group-too-small'];

function quotaNames(heldBy: HeldBy | undefined, lists: Lists): string {
  const quotas = heldBy && 'quotas' in heldBy ? heldBy.quotas : [];
  return quotas
    .map(({ over, code, most }) =>
      over === 'form'
        ? `пар формы «${labelOf(lists.forms, code)}» не больше ${most}`
        : `пар с наставниками категории «${labelOf(lists.categories, code)}» не больше ${most}`,
    )
    .join(', ');
}

const would = (mentors: number): string =>
  `${pluralForm(mentors, ['подошёл', 'подошли', 'подошли'])} бы ${counted(mentors, MENTORS)}`;

const HELP: Readonly<Partial<Record<RuleCode, (mentors: number) => string>>> = {
  'no-seats': (mentors) => `Если добавить мест, ${would(mentors)}.`,
  'not-in-register': (mentors) => `После приказа о реестре ${would(mentors)}.`,
  certificate: (mentors) => `Со справкой ${would(mentors)}.`,
  'no-consent': (mentors) => `Когда придёт согласие, ${would(mentors)}.`,
  suspended: (mentors) => `Если снять приостановку, ${would(mentors)}.`,
  'form-not-shared': (mentors) =>
    `Из других форм ${would(mentors)}: предложите ${mentors === 1 ? 'ему' : 'им'} эту форму.`,
  'category-not-in-form': (mentors) => `Если включить категорию в форму в «Настройках», ${would(mentors)}.`,
  'out-of-scope': (mentors) => `По соглашению с другой организацией ${would(mentors)}.`,
  forbidden: (mentors) => `Если снять запрет на листе «Пары», ${would(mentors)}.`,
  declined: (mentors) => `Если вернуть отклонённое на листе «Пары», ${would(mentors)}.`,
};

/**
 * Why the mentee has no mentor and what would help.
 *
 * @example 'Подходят 3 наставника, но все места достались другим. На 5 мест (М-0001, М-0002, М-0004) претендуют 7 человек: не хватает 2 мест.
 * Следующий в очереди к М-0002: пара найдётся, если утвердить предложенные пары и добавить этому наставнику 1 место. Иначе нужны наставники
 * формы «ученик – ученик» ещё на 2 места, чтобы хватило всем (возраст 14 лет; темы: спорт).'
 */
export function unmatchedText(unmatched: Unmatched, lists: Lists): string {
  const { code, shortage, queue, relax } = unmatched;
  const form = unmatched.wanted.form;
  const named = form === undefined ? '' : ` формы «${labelOf(lists.forms, form)}»`;
  const problem = `${unmatched.second ? 'Второго наставника нет. ' : ''}${PROBLEMS[code](named, unmatched, lists)}`;
  const wish = unmatched.missedWish ? missedWishText(unmatched.missedWish) : '';
  if (COMPLETE.includes(code)) return joined(' ', [problem, wish]);
  const help = joined(' ', [queue && queueText(queue), relax && HELP[relax.rule]?.(relax.mentors)]);
  const short = shortage ? shortageText(shortage, lists) : '';
  const search = searchText(unmatched, named, help !== '', lists);
  return joined(' ', [problem, short, help, search, wish, countsText(unmatched)]);
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

/** Further back nobody is helped by hearing how many seats to add at one mentor. */
const LAST_PLACE_TOLD = 3;

function queueText({ mentorId, place }: QueuePlace): string {
  if (place > LAST_PLACE_TOLD) return '';
  const who = place === 1 ? 'Следующий' : `${place}-й`;
  return `${who} в очереди к ${mentorId}: пара найдётся, если утвердить предложенные пары и добавить этому наставнику ${counted(place, SEATS)}.`;
}

/** How many mentors each rule keeps away, the commonest first. */
function countsText({ counts }: Unmatched): string {
  const rules = RULE_CODES.filter((rule) => counts[rule] !== undefined);
  if (rules.length === 0) return '';
  const count = (rule: RuleCode): number => counts[rule] ?? 0;
  rules.sort((a, b) => count(b) - count(a));
  return `Что мешает: ${rules.map((rule) => `${RULE_LABELS[rule]} — ${count(rule)}`).join('; ')}.`;
}

function searchText({ wanted }: Unmatched, form: string, isSecond: boolean, lists: Lists): string {
  const { age, requests, guestRegime, seats = 1 } = wanted;
  if (seats === 0) return '';
  const whom = joined('; ', [
    guestRegime ? 'семья или взрослый от 25 лет' : '',
    age === undefined ? '' : `возраст ${counted(age, YEARS)}`,
    requests.length === 0 ? '' : `темы: ${tagNames(requests, lists.requests)}`,
  ]);
  const need = pluralForm(seats === 1 ? 1 : 2, ['нужен', 'нужны', 'нужны']);
  const what =
    seats === 1 ? `ещё наставник${form}` : `наставники${form} ещё на ${counted(seats, SEATS)}, чтобы хватило всем`;
  const start = isSecond ? `Иначе ${need}` : need.replace('н', 'Н');
  return `${start} ${what}${whom && ` (${whom})`}.`;
}
