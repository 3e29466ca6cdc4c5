/** The enums of HtmlService. Both change nothing any more on Google: https://developers.google.com/apps-script/reference/html/sandbox-mode */

import { googleEnum } from '../../kernel/google-class';

/** HtmlService.SandboxMode. */
export const sandboxMode = googleEnum('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
/** HtmlService.XFrameOptionsMode. */
export const xFrameOptionsMode = googleEnum('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
