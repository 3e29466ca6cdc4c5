/** Permissions that ScriptApp's members ask for. */

/** Triggers may be seen and changed. Source: https://developers.google.com/apps-script/reference/script/script-app#authorization */
export const TRIGGER_SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'] as const;
