/**
 * Which OAuth scopes the members of Google's services ask for, as their reference pages say under "Authorization".
 * Only members reached by the name of a service are listed: what they return was obtained under the same scopes, but for
 * the user interface, which asks for its own. A member that is missing here is refused by the test until it is looked up.
 * https://developers.google.com/apps-script/reference
 */

const prefix = 'https://www.googleapis.com/auth/';

/** Either of these is enough; none at all means that nothing is asked. */
type AnyOf = readonly string[];

const nothing: AnyOf = [];
const thisSpreadsheet: AnyOf = ['spreadsheets.currentonly', 'spreadsheets'];
const allSpreadsheets: AnyOf = ['spreadsheets'];
const allForms: AnyOf = ['forms'];
const allDocuments: AnyOf = ['documents'];
const triggers: AnyOf = ['script.scriptapp'];
const mail: AnyOf = ['script.send_mail'];
const dialogs: AnyOf = ['script.container.ui'];
const network: AnyOf = ['script.external_request'];
const whoever: AnyOf = ['userinfo.email'];

/** By service; `*` stands for the members that aren't named. An enumeration (`FormApp.DestinationType`) asks for nothing. */
const scopesOf: Readonly<Record<string, Readonly<Record<string, AnyOf>>>> = {
  SpreadsheetApp: {
    flush: thisSpreadsheet,
    getActive: thisSpreadsheet,
    getActiveRange: thisSpreadsheet,
    getActiveSheet: thisSpreadsheet,
    getActiveSpreadsheet: thisSpreadsheet,
    getUi: dialogs,
    newConditionalFormatRule: nothing,
    newDataValidation: nothing,
    newFilterCriteria: nothing,
    newRichTextValue: nothing,
    newTextStyle: nothing,
    setActiveSheet: thisSpreadsheet,
    toast: thisSpreadsheet,
    create: allSpreadsheets,
    open: allSpreadsheets,
    openById: allSpreadsheets,
    openByUrl: allSpreadsheets,
  },
  FormApp: {
    create: allForms,
    openById: allForms,
    openByUrl: allForms,
    createTextValidation: nothing,
    createCheckboxValidation: nothing,
    createParagraphTextValidation: nothing,
    createGridValidation: nothing,
  },
  DocumentApp: { create: allDocuments, openById: allDocuments, openByUrl: allDocuments },
  ScriptApp: {
    deleteTrigger: triggers,
    getProjectTriggers: triggers,
    getUserTriggers: triggers,
    newTrigger: triggers,
    getService: triggers,
    getScriptId: nothing,
    requireAllScopes: nothing,
    requireScopes: nothing,
    getAuthorizationInfo: nothing,
  },
  MailApp: { '*': mail },
  UrlFetchApp: { '*': network },
  HtmlService: { '*': nothing },
  Session: {
    getActiveUser: whoever,
    getEffectiveUser: whoever,
    getScriptTimeZone: nothing,
    getActiveUserLocale: nothing,
    getTemporaryActiveUserKey: nothing,
  },
  PropertiesService: { '*': nothing },
  CacheService: { '*': nothing },
  LockService: { '*': nothing },
  Utilities: { '*': nothing },
  ContentService: { '*': nothing },
  Logger: { '*': nothing },
};

/** The services of Apps Script that the table knows. */
export const services: readonly string[] = Object.keys(scopesOf);

/** Whether the scopes let the script use the member (`SpreadsheetApp.openById`); in words why not, or undefined where they do. */
export function scopeProblem(member: string, asked: readonly string[]): string | undefined {
  const [service = '', name = ''] = member.split('.');
  const enumeration = /^[A-Z]/.test(name);
  const needed = enumeration ? nothing : (scopesOf[service]?.[name] ?? scopesOf[service]?.['*']);
  if (needed === undefined) return `${member} is in no table of scopes`;
  if (needed.length === 0 || needed.some((scope) => asked.includes(prefix + scope))) return undefined;
  return `${member} needs ${needed.join(' or ')}`;
}
