// Decides the settings that a new organisation starts with. Sources: domain.md (c), (e); every one can be changed in «Настройки».
import type { MentoringForm, Settings } from '../../domain/programme/settings';
import { DEFAULT_LISTS } from './default-lists';

const EMPLOYER_SIDE: readonly string[] = ['employee', 'entrepreneur', 'parent', 'alumnus', 'ngo', 'public'];

const FORMS: readonly MentoringForm[] = [
  {
    code: 'pupil-pupil',
    menteeRoles: ['pupil'],
    mentorCategories: ['pupil'],
    ageFrom: 10,
    ageTo: 19,
    ageRule: 'stop',
    inUse: true,
  },
  { code: 'teacher-teacher', menteeRoles: ['teacher'], mentorCategories: ['teacher'], ageRule: 'off', inUse: true },
  {
    code: 'student-pupil',
    menteeRoles: ['pupil'],
    mentorCategories: ['student'],
    ageFrom: 10,
    ageTo: 19,
    ageRule: 'stop',
    inUse: true,
  },
  {
    code: 'employer-pupil',
    menteeRoles: ['pupil'],
    mentorCategories: EMPLOYER_SIDE,
    ageFrom: 10,
    ageTo: 19,
    ageRule: 'stop',
    inUse: true,
  },
  {
    code: 'employer-student',
    menteeRoles: ['student'],
    mentorCategories: EMPLOYER_SIDE,
    ageFrom: 10,
    ageTo: 19,
    ageRule: 'warn',
    inUse: true,
  },
  { code: 'student-student', menteeRoles: ['student'], mentorCategories: ['student'], ageRule: 'off', inUse: false },
  {
    code: 'teacher-pupil',
    menteeRoles: ['pupil'],
    mentorCategories: ['teacher'],
    ageFrom: 10,
    ageTo: 19,
    ageRule: 'stop',
    inUse: false,
  },
];

/** Settings before anybody has chosen anything. */
export const DEFAULT_SETTINGS: Settings = {
  operator: {
    organisation: '',
    address: '',
    purpose: 'участие в программе наставничества: подбор пар, проведение встреч, оценка результатов',
    term: 'до завершения программы наставничества или до отзыва согласия',
    textVersion: '2026-09-01',
  },
  organisationType: 'общеобразовательная организация',
  municipality: '',
  targets: 'own',
  identity: 'person',
  timeZone: 'Europe/Moscow',
  cycle: 'school-year',
  forms: FORMS,
  lists: DEFAULT_LISTS,
  registerRequired: true,
  certificates: 'stop',
  certificateMonths: null,
  meetingGapDays: 14,
  satisfiedFrom: 7,
  youngSpecialistYears: 3,
  fewRespondents: 5,
  weights: {
    requests: 400,
    interests: 150,
    age: 150,
    times: 200,
    format: 50,
    municipality: 50,
    preference: 300,
    confirmed: 100,
    trial: 200,
  },
  matchingOrder: 'most-pairs',
  lockMutualFirsts: false,
  keepPoints: 10,
  retentionDays: 30,
};
