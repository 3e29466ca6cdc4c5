/** The enums of the service Utilities. */

import { googleEnum } from '../../kernel/google-class';
import { charsets, digestAlgorithms, macAlgorithms } from './bytes';

/** Utilities.Charset. */
export const charset = googleEnum('Utilities.Charset', charsets);
/** Utilities.DigestAlgorithm, without MD2. */
export const digestAlgorithm = googleEnum('Utilities.DigestAlgorithm', digestAlgorithms);
/** Utilities.MacAlgorithm. */
export const macAlgorithm = googleEnum('Utilities.MacAlgorithm', macAlgorithms);
