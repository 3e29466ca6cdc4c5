/**
 * Decides what follows when a person opens, edits, reshapes or answers: the change, the events it raises, the commit, the triggers.
 * Left to others: the change itself (families), bringing events (triggers/firing.ts).
 */
import { families } from '../services/registry';
import type { ExecutionResult } from './execution-result';
import type { FormAnswers, Place, PlainValue, SheetAction } from './families';
import type { Delivery } from './triggers/event-queue';
import type { Firing } from './triggers/firing';
import type { Menu } from './ui-session';
import type { World } from './world';

/** What a person sees after opening a spreadsheet. */
export interface Opened {
  /** Menus that the scripts made, beside Google's own. */
  readonly menus: readonly Menu[];
  readonly executions: readonly ExecutionResult[];
}

/** What people do, in one workspace. */
export class ByHand {
  constructor(
    private readonly world: World,
    private readonly firing: Firing,
  ) {}

  /** Opens a spreadsheet: its scripts' onOpen runs as the person. */
  async open(spreadsheetId: string, user: string): Promise<Opened> {
    const happening = { kind: 'open', spreadsheetId, user } as const;
    const queued = this.firing.queue('ON_OPEN', spreadsheetId, happening);
    this.world.commit();
    const executions = [
      ...(await this.firing.simple(spreadsheetId, 'onOpen', happening, user)),
      ...(await this.firing.runEvents(queued)),
    ];
    return { menus: executions.flatMap(({ ui }) => ui.menus), executions };
  }

  /** Types into a cell or pastes a block. */
  async edit(
    spreadsheetId: string,
    sheet: string | number,
    place: Place,
    typed: readonly (readonly PlainValue[])[],
    user: string,
  ): Promise<readonly ExecutionResult[]> {
    const outcome = families.spreadsheet.edit(this.world, spreadsheetId, sheet, place, typed, user);
    const happening = { kind: 'edit', ...outcome, user } as const;
    const queued = [
      ...this.firing.queue('ON_EDIT', spreadsheetId, happening),
      ...this.firing.queue('ON_CHANGE', spreadsheetId, { kind: 'change', spreadsheetId, changeType: 'EDIT', user }),
    ];
    this.world.commit();
    return [
      ...(await this.firing.simple(spreadsheetId, 'onEdit', happening, user)),
      ...(await this.firing.runEvents(queued)),
    ];
  }

  /** Inserts, deletes, moves, sorts, renames. */
  async act(
    spreadsheetId: string,
    sheet: string | number,
    action: SheetAction,
    user: string,
  ): Promise<readonly ExecutionResult[]> {
    const changeType = families.spreadsheet.act(this.world, spreadsheetId, sheet, action, user);
    const happening = { kind: 'change', spreadsheetId, changeType, user } as const;
    const queued = this.firing.queue('ON_CHANGE', spreadsheetId, happening);
    this.world.commit();
    return this.firing.runEvents(queued);
  }

  /** Sends an answer to a form; its events wait. */
  submit(
    formId: string,
    answers: FormAnswers,
    by: { readonly user: string | null; readonly editOf: string | null; readonly delivery: Delivery },
  ): string {
    const { responseId, row } = families.forms.submit(this.world, formId, answers, by);
    this.firing.queue('ON_FORM_SUBMIT', formId, { kind: 'response submitted', formId, responseId }, by.delivery);
    if (row !== null) {
      const happening = { kind: 'row submitted', ...row } as const;
      this.firing.queue('ON_FORM_SUBMIT', row.block.spreadsheetId, happening, by.delivery);
    }
    this.world.commit();
    return responseId;
  }
}
