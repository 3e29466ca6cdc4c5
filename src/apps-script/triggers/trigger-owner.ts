// Decides whose triggers a workbook has. Google shows an account only its own triggers, so the owner is known by a mark: one copy with the
// workbook, one with the account. Source: https://developers.google.com/apps-script/guides/triggers/installable#limitations
import type { Installation } from '../installation';

const OWNER = 'nastavnik.owner';

/** The mark of the account that runs; made where it has none. A run that dies before it is noted in the workbook finds it again. */
export function ownMark(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(OWNER);
  if (known !== null && known !== '') return known;
  const mark = Utilities.getUuid();
  properties.setProperty(OWNER, mark);
  return mark;
}

/** Whether the account that runs owns the triggers of an installation, or could: nobody does yet. */
export function mayOwn(installation: Pick<Installation, 'ownerMark'> | undefined): boolean {
  if (!installation || installation.ownerMark === '') return true;
  return PropertiesService.getUserProperties().getProperty(OWNER) === installation.ownerMark;
}

/** Address of the file's owner, whom to ask; blank where Google doesn't tell it (a shared drive has none). */
export function fileOwner(book: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const owner: GoogleAppsScript.Base.User | null = book.getOwner();
  return owner?.getEmail() ?? '';
}
