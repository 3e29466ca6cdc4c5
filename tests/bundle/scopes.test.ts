/** Compares the services that the bundle names with the scopes that the manifest asks for. */
import { parseScript, readBuilt, scriptOfPart } from './built-files';
import { readOutsideUse } from './outside-use';
import { scopeProblem, services } from './scopes';

const manifest = JSON.parse(readBuilt('appsscript.json')) as { oauthScopes: readonly string[]; runtimeVersion: string };
/** The scripts that name services: Code.js, and the part that builds sheets and forms. */
const uses = [readBuilt('Code.js'), scriptOfPart('building')].map((script) => readOutsideUse(parseScript(script)));

test('every service that the bundle names is covered by a scope of the manifest', () => {
  const members = uses.flatMap((use) => use.members).filter((member) => services.includes(member.split('.')[0] ?? ''));
  expect(members.flatMap((member) => scopeProblem(member, manifest.oauthScopes) ?? [])).toEqual([]);
});

test('no service is handed on as a whole, so that the comparison above sees every member', () => {
  expect(uses.flatMap(({ handedOn }) => handedOn).filter((name) => services.includes(name))).toEqual([]);
});

test('the manifest asks for the frozen list, on the V8 runtime', () => {
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
    'documents',
    'forms',
    'script.container.ui',
    'script.external_request',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets.currentonly',
  ]);
});

const asked = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

test('a workbook other than its own is out of reach of the scope for this one', () => {
  expect(scopeProblem('SpreadsheetApp.getActive', asked)).toBeUndefined();
  expect(scopeProblem('SpreadsheetApp.openById', asked)).toBe('SpreadsheetApp.openById needs spreadsheets');
});

test('a service without its scope, an unknown member and an unknown service are refused', () => {
  expect(scopeProblem('MailApp.sendEmail', asked)).toBe('MailApp.sendEmail needs script.send_mail');
  expect(scopeProblem('Session.getActiveUser', asked)).toBe('Session.getActiveUser needs userinfo.email');
  expect(scopeProblem('FormApp.guess', asked)).toBe('FormApp.guess is in no table of scopes');
  expect(scopeProblem('DriveApp.getFiles', asked)).toBe('DriveApp.getFiles is in no table of scopes');
});

test('enumerations ask for nothing', () => {
  expect(scopeProblem('FormApp.DestinationType', asked)).toBeUndefined();
});
