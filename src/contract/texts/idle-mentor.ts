// Decides what the curator reads about a mentor without a proposal: why nobody was proposed, and what would help. Numbers, no names.
import type { Gain } from '../../domain/matching/gain';
import type { IdleMentor } from '../../domain/pairs/explain-idle';
import type { RuleCode } from '../../domain/pairs/rules';
import { type Lists, labelOf } from '../../domain/programme/lists';
import { capitalised, joined } from './compose';
import { counted, MENTEES, MENTEES_HELPED, PEOPLE, pluralForm } from './plural';
import { costText, RULE_LABELS } from './proposals';
import { groupLackText } from './small-groups';

const REMEDIES: Readonly<Partial<Record<RuleCode, string>>> = {
  'no-seats': 'Впишите в столбец «Мест», скольких можно взять.',
  'not-in-register': 'Выберите в меню «Утвердить реестр наставников приказом».',
  certificate: 'Впишите дату справки.',
  'no-consent': 'Отправьте ссылку на согласие.',
  suspended: 'Когда участие снова возможно, измените состояние.',
  'out-of-scope': 'Нужно соглашение с этой организацией.',
};

/** Rules whose label speaks of free seats, where nobody has told of any. */
const OWN_LABELS: Readonly<Partial<Record<RuleCode, string>>> = { 'no-seats': 'не указано число мест' };

/**
 * Why a mentor got nobody and what would help.
 *
 * @example 'Подходит 5 наставляемым, но у каждого из них уже есть предложение. Больше всего баллов — с Н-0012 (640), но замена стоит программе
 * 15 баллов. Без наставника остались 3 человека в форме «ученик – ученик»: предложите и эту форму.'
 */
export function idleText(idle: IdleMentor, lists: Lists): string {
  const { rules, suits, left, otherForm, group } = idle;
  if (rules.length > 0) return ruledOutText(idle);
  if (group)
    return `${suits === 0 ? nobodyText(idle, lists) : `Подходит ${counted(suits, MENTEES_HELPED)}.`} ${groupLackText(group)}`;
  const help = otherForm ? otherFormText(otherForm, lists) : '';
  return joined(' ', [suits === 0 ? nobodyText(idle, lists) : suitsText(idle), help || (left === 0 ? LATER : '')]);
}

const LATER = 'Место пригодится, если придут новые анкеты или чья-то пара не сложится.';

function ruledOutText({ rules, suits, left }: IdleMentor): string {
  const why = rules.map((rule) => OWN_LABELS[rule] ?? RULE_LABELS[rule]).join('; ');
  const then = suits === 0 ? '' : `Тогда подойдёт ${counted(suits, MENTEES_HELPED)}${leftText(suits, left)}.`;
  return joined(' ', [`${capitalised(why)}.`, ...rules.map((rule) => REMEDIES[rule]), then]);
}

function leftText(suits: number, left: number): string {
  if (left === 0 || suits === 1) return '';
  return left === suits ? ', все они пока без пары' : `, из них без пары ${left}`;
}

function nobodyText({ forms, categoryFits, waiting }: IdleMentor, lists: Lists): string {
  if (forms.length === 0) return 'Ни одна из выбранных форм наставничества сейчас не используется.';
  if (!categoryFits) return 'Категория не участвует в выбранных формах: проверьте оба столбца.';
  const names = forms.map((form) => `«${labelOf(lists.forms, form)}»`).join(', ');
  if (waiting === 0)
    return `В ${pluralForm(forms.length, ['форме', 'формах', 'формах'])} ${names} сейчас никто не ждёт наставника.`;
  return `${pluralForm(waiting, ['Ждёт', 'Ждут', 'Ждут'])} ${counted(waiting, MENTEES)}, но ни одну из этих пар предложить нельзя: так решено раньше, или мешают родство и возраст.`;
}

function suitsText({ suits, left, best }: IdleMentor): string {
  const whom = `Подходит ${counted(suits, MENTEES_HELPED)}`;
  if (left > 0)
    return `${whom}, из них без пары ${left}: ${pluralForm(left, ['его', 'их', 'их'])} держат пределы или порядок подбора из «Настроек».`;
  const placed = suits === 1 ? 'но у него уже есть предложение.' : 'но у каждого из них уже есть предложение.';
  const most = best ? ` Больше всего баллов — с ${best.menteeId} (${best.score})${lossText(best.loss)}.` : '';
  return `${whom}, ${placed}${most}`;
}

function lossText(loss: Gain | undefined): string {
  if (!loss) return '';
  const cost = costText(loss);
  return cost === '' ? ': замена равноценная' : `, но ${cost}`;
}

function otherFormText({ form, people }: NonNullable<IdleMentor['otherForm']>, lists: Lists): string {
  return `Без наставника ${pluralForm(people, ['остался', 'остались', 'остались'])} ${counted(people, PEOPLE)} в форме «${labelOf(lists.forms, form)}»: предложите и эту форму.`;
}
