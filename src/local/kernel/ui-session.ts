/**
 * Decides what a person sees of an execution and how prompts are answered: toasts, alerts, dialogs, menus.
 * Left to others: the Ui service that fills it (services/ui), the pages that show it (web).
 */

/** An item of a menu that a script made: an entry with the function it calls, a line, or a menu inside. */
export type MenuItem =
  | { readonly kind: 'entry'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuItem[] };

/** A menu beside Google's own. */
export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** A message in the corner of a spreadsheet. */
export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds; negative for as long as the person leaves it. */
  readonly seconds: number;
}

/** A question in a box of its own, which stops the script until it is answered. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** Name of the Ui.ButtonSet. */
  readonly buttons: string;
}

/** The answer: the name of a Ui.Button, and what was typed into a prompt. */
export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** A page of the script's own shown over or beside the spreadsheet. */
export interface Dialog {
  readonly id: string;
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
  /** Pixels; null where the script leaves it open. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What was shown in one execution. */
export interface UiSession {
  readonly toasts: Toast[];
  /** Questions with the answers that were given. */
  readonly questions: (Question & { readonly answer: Answer })[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  /** Asks the person; without anyone to answer, the box is closed. */
  ask(question: Question): Promise<Answer>;
}

/** Answers a question on behalf of a person. */
export type Respondent = (question: Question) => Answer | Promise<Answer>;

const closesTheBox: Respondent = () => ({ button: 'CLOSE', text: '' });

/** A session whose questions `respondent` answers. */
export function uiSession(respondent: Respondent = closesTheBox): UiSession {
  const session: UiSession = {
    toasts: [],
    questions: [],
    dialogs: [],
    menus: [],
    async ask(question) {
      const answer = await respondent(question);
      session.questions.push({ ...question, answer });
      return answer;
    },
  };
  return session;
}
