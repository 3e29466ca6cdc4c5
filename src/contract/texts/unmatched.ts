// Decides what the curator reads about a mentee without a mentor: why, and what would help. Without names, from the facts of matching alone.
import type { Ineligible, Unmatched, UnmatchedCode } from '../../domain/pairs/proposal';
import type { RuleCode } from '../../domain/pairs/rules';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { counted, MENTORS, pluralForm, YEARS } from './plural';
import { RULE_LABELS, tagNames } from './proposals';

/** Each reason in a few words, for summaries. */
export const UNMATCHED_LABELS: Readonly<Record<UnmatchedCode, string>> = {
  'seats-taken': 'места подходящих наставников заняты',
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
  'only-refused': 'стороны просили не предлагать эти пары',
  'no-mentor-of-25': 'нет семьи или взрослого от 25 лет',
  'only-own-parent': 'подходит только родитель',
  'only-oneself': 'других наставников нет',
};

type Writer = (form: string, unmatched: Unmatched) => string;

const PROBLEMS: Readonly<Record<UnmatchedCode, Writer>> = {
  'seats-taken': (_, { candidates }) =>
    `${pluralForm(candidates, ['Подходит', 'Подходят', 'Подходят'])} ${counted(candidates, MENTORS)}, но все места достались другим.`,
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
  'only-refused': () => 'С подходящими наставниками стороны просили пару не предлагать.',
  'no-mentor-of-25': () => 'Для гостевого режима нужна семья или взрослый от 25 лет, такого наставника нет.',
  'only-own-parent': () => 'Подходит только родитель, а своему ребёнку он наставником быть не может.',
  'only-oneself': () => 'Других наставников этой формы нет.',
};

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
  forbidden: (mentors) => `Если снять запрет, ${would(mentors)}.`,
};

/**
 * Why the mentee has no mentor and what would help.
 *
 * @example 'Подходят 3 наставника, но все места достались другим. Нужен ещё наставник формы «ученик – ученик» (возраст 14 лет; темы: спорт).'
 */
export function unmatchedText(unmatched: Unmatched, lists: Lists): string {
  const form = unmatched.wanted.form;
  const named = form === undefined ? '' : ` формы «${labelOf(lists.forms, form)}»`;
  const help = unmatched.relax && HELP[unmatched.relax.rule]?.(unmatched.relax.mentors);
  const problem = PROBLEMS[unmatched.code](named, unmatched);
  if (unmatched.code === 'role-outside-form') return problem;
  const search = searchText(unmatched, named, lists);
  return [problem, ...(help === undefined ? [`Нужен ${search}`] : [help, `Иначе нужен ${search}`])].join(' ');
}

/** Why the mentee takes no part in this run. */
export function ineligibleText({ rules }: Ineligible): string {
  return `В подборе не участвует: ${rules.map((rule) => RULE_LABELS[rule]).join('; ')}.`;
}

function searchText({ wanted }: Unmatched, form: string, lists: Lists): string {
  const whom = [
    wanted.age === undefined ? '' : `возраст ${counted(wanted.age, YEARS)}`,
    wanted.requests.length === 0 ? '' : `темы: ${tagNames(wanted.requests, lists.requests)}`,
  ].filter((part) => part !== '');
  return `ещё наставник${form}${whom.length === 0 ? '' : ` (${whom.join('; ')})`}.`;
}
