/** Makes forms for tests without a script: only what a test names differs from a new item or a new form. */

import { standingClock } from '../../../../src/local/kernel/clock';
import { makeIds } from '../../../../src/local/kernel/ids';
import { World } from '../../../../src/local/kernel/world';
import { blankItem } from '../../../../src/local/services/forms/model/blank-items';
import { type FormRecord, newForm } from '../../../../src/local/services/forms/model/form-record';
import { formsOf } from '../../../../src/local/services/forms/model/form-store';
import {
  type ItemRecord,
  isGrid,
  isQuestion,
  type MadeItemType,
  type Navigation,
} from '../../../../src/local/services/forms/model/item-record';

/** The record of an item type: TextRecord for 'TEXT'. */
type ItemOf<T extends MadeItemType, I = ItemRecord> = I extends { readonly type: infer U }
  ? T extends U
    ? I
    : never
  : never;

/** An item with an id; its field ids are the id times ten, and the numbers after that for the further rows of a grid. */
export function sampleItem<T extends MadeItemType>(type: T, id: number, fields: Partial<ItemOf<T>> = {}): ItemOf<T> {
  const made = { ...blankItem(type), id, ...fields } as ItemRecord;
  const rows = isGrid(made) ? made.rows.length : 1;
  const entryIds = Array.from({ length: rows }, (_, at) => id * 10 + at);
  return (isQuestion(made) ? { ...made, entryIds } : made) as ItemOf<T>;
}

/** Choices without jumps. */
export function plainChoices(...values: readonly string[]) {
  return values.map((value) => ({ value, navigation: null }));
}

/** A jump to the page whose break has this id, or one of the other kinds. */
export function jump(to: number | 'CONTINUE' | 'RESTART' | 'SUBMIT'): Navigation {
  return typeof to === 'number' ? { type: 'GO_TO_PAGE', pageId: to } : { type: to, pageId: null };
}

/** A published form with these items. */
export function sampleForm(items: readonly ItemRecord[], fields: Partial<FormRecord> = {}): FormRecord {
  const born = newForm({
    id: 'form-1',
    publishedId: 'published-1',
    owner: 'owner@example.org',
    name: 'Sample',
    published: true,
  });
  return { ...born, items, ...fields };
}

/** A world in memory that holds the form; its clock stands at 2026-09-01T09:00:00Z. */
export function worldWith(form: FormRecord): World {
  const world = new World(standingClock(Date.UTC(2026, 8, 1, 9)), makeIds(1), null);
  formsOf(world).put(form.id, form);
  return world;
}
