/** The addresses of forms for respondents, and what their buttons do: next, back, send, clear a choice. */

import { Hono } from 'hono';
import type { FormRecord } from '../../services/forms/model/form-record';
import { formByPublishedId } from '../../services/forms/model/form-store';
import { type FormPage, formPage } from '../../services/forms/pages/form-page';
import { SubmissionRefused } from '../../services/forms/pages/submission';
import type { Workspace } from '../../workspace';
import { plainPage } from '../layout';
import { forgetOldest } from '../remembered';
import { broughtBack, EDIT_FIELD, opened, postedFields, sentAnswers } from './filled-in';
import { type Filled, isFine, problemsOn, sectionAfter, sectionAt, sectionBefore, withoutAnswer } from './form-session';
import { closedPage, lastLookPage, noProblems, type Problems, sectionPage, thanksPage } from './form-view';

/** Sent answers that are remembered against a button pressed twice. */
const REMEMBERED = 1000;

const noSuchForm = (): Response =>
  plainPage('Такой формы нет', 'Проверьте ссылку или попросите её ещё раз у того, кто её прислал.', 404);

/** The routes under /forms/d/e. `onSent` hears of every answer that was taken. */
export function formRoutes(workspace: Workspace, onSent: () => void): Hono {
  const routes = new Hono();
  const sent = new Map<string, Promise<string>>();
  const found = (publishedId: string): { form: FormRecord; page: FormPage } | undefined => {
    const form = formByPublishedId(workspace.world, publishedId);
    return form && { form, page: formPage(workspace.world, form.id) };
  };

  /** Sends once, however often the button is pressed. */
  const sendOnce = async (page: FormPage, filled: Filled): Promise<void> => {
    const known = sent.get(filled.once);
    if (known !== undefined) return void (await known);
    const sending = workspace.submit(page.formId, sentAnswers(filled, page.collectsEmail), { editOf: filled.editOf });
    sent.set(filled.once, sending);
    forgetOldest(sent, REMEMBERED);
    try {
      await sending;
    } catch (error) {
      sent.delete(filled.once);
      throw error;
    }
    onSent();
  };

  const send = async (page: FormPage, filled: Filled): Promise<Response> => {
    try {
      await sendOnce(page, filled);
    } catch (error) {
      if (error instanceof SubmissionRefused) return refused(page, filled, error);
      throw error;
    }
    const address = `/forms/d/e/${page.publishedId}/formResponse?once=${encodeURIComponent(filled.once)}`;
    return new Response(null, { status: 303, headers: { location: address } });
  };

  routes.get('/:publishedId/viewform', (context) => {
    const known = found(context.req.param('publishedId'));
    if (known === undefined) return noSuchForm();
    const { form, page } = known;
    if (page.refusal !== null) return closedPage(page, page.refusal);
    const filled = opened(workspace.world, form, new URL(context.req.url).searchParams);
    if (filled === undefined)
      return closedPage(page, 'Ответ, который вы хотите изменить, не найден. Возможно, он удалён.');
    return shown(page, filled);
  });

  routes.get('/:publishedId/formResponse', async (context) => {
    const known = found(context.req.param('publishedId'));
    if (known === undefined) return noSuchForm();
    const { page } = known;
    const responseId = await sent.get(context.req.query('once') ?? '');
    const editable = page.allowResponseEdits && responseId !== undefined;
    const edit = `/forms/d/e/${page.publishedId}/viewform?${EDIT_FIELD}=${encodeURIComponent(responseId ?? '')}`;
    return thanksPage(page, editable ? edit : null);
  });

  routes.post('/:publishedId/formResponse', async (context) => {
    const known = found(context.req.param('publishedId'));
    if (known === undefined) return noSuchForm();
    const { form, page } = known;
    if (page.refusal !== null) return closedPage(page, page.refusal);
    const fields = await postedFields(context.req.raw);
    const filled = broughtBack(form, fields);
    const pressed = new Map(fields);
    const clear = pressed.get('clear');
    if (clear !== undefined) return shown(page, withoutAnswer(filled, clear));
    if (pressed.get('go') === 'back') {
      const before = pressed.has('look') ? filled.section : (sectionBefore(page, filled) ?? 0);
      return shown(page, { ...filled, section: before });
    }
    const problems = problemsOn(page, sectionAt(page, filled), filled);
    if (!isFine(problems)) return shown(page, filled, problems);
    const next = sectionAfter(page, filled);
    if (next !== 'SUBMIT') return shown(page, { ...filled, section: next });
    return pressed.get('go') === 'send' ? send(page, filled) : lastLookPage(page, filled);
  });

  return routes;
}

function shown(page: FormPage, filled: Filled, problems: Problems = noProblems): Response {
  const section = sectionAt(page, filled);
  const at = { ...filled, section: section.index };
  const place = { isFirst: sectionBefore(page, at) === null, leadsToSending: sectionAfter(page, at) === 'SUBMIT' };
  return sectionPage(page, section, at, place, problems);
}

/** The page on which the first refused answer stands, with what is wrong there. */
function refused(page: FormPage, filled: Filled, error: SubmissionRefused): Response {
  const ids = new Set(error.problems.map(({ itemId }) => itemId));
  const section = page.sections.find(({ items }) => items.some((item) => ids.has(item.id)));
  if (section === undefined) return shown(page, filled, { ...noProblems, whole: error.message });
  const here = new Set(section.items.map((item) => item.id));
  const items = error.problems.filter(({ itemId }) => here.has(itemId));
  return shown(page, { ...filled, section: section.index }, { ...noProblems, items });
}
