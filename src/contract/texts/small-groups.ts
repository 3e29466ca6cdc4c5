// Decides what people read about groups below the curator's least size: what they lack, and what would help.
import { lackOf, type SmallGroup } from '../../domain/pairs/small-groups';
import { capitalised, joined } from './compose';
import { counted, grouped, MENTEES, MENTEES_GENITIVE } from './plural';

/**
 * What a group lacks to take one more mentee, and what would help; blank where it lacks neither seats nor people.
 *
 * @param mentor  how the reader knows the mentor, in brackets as no name is inflected; absent where it is told in the mentor's own row
 * @example 'В группу (М-0004) нужно не меньше 3 наставляемых, а мест всего 2. Впишите 3 в столбец «Мест» или уменьшите наименьшую группу
 * в «Настройках».'
 */
export function groupLackText(group: SmallGroup, mentor?: string): string {
  const { least, mentees, seats, people } = group;
  const lack = lackOf(group);
  if (lack.people === 0 && lack.seats === 0) return '';
  const whose = mentor === undefined ? '' : ` (${mentor})`;
  if (mentees >= least) {
    return `Группа${whose} набралась, но мест всего ${grouped(seats)}. Впишите ${grouped(mentees + 1)} в столбец «Мест», чтобы взять ещё одного.`;
  }
  const facts = joined(', и ', [
    lack.people > 0 ? `пока набирается ${grouped(people)}` : '',
    lack.seats > 0 ? `мест всего ${grouped(seats)}` : '',
  ]);
  const help = joined(' и ', [
    lack.seats > 0 ? `впишите ${grouped(least)} в столбец «Мест»` : '',
    lack.people > 0 ? `найдите ещё ${counted(lack.people, MENTEES_GENITIVE)}` : '',
  ]);
  return `В группу${whose} нужно не меньше ${counted(least, MENTEES_GENITIVE)}, а ${facts}. ${capitalised(help)} или уменьшите наименьшую группу в «Настройках».`;
}

/**
 * Why a group that a lock has opened stays below the least size, and what would help.
 *
 * @example 'Пары закреплены, поэтому в группе 1 наставляемый. В группу (М-0004) нужно не меньше 3 наставляемых, а мест всего 2. Впишите 3
 * в столбец «Мест» или уменьшите наименьшую группу в «Настройках». Можно и снять закрепление.'
 */
export function smallGroupText(group: SmallGroup): string {
  const { mentorId, least, mentees } = group;
  const barred = `В группу нужно не меньше ${counted(least, MENTEES_GENITIVE)}, но мешают пределы числа пар: увеличьте их или уменьшите наименьшую группу в «Настройках».`;
  const why = groupLackText(group, mentorId) || barred;
  return `Пары закреплены, поэтому в группе ${counted(mentees, MENTEES)}. ${why} Можно и снять закрепление.`;
}
