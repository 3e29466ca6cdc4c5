/**
 * The Google class FormResponse: a response read from a form, or one that a script composes.
 * https://developers.google.com/apps-script/reference/forms/form-response
 */
import {
  type GoogleClass,
  GoogleError,
  type GoogleObject,
  googleClass,
  type Member,
  object,
} from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { itemOverloads } from './form-items';
import type { ItemHandle } from './item-members';
import { type ItemResponseState, itemResponse } from './item-response';
import { responseEditAddress } from './model/addresses';
import type { FormRecord } from './model/form-record';
import { formById, INVALID_UPDATE } from './model/form-store';
import { formSwitches } from './model/form-switches';
import { isQuestion, type QuestionRecord } from './model/item-record';
import { type Answers, answerTo, type ResponseRecord } from './model/response-record';
import { prefilledAddress } from './pages/entry-fields';
import { storeResponse } from './pages/store-response';
import { formScopes, reference } from './scopes';

/** A response as it was when the script fetched it, or a draft: then `stored` is null and `draft` grows. */
export interface FormResponseState {
  readonly formId: string;
  readonly stored: ResponseRecord | null;
  draft: Answers;
  submitted: boolean;
}

/** The state of a response fetched from the form. */
export function fetched(stored: ResponseRecord): FormResponseState {
  return { formId: stored.formId, stored, draft: {}, submitted: true };
}

/** The state of a response that a script begins. */
export function begun(formId: string): FormResponseState {
  return { formId, stored: null, draft: {}, submitted: false };
}

/** Types whose unanswered items still give an ItemResponse, with ''; the reference names them. */
const ANSWERED_BY_NOTHING: readonly QuestionRecord['type'][] = ['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME'];

function itemResponseTo(
  form: FormRecord,
  answers: Answers,
  item: QuestionRecord,
): GoogleObject<ItemResponseState> | null {
  const answer = answerTo(answers, item) ?? (ANSWERED_BY_NOTHING.includes(item.type) ? '' : undefined);
  return answer === undefined ? null : object(itemResponse, { formId: form.id, itemId: item.id, answer });
}

function responseGetter(
  name: string,
  read: (state: FormResponseState, form: FormRecord, world: World) => unknown,
): Member<FormResponseState> {
  return {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form-response', `${name}()`),
    run: (state, _args, { world }) => read(state, formById(world, state.formId), world),
  };
}

const answersOf = ({ stored, draft }: FormResponseState): Answers => stored?.answers ?? draft;

/** FormResponse. */
export const formResponse: GoogleClass<FormResponseState> = googleClass<FormResponseState>(
  'FormResponse',
  {
    getId: responseGetter('getId', ({ stored }) => stored?.id ?? null),
    getTimestamp: responseGetter('getTimestamp', ({ stored }) =>
      stored === null ? null : new Date(stored.timestampMs),
    ),
    getRespondentEmail: responseGetter('getRespondentEmail', ({ stored }) => stored?.email ?? null),
    getEditResponseUrl: responseGetter('getEditResponseUrl', ({ stored }, form, world) =>
      stored === null ? null : responseEditAddress(formSwitches(world).addressBase, form, stored.id),
    ),
    toPrefilledUrl: responseGetter('toPrefilledUrl', (state, form, world) =>
      prefilledAddress(formSwitches(world).addressBase, form, answersOf(state)),
    ),
    getItemResponses: responseGetter('getItemResponses', (state, form) =>
      form.items
        .filter(isQuestion)
        .map((item) => itemResponseTo(form, answersOf(state), item))
        .filter((found) => found !== null),
    ),
    getResponseForItem: {
      kind: 'getter',
      overloads: itemOverloads(),
      complete: true,
      scopes: formScopes,
      source: reference('form-response', 'getResponseForItem(Item)'),
      run: (state, [given], { world }) => {
        const form = formById(world, state.formId);
        const item = form.items.find(({ id }) => id === (given as GoogleObject<ItemHandle>).state.itemId);
        return item === undefined || !isQuestion(item) ? null : itemResponseTo(form, answersOf(state), item);
      },
    },
    withItemResponse: {
      kind: 'getter',
      overloads: [['class:ItemResponse']],
      complete: true,
      scopes: formScopes,
      source: reference('form-response', 'withItemResponse(ItemResponse)'),
      run: (state, [given], call) => {
        const { itemId, answer } = (given as GoogleObject<ItemResponseState>).state;
        state.draft = { ...state.draft, [String(itemId)]: answer };
        return call.self;
      },
    },
    submit: {
      kind: 'service',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference('form-response', 'submit()'),
      run: (state, _args, call) => {
        const form = formById(call.world, state.formId);
        refuseSubmission(state, form);
        state.submitted = true;
        const { response } = storeResponse(call.world, form, { answers: state.draft, email: '', nowMs: call.now() });
        return object(formResponse, fetched(response));
      },
    },
  },
  { service: 'FormApp' },
);

/**
 * A script cannot submit to a form that collects addresses: the form then has a field that no script can fill.
 * The words for a closed form and for a second submission are not verified.
 */
function refuseSubmission(state: FormResponseState, form: FormRecord): void {
  if (state.submitted) throw new GoogleError('This form response has already been submitted.');
  if (!form.published || !form.accepting) throw new GoogleError('This form is not currently accepting responses.');
  if (form.collectsEmail) throw new GoogleError(INVALID_UPDATE);
}
