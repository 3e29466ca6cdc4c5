// Decides how answers are read from the published forms and how links to them are made: by item ids that the installation remembers.
import { AppError } from '../../application/app-error';
import type { FormAnswer, Forms } from '../../application/ports';
import { QUESTIONNAIRES } from '../../contract/questionnaires/catalogue';
import type { QuestionnaireId, RawFields } from '../../domain/answers/answer';
import type { RawValue } from '../../domain/answers/field';
import type { Instant } from '../../domain/people/profile';
import type { Installation, InstalledForm } from '../installation';
import { eraseResponses } from './erase-responses';
import { prefilledAddress } from './form-link';
import { fieldKeyOf } from './form-plan';
import { openForm } from './open-form';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** An item of the form with the field that it feeds; null for one that somebody has deleted. */
interface FieldItem {
  readonly key: string;
  readonly item: Item | null;
}

/** The published forms of an installation. */
export class GoogleForms implements Forms {
  constructor(private readonly installation: Pick<Installation, 'forms'>) {}

  /**
   * Responses of a form: one call to open it, one for the responses, then getters on what was fetched.
   * `getResponses(timestamp)` gives what came after it, so that it is asked for a millisecond earlier:
   * https://developers.google.com/apps-script/reference/forms/form#getResponses(Date)
   */
  answers(questionnaire: QuestionnaireId, since?: Instant): readonly FormAnswer[] {
    const installed = this.installation.forms[questionnaire];
    if (!installed?.items) return [];
    const form = openForm(installed);
    if (!form) throw new AppError('form-closed', { form: QUESTIONNAIRES[questionnaire].title });
    const responses = since === undefined ? form.getResponses() : form.getResponses(new Date(Date.parse(since) - 1));
    if (responses.length === 0) return [];
    const items = fieldItems(form, installed.items);
    const unasked = items.filter(({ item }) => item === null).map(({ key }) => key);
    return responses.map((response) => ({
      responseId: response.getId(),
      at: new Date(response.getTimestamp().getTime()).toISOString(),
      fields: fieldsOf(response, items),
      ...(unasked.length > 0 ? { unasked } : {}),
    }));
  }

  prefilledUrl(questionnaire: QuestionnaireId, fields: Readonly<Record<string, string>>): string {
    return prefilledAddress(this.installation.forms[questionnaire], fields);
  }

  erase(questionnaire: QuestionnaireId, responseIds: readonly string[]): void {
    const installed: InstalledForm | undefined = this.installation.forms[questionnaire];
    if (installed && responseIds.length > 0) eraseResponses(installed, responseIds);
  }
}

function fieldItems(form: Form, ids: Readonly<Record<string, number>>): readonly FieldItem[] {
  return Object.keys(ids).reduce<FieldItem[]>((all, partId) => {
    const key = fieldKeyOf(partId);
    return key === undefined ? all : all.concat({ key, item: form.getItemById(ids[partId] ?? 0) });
  }, []);
}

/** Two questions may feed one field, on pages of which a respondent sees one: the answer that isn't blank counts. */
function fieldsOf(response: FormResponse, items: readonly FieldItem[]): RawFields {
  const fields: Record<string, RawValue> = {};
  for (const { key, item } of items) {
    const answered: GoogleAppsScript.Forms.ItemResponse | null = item && response.getResponseForItem(item);
    const value = answered === null ? undefined : rawValue(answered.getResponse());
    if (value !== undefined && value.length > 0) fields[key] = value;
  }
  return fields;
}

/** A text, or the texts of a checkbox. Grids aren't asked. */
function rawValue(answer: string | string[] | string[][]): RawValue {
  return Array.isArray(answer) ? answer.map(String) : String(answer);
}
