// Decides what is told of a setup: how far it is, what is being done, which forms can be answered already.
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import type { PublishedForm, SetupProgress, SetupState } from '../../contract/setup/setup-progress';
import { CONSENT_REVIEW } from '../../contract/texts/consent';
import { IS_COPY, NOT_BEGUN, READY, READY_REGION } from '../../contract/texts/setup';
import type { Installation, Memory, SetupMemory } from '../installation';
import { FORM_ORDER } from './form-steps';
import { stepsOf } from './setup-steps';

/** What is told of a workbook without a setup under way: nothing begun, or a copy. */
export function progressBefore(state: Extract<SetupState, 'new' | 'copy'>): SetupProgress {
  const message = state === 'copy' ? IS_COPY : NOT_BEGUN;
  return { ok: true, state, done: false, steps: 0, stepsDone: 0, message, remarks: [], forms: [] };
}

/** What is told of a workbook whose setup has begun or was finished. `message` replaces the name of the step. */
export function progressOf(memory: Memory & { readonly installation: Installation }, message?: string): SetupProgress {
  const { installation, setup } = memory;
  if (setup) return underWay(installation, setup, message);
  return {
    ok: true,
    state: installation.ready ? 'ready' : 'unfinished',
    done: installation.ready,
    steps: 1,
    stepsDone: installation.ready ? 1 : 0,
    message: message ?? (installation.role === 'region' ? READY_REGION : READY),
    remarks: [...installation.remarks, ...(installation.role === 'region' ? [] : [CONSENT_REVIEW])],
    forms: formsOf(installation),
  };
}

function underWay(installation: Installation, setup: SetupMemory, message: string | undefined): SetupProgress {
  const steps = stepsOf(setup);
  return {
    ok: true,
    state: 'unfinished',
    done: false,
    steps: steps.length,
    stepsDone: steps.filter(({ id }) => setup.done.includes(id)).length,
    message: message ?? steps.find(({ id }) => !setup.done.includes(id))?.text ?? '',
    remarks: setup.remarks,
    forms: formsOf(installation),
  };
}

function formsOf(installation: Installation): readonly PublishedForm[] {
  return FORM_ORDER.reduce<PublishedForm[]>((all, questionnaire) => {
    const url = installation.forms[questionnaire]?.publicUrl;
    return url ? all.concat({ questionnaire, title: QUESTIONNAIRES[questionnaire].title, url }) : all;
  }, []);
}
