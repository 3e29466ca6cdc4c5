// The table of entries: every function that Google, a menu, a dialog or the command line may call, by the name under which it is called.
import { BY_TIMER } from '../contract/texts/journal';
import * as actions from './actions';
import { answered, edited, quickLook, wholeLook } from './events';
import { asHint, forPeople } from './for-people';
import { continueWork, goOnMatching } from './propose-in-time';
import { checkAndRepair, continueSetup, setupProgress, startSetup } from './setup/part';
import { addMenu } from './ui/menu';
import { showCheck, showImport, showOrder, showRegister, showStart, showWhatIf } from './ui/windows';

/** An entry's work with errors made readable. */
function said<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => forPeople(() => work(...args));
}

/** A trigger's work: a workbook that is busy is left to the next timer. */
function heard<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
  return (...args) => forPeople(() => asHint(() => work(...args)));
}

/** Every entry by name. */
export const entries = {
  onOpen: said(addMenu),
  handleEdit: heard(edited),
  handleFormSubmit: heard(answered),
  handleTimer: heard(() => {
    quickLook();
    goOnMatching();
  }),
  handleDay: heard(() => void wholeLook(BY_TIMER)),
  continueWork: said(continueWork),

  startSetup: said(startSetup),
  continueSetup: said(continueSetup),
  setupProgress: said(setupProgress),
  checkAndRepair: said(checkAndRepair),

  importContext: said(actions.importContext),
  importRows: said(actions.importRows),
  sweepNow: said(actions.sweepNow),
  approveRegister: said(actions.approveRegister),
  proposePairs: said(actions.proposePairs),
  approvePairs: said(actions.approvePairs),
  orderAhead: said(actions.orderAhead),
  refreshIndicators: said(actions.refreshIndicators),
  figuresDocument: said(actions.figuresDocument),
  receiveFigures: said(actions.receiveFigures),
  setDenominators: said(actions.setDenominators),
  programmeSummary: said(actions.programmeSummary),
  eraseUnconsented: said(actions.eraseUnconsented),

  whatIfNow: said(actions.whatIf.whatIfNow),
  previewWeights: said(actions.whatIf.previewWeights),
  keepingCurve: said(actions.whatIf.keepingCurve),
  explainPair: said(actions.whatIf.explainPair),
  applyWeights: said(actions.whatIf.applyWeights),

  showStart: said(showStart),
  showCheck: said(showCheck),
  showImport: said(showImport),
  showNext: said(actions.showNext),
  showRefresh: said(actions.showRefresh),
  showRegister: said(showRegister),
  showPropose: said(actions.showPropose),
  showWhatIf: said(showWhatIf),
  showOrder: said(showOrder),
  showIndicators: said(actions.showIndicators),
  showErase: said(actions.showErase),
};
