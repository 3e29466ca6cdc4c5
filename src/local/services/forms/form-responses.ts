/**
 * Decides the members of Form that read, begin and delete responses.
 * https://developers.google.com/apps-script/reference/forms/form#getResponses()
 */
import { GoogleError, type Member, object } from '../../kernel/google-class';
import { begun, fetched, formResponse } from './form-response';
import type { FormHandle } from './form-settings';
import { formById, responsesInOrder, responsesOf } from './model/form-store';
import { formScopes, reference } from './scopes';

/** What is said of a response id that the form does not know; the words are not verified. */
function noSuchResponse(): GoogleError {
  return new GoogleError('Invalid argument: responseId');
}

/** Members of Form for its responses. Deleting leaves the copies in a linked spreadsheet as they are. */
export const formResponses: Readonly<Record<string, Member<FormHandle>>> = {
  createResponse: {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'createResponse()'),
    run: ({ formId }) => object(formResponse, begun(formId)),
  },
  getResponses: {
    kind: 'service',
    overloads: [[], ['Date']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'getResponses(Date)'),
    run: ({ formId }, [after], { world }) => {
      const since = after === undefined ? Number.NEGATIVE_INFINITY : (after as Date).getTime();
      formById(world, formId);
      return responsesInOrder(world, formId)
        .filter(({ timestampMs }) => timestampMs > since)
        .map((response) => object(formResponse, fetched(response)));
    },
  },
  getResponse: {
    kind: 'service',
    overloads: [['String']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'getResponse(String)'),
    run: ({ formId }, [id], { world }) => {
      const found = responsesOf(world, formId).get(id as string);
      if (found === undefined) throw noSuchResponse();
      return object(formResponse, fetched(found));
    },
  },
  deleteResponse: {
    kind: 'service',
    overloads: [['String']],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'deleteResponse(String)'),
    run: ({ formId }, [id], call) => {
      const responses = responsesOf(call.world, formId);
      if (!responses.has(id as string)) throw noSuchResponse();
      responses.delete(id as string);
      call.world.announce({ what: 'response', id: id as string, detail: { formId, deleted: true } });
      return call.self;
    },
  },
  deleteAllResponses: {
    kind: 'service',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form', 'deleteAllResponses()'),
    run: ({ formId }, _args, call) => {
      const responses = responsesOf(call.world, formId);
      for (const id of responses.ids()) responses.delete(id);
      call.world.announce({ what: 'form', id: formId });
      return call.self;
    },
  },
};
