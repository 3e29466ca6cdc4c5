/** Decides who the invented people of the sample are and what they answer. Names, places and words come from samples/region.json. */
import { DEFAULT_LISTS } from '../../contract/settings/default-lists';
import { DEFAULT_SETTINGS } from '../../contract/settings/default-settings';
import { addDays, addMonths, type CalendarDate } from '../../domain/calendar/calendar-date';
import { type ListId, labelOf } from '../../domain/programme/lists';
import type { MentoringForm } from '../../domain/programme/settings';
import type { Chance } from '../season/chance';
import type { Fields } from '../workspaces/form-answers';
import type { SampleOrganisation, SampleRegion } from './sample-data';

/** An invented person with the answers of their questionnaire. */
export interface SamplePerson {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly fields: Fields;
  /** Who signs for somebody under eighteen. */
  readonly parent: { readonly name: string; readonly relation: 'mother' | 'father' };
}

/** Ages by role or category, both ends included. */
const AGES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  pupil: [11, 16],
  student: [16, 19],
  teacher: [30, 58],
  parent: [34, 52],
  alumnus: [20, 27],
  employee: [26, 60],
  entrepreneur: [28, 55],
  ngo: [25, 50],
  public: [35, 60],
};
const YOUNG_TEACHER_AGES = [22, 25] as const;
const PUPIL_MENTOR_AGES = [14, 17] as const;
const ADULT = 18;

/** Topics of teachers' requests and help; pupils and students share the rest. */
const TEACHING = ['lesson-methods', 'class-leadership', 'parents-work'];

/** Makes people of one organisation, each name once. */
export class SamplePeople {
  private readonly names = new Set<string>();
  private made = 0;

  constructor(
    private readonly region: SampleRegion,
    private readonly organisation: SampleOrganisation,
    private readonly today: CalendarDate,
    private readonly chance: Chance,
  ) {}

  /** A mentee for one of the forms in use; `bounded`: for one that holds mentees to an age, where there is such. */
  mentee(bounded = false): SamplePerson {
    const { chance } = this;
    const form = this.form((each) => !bounded || each.ageRule === 'stop');
    const role = chance.pick(form.menteeRoles);
    const isTeacher = role === 'teacher';
    return this.person(isTeacher ? YOUNG_TEACHER_AGES : agesOf(role), (parentName, age) => {
      const groupOrPost = isTeacher ? chance.pick(this.region.posts) : this.group(age);
      const topics = chance.some(topicsFor(isTeacher), chance.between(1, 3));
      return {
        role: label('roles', role),
        groupOrPost,
        form: label('forms', form.code),
        requests: labels('requests', topics),
        requestText: chance.pick(this.region.requestTexts[topics[0] ?? ''] ?? ['']),
        ...(isTeacher ? { experienceYears: String(chance.between(0, 3)) } : {}),
        ...(age < ADULT ? { representative: parentName } : {}),
      };
    });
  }

  /** A mentor for one of the forms in use; `external`: from outside, where a form has such mentors. */
  mentor(external = false): SamplePerson {
    const { chance } = this;
    const form = this.form((each) => !external || each.mentorCategories.some(isFromOutside));
    const category = chance.pick(form.mentorCategories);
    const isTeacher = category === 'teacher';
    const isExternal = isFromOutside(category);
    return this.person(category === 'pupil' ? PUPIL_MENTOR_AGES : agesOf(category), (_, age) => ({
      category: label('categories', category),
      ...(isExternal
        ? {
            workplace: chance.pick(this.region.enterprises),
            certificateDate: addDays(this.today, -chance.between(130, 300)),
          }
        : { groupOrPost: isTeacher ? chance.pick(this.region.posts) : this.group(age) }),
      ...(isTeacher ? { experienceYears: String(chance.between(8, 30)) } : {}),
      forms: [label('forms', form.code)],
      competences: labels('requests', chance.some(topicsFor(isTeacher), chance.between(3, 5))),
      preferredAges: [label('ages', 'any')],
      seats: String(isTeacher || isExternal ? chance.between(2, 3) : chance.between(1, 2)),
    }));
  }

  /** A study group, or a class nearest to what an age is taught in: «5 А» at eleven. */
  private group(age: number): string {
    const { groups } = this.organisation;
    const yearsOff = (group: string): number =>
      Math.abs((/^\d+/.test(group) ? Number.parseInt(group, 10) + 6 : age) - age);
    const nearest = Math.min(...groups.map(yearsOff));
    return this.chance.pick(groups.filter((group) => yearsOff(group) === nearest));
  }

  /** Whether some form in use holds mentees to an age. */
  asksForAge(): boolean {
    return this.formsInUse().some(({ ageRule }) => ageRule === 'stop');
  }

  private formsInUse(): MentoringForm[] {
    return DEFAULT_SETTINGS.forms.filter(({ code }) => this.organisation.forms.includes(code));
  }

  /** One of the forms in use that fit, or any of them where none does. */
  private form(fits: (form: MentoringForm) => boolean): MentoringForm {
    const inUse = this.formsInUse();
    const fitting = inUse.filter(fits);
    return this.chance.pick(fitting.length > 0 ? fitting : inUse);
  }

  private person(
    ages: readonly [from: number, to: number],
    own: (parentName: string, age: number) => Fields,
  ): SamplePerson {
    const { chance } = this;
    const [name, gender, family] = this.freshName();
    const age = chance.between(...ages);
    const birthDate = addDays(addMonths(this.today, -12 * age), -chance.between(40, 320));
    const isMother = chance.happens(0.75);
    const parentName = this.nameWith(family, isMother ? 'female' : 'male');
    this.made += 1;
    return {
      name,
      birthDate,
      parent: { name: parentName, relation: isMother ? 'mother' : 'father' },
      fields: {
        name,
        gender: label('genders', gender),
        birthDate,
        ...own(parentName, age),
        interests: labels('interests', chance.some(codes('interests'), chance.between(1, 3))),
        times: labels('times', chance.some(codes('times'), chance.between(2, 4))),
        formats: labels('formats', chance.some(['in-person', 'remote', 'mixed'], chance.between(1, 2))),
        phone: `+7 900 ${String(chance.between(100, 999))}-00-${String(this.made % 100).padStart(2, '0')}`,
        email: `primer${this.organisation.forms.length}${String(chance.between(10_000, 99_999))}${this.made}@example.test`,
      },
    };
  }

  private freshName(): readonly [name: string, gender: 'male' | 'female', family: number] {
    for (;;) {
      const gender = this.chance.happens(0.5) ? 'male' : 'female';
      const family = this.chance.between(0, this.region.families.length - 1);
      const name = this.nameWith(family, gender);
      if (this.names.has(name)) continue;
      this.names.add(name);
      return [name, gender, family];
    }
  }

  private nameWith(family: number, gender: 'male' | 'female'): string {
    const form = gender === 'male' ? 0 : 1;
    const patronymic = this.chance.pick(this.region.patronymics)[form];
    return `${this.region.families[family]?.[form]} ${this.chance.pick(this.region.given[gender])} ${patronymic}`;
  }
}

function isFromOutside(category: string): boolean {
  return DEFAULT_LISTS.categories.some(({ code, external }) => code === category && external);
}

function agesOf(role: string): readonly [from: number, to: number] {
  return AGES[role] ?? [25, 55];
}

function topicsFor(isTeacher: boolean): string[] {
  return codes('requests').filter((code) => TEACHING.includes(code) === isTeacher);
}

function codes(list: ListId): string[] {
  return DEFAULT_LISTS[list].map(({ code }) => code);
}

function label(list: ListId, code: string): string {
  return labelOf(DEFAULT_LISTS[list], code);
}

function labels(list: ListId, wanted: readonly string[]): string[] {
  return wanted.map((code) => label(list, code));
}
