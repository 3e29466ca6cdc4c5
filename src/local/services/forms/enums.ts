/** Decides which enums FormApp has. https://developers.google.com/apps-script/reference/forms/form-app#properties */
import { googleEnum } from '../../kernel/google-class';
import { itemTypes, navigationTypes } from './model/item-record';

/** FormApp.ItemType. */
export const ItemTypeEnum = googleEnum('FormApp.ItemType', itemTypes);

/** FormApp.PageNavigationType. */
export const PageNavigationTypeEnum = googleEnum('FormApp.PageNavigationType', navigationTypes);

/** FormApp.DestinationType. */
export const DestinationTypeEnum = googleEnum('FormApp.DestinationType', ['SPREADSHEET']);

/** FormApp.Alignment. */
export const AlignmentEnum = googleEnum('FormApp.Alignment', ['LEFT', 'CENTER', 'RIGHT']);
