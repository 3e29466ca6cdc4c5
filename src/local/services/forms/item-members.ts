/**
 * Decides how members of item classes read and change the item behind them, and which members all items have.
 * Left to others: members of single types (text-item.ts and so on), the answer tab's columns (destination/answer-tab.ts).
 */
import type { Call } from '../../kernel/call';
import { type GoogleClass, GoogleError, type Member, object, type Parameter } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { alignAnswerTab } from './destination/answer-tab';
import { ItemTypeEnum } from './enums';
import { changeForm, formById, itemById } from './model/form-store';
import type { ItemRecord, MadeItemType } from './model/item-record';
import { isGrid, isQuestion } from './model/item-record';
import { formScopes, reference } from './scopes';

/** What an item object in a script points at: the item is read anew for every call. */
export interface ItemHandle {
  readonly formId: string;
  readonly itemId: number;
}

/** The item behind a handle. Throws where it has been deleted from the form. */
export function heldItem<T extends ItemRecord>(world: World, handle: ItemHandle): T {
  const item = itemById(formById(world, handle.formId), handle.itemId);
  if (item === undefined) throw new GoogleError('The item has been deleted from the form.');
  return item as T;
}

/** Stores a changed item; a linked answer tab gets or renames its columns. */
export function changeItem(world: World, handle: ItemHandle, item: ItemRecord): void {
  const before = formById(world, handle.formId);
  const items = before.items.map((old) => (old.id === handle.itemId ? item : old));
  alignAnswerTab(world, before, changeForm(world, handle.formId, { items }));
}

/** A member that reads the item. */
export function itemGetter<T extends ItemRecord>(
  source: string,
  read: (item: T, call: Call) => unknown,
): Member<ItemHandle> {
  return {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source,
    run: (handle, _args, call) => read(heldItem<T>(call.world, handle), call),
  };
}

/** A member that changes the item and returns it for chaining. `change` gives the fields that become different. */
export function itemSetter<T extends ItemRecord>(
  source: string,
  overloads: readonly (readonly Parameter[])[],
  change: (item: T, args: readonly unknown[], call: Call) => Partial<T>,
): Member<ItemHandle> {
  return {
    kind: 'service',
    overloads,
    complete: true,
    scopes: formScopes,
    source,
    run: (handle, args, call) => {
      const item = heldItem<T>(call.world, handle);
      changeItem(call.world, handle, { ...item, ...change(item, args, call) });
      return call.self;
    },
  };
}

/** Members of every item, generic or of a type. `page` is the class's page in the reference. */
export function commonItemMembers(page: string): Readonly<Record<string, Member<ItemHandle>>> {
  return {
    getId: itemGetter(reference(page, 'getId()'), (item) => item.id),
    getIndex: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference(page, 'getIndex()'),
      run: (handle, _args, call) => {
        heldItem(call.world, handle);
        return formById(call.world, handle.formId).items.findIndex((item) => item.id === handle.itemId);
      },
    },
    getType: itemGetter(reference(page, 'getType()'), (item) => ItemTypeEnum.of(item.type)),
    getTitle: itemGetter(reference(page, 'getTitle()'), (item) => item.title),
    getHelpText: itemGetter(reference(page, 'getHelpText()'), (item) => item.helpText),
    setTitle: itemSetter<ItemRecord>(reference(page, 'setTitle(String)'), [['String']], (_item, [title]) => ({
      title: title as string,
    })),
    setHelpText: itemSetter<ItemRecord>(reference(page, 'setHelpText(String)'), [['String']], (_item, [helpText]) => ({
      helpText: helpText as string,
    })),
    duplicate: {
      kind: 'service',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference(page, 'duplicate()'),
      run: (handle, _args, call) => {
        const copy = withNewIds(call.world, handle.formId, heldItem(call.world, handle));
        appendItem(call.world, handle.formId, copy);
        return object(call.self.cls, { formId: handle.formId, itemId: copy.id });
      },
    },
  };
}

/** Puts an item at the end of a form, and its columns at the right of a linked answer tab. */
export function appendItem(world: World, formId: string, item: ItemRecord): void {
  const before = formById(world, formId);
  alignAnswerTab(world, before, changeForm(world, formId, { items: [...before.items, item] }));
}

/** The item with ids of its own: item ids are numbers, unlike those of the Forms API. */
export function withNewIds(world: World, formId: string, item: ItemRecord): ItemRecord {
  const id = freshNumber(world, formId);
  if (!isQuestion(item)) return { ...item, id };
  const entries = isGrid(item) ? item.rows.length : 1;
  return { ...item, id, entryIds: freshNumbers(world, formId, entries) };
}

/** Ids that no item and no field of the form has. */
export function freshNumbers(world: World, formId: string, count: number): readonly number[] {
  return Array.from({ length: count }, () => freshNumber(world, formId));
}

function freshNumber(world: World, formId: string): number {
  const taken = formById(world, formId).items.flatMap((item) => [item.id, ...(isQuestion(item) ? item.entryIds : [])]);
  let id = world.ids.number(9);
  while (taken.includes(id)) id = world.ids.number(9);
  return id;
}

const classes = new Map<string, GoogleClass<ItemHandle>>();

/** Enters the class of an item type, so that items can be handed out as objects of it. Returns the class. */
export function itemClass(type: MadeItemType, cls: GoogleClass<ItemHandle>): GoogleClass<ItemHandle> {
  classes.set(type, cls);
  return cls;
}

/** The class of an item type; every class file has entered its own. */
export function classOfItems(type: MadeItemType): GoogleClass<ItemHandle> {
  const found = classes.get(type);
  if (found === undefined) throw new Error(`no class of ${type} items`);
  return found;
}
