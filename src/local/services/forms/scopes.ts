/** Decides which permissions the form service asks for. https://developers.google.com/apps-script/concepts/scopes */

/** Enough for the members of a form that the script already holds. */
export const formScopes = [
  'https://www.googleapis.com/auth/forms.currentonly',
  'https://www.googleapis.com/auth/forms',
] as const;

/** Needed for creating forms and for opening them by id: the form that is "current" is not enough. */
export const allFormsScopes = ['https://www.googleapis.com/auth/forms'] as const;

/** Where the reference describes a class of the service, with the anchor of a member. */
export function reference(page: string, member = ''): string {
  return `https://developers.google.com/apps-script/reference/forms/${page}${member === '' ? '' : `#${member}`}`;
}
