/**
 * The service FormApp: making and opening forms, and the builders of validations.
 * https://developers.google.com/apps-script/reference/forms/form-app
 */
import type { Call } from '../../kernel/call';
import {
  type GoogleClass,
  GoogleError,
  type GoogleObject,
  googleClass,
  type Member,
  object,
} from '../../kernel/google-class';
// Each of these files enters its item classes, so that forms can hand items out.
import './choice-items';
import './date-time-items';
import './grid-items';
import './layout-items';
import './scale-item';
import './text-items';
import { AlignmentEnum, DestinationTypeEnum, ItemTypeEnum, PageNavigationTypeEnum } from './enums';
import { form } from './form';
import type { FormHandle } from './form-settings';
import { formIdInAddress } from './model/addresses';
import { newForm } from './model/form-record';
import { formById, formsOf, NO_SUCH_FILE } from './model/form-store';
import { formSwitches } from './model/form-switches';
import { allFormsScopes, formScopes, reference } from './scopes';
import {
  checkboxGridValidationBuilder,
  checkboxValidationBuilder,
  gridValidationBuilder,
  newBuilder,
  paragraphTextValidationBuilder,
  textValidationBuilder,
} from './validations';

function builderMember<B>(name: string, builder: GoogleClass<B>): Member<null> {
  return {
    kind: 'getter',
    overloads: [[]],
    complete: true,
    scopes: formScopes,
    source: reference('form-app', `${name}()`),
    run: () => object(builder, newBuilder() as B),
  };
}

/** A form for its owner and its editors; for everyone else there is no such form, respondents among them. */
function opened({ world, execution: { user } }: Call, id: string): GoogleObject<FormHandle> {
  const { owner, editors } = formById(world, id);
  if (owner !== user && !editors.includes(user)) throw new GoogleError(NO_SUCH_FILE);
  return object(form, { formId: id });
}

/** FormApp. */
export const formApp = googleClass<null>(
  'FormApp',
  {
    create: {
      kind: 'service',
      overloads: [['String'], ['String', 'Boolean']],
      complete: true,
      scopes: allFormsScopes,
      source: reference('form-app', 'create(String,Boolean)'),
      run: (_self, [name, published], { world, execution }) => {
        const born = newForm({
          id: world.ids.token(44),
          publishedId: `1FAIpQL${world.ids.token(49)}`,
          owner: execution.user,
          name: name as string,
          published: published === undefined ? !formSwitches(world).bornUnpublished : (published as boolean),
        });
        formsOf(world).put(born.id, born);
        world.announce({ what: 'form', id: born.id });
        return object(form, { formId: born.id });
      },
    },
    openById: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      scopes: allFormsScopes,
      source: reference('form-app', 'openById(String)'),
      run: (_self, [id], call) => opened(call, id as string),
    },
    openByUrl: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      scopes: allFormsScopes,
      source: reference('form-app', 'openByUrl(String)'),
      run: (_self, [url], call) => {
        const id = formIdInAddress(url as string);
        if (id === undefined) throw new GoogleError('Invalid argument: url');
        return opened(call, id);
      },
    },
    getActiveForm: {
      kind: 'getter',
      overloads: [[]],
      complete: true,
      scopes: formScopes,
      source: reference('form-app', 'getActiveForm()'),
      run: (_self, _args, { world, execution: { container } }) =>
        container === null || !formsOf(world).has(container) ? null : object(form, { formId: container }),
    },
    createTextValidation: builderMember('createTextValidation', textValidationBuilder),
    createParagraphTextValidation: builderMember('createParagraphTextValidation', paragraphTextValidationBuilder),
    createCheckboxValidation: builderMember('createCheckboxValidation', checkboxValidationBuilder),
    createGridValidation: builderMember('createGridValidation', gridValidationBuilder),
    createCheckboxGridValidation: builderMember('createCheckboxGridValidation', checkboxGridValidationBuilder),
  },
  { enums: [AlignmentEnum, DestinationTypeEnum, ItemTypeEnum, PageNavigationTypeEnum] },
);
