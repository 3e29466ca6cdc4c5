/**
 * Decides which Google services a bundle finds as globals, and which Google names it finds not emulated.
 * One line a service; a class that is only returned by members needs no line.
 */
import type { FormFamily, SpreadsheetFamily } from '../kernel/families';
import type { GoogleClass } from '../kernel/google-class';
import { cacheService } from './cache/cache-service';
import { formFamily } from './forms/family';
import { formApp } from './forms/form-app';
import type { FormPage } from './forms/pages/form-page';
import { htmlService } from './html/html-service';
import { lockService } from './lock/lock-service';
import { propertiesService } from './properties/properties-service';
import { scriptApp } from './script/script-app';
import { session } from './session/session';
import { spreadsheetFamily } from './spreadsheet/family';
import { spreadsheetApp } from './spreadsheet/spreadsheet-app';
import { utilities } from './utilities/utilities';

/** Global name to class; the object's state is null. */
export const services: Readonly<Record<string, GoogleClass<null>>> = {
  CacheService: cacheService,
  FormApp: formApp,
  HtmlService: htmlService,
  LockService: lockService,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  Utilities: utilities,
};

/** Google's global names that answer every use with NotEmulated. */
export const notEmulatedServices = [
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'MailApp',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

/** What the kernel asks of the two families besides Google's classes. */
export const families: { readonly spreadsheet: SpreadsheetFamily; readonly forms: FormFamily<FormPage> } = {
  spreadsheet: spreadsheetFamily,
  forms: formFamily,
};
