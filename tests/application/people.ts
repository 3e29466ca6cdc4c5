// Builds answers that differ from a good one only in what a test is about.
import type { RawFields } from '../../src/domain/answers/answer';

/** A pupil's good questionnaire. */
export function menteeFields(change: RawFields = {}): RawFields {
  return {
    name: 'Иванова Анна Петровна',
    gender: 'женский',
    birthDate: '05.05.2012',
    role: 'ученик',
    groupOrPost: '8 Б',
    form: 'ученик – ученик',
    requests: 'математика, общение',
    interests: 'шахматы',
    times: 'суббота',
    phone: '+7 913 123-45-67',
    email: 'anna@example.test',
    representative: 'Иванова Ольга Сергеевна',
    ...change,
  };
}

/** A pupil mentor's good questionnaire. */
export function mentorFields(change: RawFields = {}): RawFields {
  return {
    name: 'Петров Илья Олегович',
    birthDate: '01.02.2009',
    category: 'ученик',
    forms: 'ученик – ученик',
    competences: 'математика',
    times: 'суббота',
    preferredAges: '14–17',
    seats: '2',
    email: 'ilya@example.test',
    ...change,
  };
}

/** A mother's consent for the pupil above. */
export function consentFields(change: RawFields = {}): RawFields {
  return {
    participant: 'Иванова Анна Петровна',
    birthDate: '05.05.2012',
    signer: 'Иванова Ольга Сергеевна',
    relation: 'мать',
    decision: 'Да',
    textVersion: '2026-09-01',
    ...change,
  };
}
