/** The Google classes SectionHeaderItem and PageBreakItem. https://developers.google.com/apps-script/reference/forms/page-break-item */
import { EnumValue, GoogleError, type GoogleObject, googleClass, object } from '../../kernel/google-class';
import type { World } from '../../kernel/world';
import { PageNavigationTypeEnum } from './enums';
import { commonItemMembers, type ItemHandle, itemClass, itemGetter, itemSetter } from './item-members';
import { formById, INVALID_UPDATE, itemById } from './model/form-store';
import type { Navigation, NavigationType, PageBreakRecord } from './model/item-record';
import { formScopes, reference } from './scopes';

/** SectionHeaderItem. */
export const sectionHeaderItem = itemClass(
  'SECTION_HEADER',
  googleClass<ItemHandle>('SectionHeaderItem', commonItemMembers('section-header-item'), { service: 'FormApp' }),
);

const PAGE = 'page-break-item';

/**
 * The jump that a script names: a page break of the same form, or a type. GO_TO_PAGE wants the page break itself.
 * https://developers.google.com/apps-script/reference/forms/page-navigation-type
 */
export function navigationTo(world: World, formId: string, target: unknown): Navigation {
  if (target instanceof EnumValue) {
    if (target.value === 'GO_TO_PAGE') throw new GoogleError('Invalid argument: navigationType');
    return { type: target.value as NavigationType, pageId: null };
  }
  const page = (target as GoogleObject<ItemHandle>).state;
  const known = page.formId === formId && itemById(formById(world, formId), page.itemId)?.type === 'PAGE_BREAK';
  if (!known) throw new GoogleError(INVALID_UPDATE);
  return { type: 'GO_TO_PAGE', pageId: page.itemId };
}

/** PageBreakItem. Its navigation rules what happens after the page BEFORE the break. */
export const pageBreakItem = itemClass(
  'PAGE_BREAK',
  googleClass<ItemHandle>(
    'PageBreakItem',
    {
      ...commonItemMembers(PAGE),
      getPageNavigationType: itemGetter<PageBreakRecord>(reference(PAGE, 'getPageNavigationType()'), (item) =>
        PageNavigationTypeEnum.of(item.navigation.type),
      ),
      getGoToPage: {
        kind: 'getter',
        overloads: [[]],
        complete: true,
        scopes: formScopes,
        source: reference(PAGE, 'getGoToPage()'),
        run: (handle, _args, call) => {
          const held = itemById(formById(call.world, handle.formId), handle.itemId) as PageBreakRecord | undefined;
          const pageId = held?.navigation.pageId ?? null;
          // Public projects report an exception, not null, for a break without a page to jump to; its words are not known.
          if (pageId === null) throw new GoogleError('The page navigation type is not GO_TO_PAGE.');
          return object(pageBreakItem, { formId: handle.formId, itemId: pageId });
        },
      },
      setGoToPage: itemSetter<PageBreakRecord>(
        reference(PAGE, 'setGoToPage(PageBreakItem)'),
        [['class:PageBreakItem'], ['enum:FormApp.PageNavigationType']],
        (_item, [target], call) => ({
          navigation: navigationTo(call.world, (call.self.state as ItemHandle).formId, target),
        }),
      ),
    },
    { service: 'FormApp' },
  ),
);
