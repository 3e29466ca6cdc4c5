// Decides what the window asks, with defaults that suit most schools, and where it shows what is wrong. Checking is left to the script.
import { DEFAULT_LISTS } from '../../../contract/settings/default-lists';
import { DEFAULT_SETTINGS } from '../../../contract/settings/default-settings';
import type { SetupRefusal } from '../../../contract/setup/setup-progress';
import type { SetupField, SetupSettings } from '../../../contract/setup/setup-settings';
import { RUSSIAN_ZONES } from '../../../contract/setup/time-zones';
import { CONSENT_REVIEW, consentText } from '../../../contract/texts/consent';
import { SETUP_QUESTIONS as ask, SETUP_CONSENT, SETUP_PAGE } from '../../../contract/texts/setup-page';
import { alarm, buttons, element, paragraph, showStep } from '../dom';
import { checkboxesField, checkboxField, type Field, radioField, selectField, textField } from '../fields';
import { roadmapQuestions } from './roadmap-questions';

/** Asks, and hands over what was answered. `isCopy`: the workbook is a copy, whose rows are to be wiped. */
export function askQuestions(
  isCopy: boolean,
  onStart: (settings: SetupSettings) => Promise<SetupRefusal | undefined>,
): void {
  const { operator } = DEFAULT_SETTINGS;
  const forms = DEFAULT_SETTINGS.forms;
  const titles = new Map(DEFAULT_LISTS.forms.map(({ code, label }) => [code, label]));
  const fields = {
    freshStart: checkboxField(ask.freshStart, false),
    role: radioField(ask.role, ask.role.options, 'organisation'),
    organisation: textField(ask.organisation, ''),
    address: textField(ask.address, ''),
    municipality: textField(ask.municipality, ''),
    organisationType: selectField(
      ask.organisationType,
      ask.organisationType.options.map((text) => [text, text] as const),
      DEFAULT_SETTINGS.organisationType,
    ),
    timeZone: selectField(
      ask.timeZone,
      RUSSIAN_ZONES.map(({ zone, title }) => [zone, title] as const),
      ownZone(),
    ),
    targets: selectField(ask.targets, ask.targets.options, DEFAULT_SETTINGS.targets),
    forms: checkboxesField(
      ask.forms,
      forms.map(({ code }) => [code, titles.get(code) ?? code] as const),
      forms.filter(({ inUse }) => inUse).map(({ code }) => code),
    ),
    identity: radioField(ask.identity, ask.identity.options, DEFAULT_SETTINGS.identity),
    registerRequired: checkboxField(ask.registerRequired, DEFAULT_SETTINGS.registerRequired),
    purpose: textField(ask.purpose, operator.purpose, 3),
    term: textField(ask.term, operator.term),
  } as const satisfies Partial<Record<SetupField, Field<unknown>>>;
  const roadmap = roadmapQuestions();

  const read = (): SetupSettings => ({
    role: fields.role.value() as SetupSettings['role'],
    organisation: fields.organisation.value(),
    address: fields.address.value(),
    municipality: fields.municipality.value(),
    organisationType: fields.organisationType.value(),
    timeZone: fields.timeZone.value(),
    targets: fields.targets.value() as SetupSettings['targets'],
    forms: fields.forms.value(),
    ...roadmap.value(),
    identity: fields.identity.value() as SetupSettings['identity'],
    registerRequired: fields.registerRequired.value(),
    purpose: fields.purpose.value(),
    term: fields.term.value(),
    freshStart: isCopy && fields.freshStart.value(),
  });

  const preview = element('div', { className: 'preview', tabIndex: 0 });
  const consent = element(
    'details',
    { className: 'stack' },
    element('summary', {}, SETUP_CONSENT.title),
    fields.purpose.node,
    fields.term.node,
    paragraph(CONSENT_REVIEW, 'notice small'),
    paragraph(SETUP_CONSENT.preview, 'small soft'),
    preview,
  );
  const times = element('div', { className: 'pair' }, fields.timeZone.node, fields.targets.node);
  const ofOrganisation = [fields.identity.node, fields.forms.node, fields.registerRequired.node, roadmap.node, consent];
  const update = (): void => {
    roadmap.update(fields.targets.value() as SetupSettings['targets']);
    const settings = read();
    const isRegion = settings.role === 'region';
    const { address, organisationType, municipality } = fields;
    for (const { node } of [address, organisationType, municipality]) node.hidden = isRegion;
    for (const node of ofOrganisation) node.hidden = isRegion;
    preview.textContent = consentText(
      {
        organisation: settings.organisation || '…',
        address: settings.address,
        purpose: settings.purpose || operator.purpose,
        term: settings.term || operator.term,
        textVersion: operator.textVersion,
      },
      settings.identity,
    );
  };

  const trouble = alarm('');
  const start = element('button', { type: 'submit', className: 'primary' }, SETUP_PAGE.start);
  const form = element(
    'form',
    { className: 'stack', noValidate: true, oninput: update },
    fields.role.node,
    fields.organisation.node,
    fields.address.node,
    fields.organisationType.node,
    fields.municipality.node,
    times,
    ...ofOrganisation,
    ...(isCopy ? [paragraph(SETUP_PAGE.copy, 'notice'), fields.freshStart.node] : []),
    trouble,
    buttons(start),
  );
  const complain = (text: string): void => {
    trouble.textContent = text;
    trouble.hidden = text === '';
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    start.disabled = true;
    complain('');
    onStart(read())
      .then((refusal) => {
        if (refusal) complain(showProblems({ ...fields, ...roadmap.fields() }, refusal));
      })
      .catch((error: Error) => complain(error.message))
      .finally(() => {
        start.disabled = false;
      });
  };
  update();
  showStep(SETUP_PAGE.title, paragraph(SETUP_PAGE.intro, 'soft'), paragraph(SETUP_PAGE.law, 'notice'), form);
}

/** Shows each problem beside its question and goes to the first; gives what to say above the button. */
function showProblems(
  fields: Readonly<Partial<Record<SetupField, Field<unknown>>>>,
  { problems }: SetupRefusal,
): string {
  for (const [name, field] of Object.entries(fields))
    field.problem(
      problems
        .filter((problem) => problem.field === name)
        .map(({ text }) => text)
        .join(' '),
    );
  const first = Object.entries(fields).find(([name]) => problems.some((problem) => problem.field === name));
  first?.[1].node.closest('details')?.setAttribute('open', '');
  first?.[1].focus();
  return SETUP_PAGE.wrong;
}

/** The zone of whoever sits here, where it is one of those offered. */
function ownZone(): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return RUSSIAN_ZONES.some(({ zone }) => zone === own) ? own : DEFAULT_SETTINGS.timeZone;
}
