// Builds pools for the tests of matching: everybody fits unless the test says otherwise.
import type { PairConstraint, Pool, PoolMentee, PoolMentor } from '../../../src/domain/pairs/pool';
import type { MenteeProfile, MentorProfile } from '../../../src/domain/people/profile';
import type { Lists } from '../../../src/domain/programme/lists';
import type { MentoringForm, Settings } from '../../../src/domain/programme/settings';

const option = (code: string, label: string, more: object = {}) => ({ code, label, aliases: [], ...more });

const LISTS: Lists = {
  forms: [
    option('pupil-pupil', 'ученик – ученик'),
    option('employer-pupil', 'работодатель – ученик'),
    option('teacher-teacher', 'учитель – учитель'),
  ],
  roles: [option('pupil', 'ученик'), option('teacher', 'педагог')],
  categories: [
    option('pupil', 'ученик'),
    option('teacher', 'педагог'),
    option('parent', 'родитель', { external: true }),
    option('employee', 'работник предприятия', { external: true }),
  ],
  requests: [
    option('maths', 'математика'),
    { code: 'coding', label: 'программирование', aliases: ['кодинг'] },
    option('english', 'английский язык'),
    option('sport', 'спорт'),
  ],
  interests: [option('chess', 'шахматы'), option('music', 'музыка'), option('hiking', 'походы')],
  times: [option('weekday-evening', 'будни вечером'), option('saturday', 'суббота'), option('sunday', 'воскресенье')],
  ages: [
    option('10-13', '10–13', { from: 10, to: 13 }),
    option('14-17', '14–17', { from: 14, to: 17 }),
    option('any', 'любой'),
  ],
  formats: [option('face-to-face', 'очно'), option('remote', 'дистанционно')],
  relations: [],
  genders: [],
  decisions: [],
  regularity: [],
};

const form = (code: string, more: Partial<MentoringForm>): MentoringForm => ({
  code,
  menteeRoles: ['pupil'],
  mentorCategories: ['pupil'],
  ageFrom: 10,
  ageTo: 19,
  ageRule: 'stop',
  inUse: true,
  ...more,
});

export const SETTINGS: Settings = {
  operator: {
    organisation: 'Школа',
    address: 'ул. Ленина, 1',
    purpose: 'наставничество',
    term: 'до конца программы',
    textVersion: '1',
  },
  organisationType: 'school',
  municipality: 'Абакан',
  targets: 'khakassia',
  identity: 'person',
  timeZone: 'Asia/Krasnoyarsk',
  cycle: 'calendar-year',
  forms: [
    form('pupil-pupil', {}),
    form('employer-pupil', { mentorCategories: ['parent', 'employee'] }),
    { code: 'teacher-teacher', menteeRoles: ['teacher'], mentorCategories: ['teacher'], ageRule: 'off', inUse: true },
  ],
  lists: LISTS,
  registerRequired: true,
  certificates: 'stop',
  certificateMonths: null,
  meetingGapDays: 14,
  satisfiedFrom: 7,
  youngSpecialistYears: 3,
  fewRespondents: 5,
  weights: { requests: 500, interests: 150, age: 100, times: 150, format: 50, municipality: 50 },
  matchingOrder: 'most-pairs',
  lockMutualFirsts: false,
  keepPoints: 10,
  retentionDays: 30,
};

export const TODAY = '2026-09-20';

export function mentee(id: string, profile: Partial<MenteeProfile> = {}, more: Partial<PoolMentee> = {}): PoolMentee {
  return {
    id,
    personId: `person-${id}`,
    requestedAt: '2026-09-01T06:00:00.000Z',
    consentGiven: true,
    suspended: false,
    ...more,
    profile: {
      name: `Наставляемый ${id}`,
      birthDate: '2012-05-05',
      interests: [],
      times: [],
      formats: [],
      role: 'pupil',
      form: 'pupil-pupil',
      requests: ['maths'],
      ...profile,
    },
  };
}

export function mentor(id: string, profile: Partial<MentorProfile> = {}, more: Partial<PoolMentor> = {}): PoolMentor {
  return {
    id,
    personId: `person-${id}`,
    consentGiven: true,
    suspended: false,
    inRegister: true,
    trained: true,
    takenSeats: 0,
    ...more,
    profile: {
      name: `Наставник ${id}`,
      birthDate: '2009-05-05',
      interests: [],
      times: [],
      formats: [],
      category: 'pupil',
      forms: ['pupil-pupil'],
      competences: ['maths'],
      preferredAges: [],
      seats: 1,
      ...profile,
    },
  };
}

export function pool(
  mentees: readonly PoolMentee[],
  mentors: readonly PoolMentor[],
  constraints: readonly PairConstraint[] = [],
): Pool {
  return { mentees, mentors, constraints, today: TODAY };
}
