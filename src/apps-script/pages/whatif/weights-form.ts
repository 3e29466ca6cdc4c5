// Decides how weights are chosen: a number field for each, which the keyboard reaches, and a slider for the mouse and the finger.
import { WEIGHT_PROBLEM, weighedTitle } from '../../../contract/texts/what-if';
import { MOST_POINTS, type Weighed, type Weights } from '../../../contract/what-if/what-if-protocol';
import { element } from '../dom';

/** How far a slider moves at once. */
const STEP = 10;

/** The fields of all weights. */
export interface WeightsForm {
  readonly node: HTMLElement;
  /** What the fields hold; undefined while one of them holds no weight, which is said beside it. */
  read(): Weights | undefined;
  /** Puts weights into the fields. */
  show(weights: Weights): void;
  /** Marks the fields that differ from these. */
  compare(known: Weights): void;
  disable(isDisabled: boolean): void;
}

interface WeightField {
  readonly what: Weighed;
  readonly node: HTMLElement;
  readonly number: HTMLInputElement;
  readonly slider: HTMLInputElement;
  read(): number | undefined;
}

/** A field for each of the `weights`. `onChange` hears of every change that a person makes. */
export function weightsForm(weights: Weights, onChange: () => void): WeightsForm {
  const fields = (Object.keys(weights) as Weighed[]).map((what) => weightField(what, onChange));
  const form: WeightsForm = {
    node: element('div', { className: 'tight' }, ...fields.map(({ node }) => node)),
    read() {
      const read = fields.map((field) => [field.what, field.read()] as const);
      return read.every(([, points]) => points !== undefined) ? (Object.fromEntries(read) as Weights) : undefined;
    },
    show(shown) {
      for (const { what, number, slider, read } of fields) {
        number.value = String(shown[what] ?? 0);
        slider.value = number.value;
        read();
      }
    },
    compare(known) {
      for (const { what, node, number } of fields)
        node.classList.toggle('changed', number.value !== String(known[what] ?? 0));
    },
    disable(isDisabled) {
      for (const { number, slider } of fields) {
        number.disabled = isDisabled;
        slider.disabled = isDisabled;
      }
    },
  };
  form.show(weights);
  return form;
}

function weightField(what: Weighed, onChange: () => void): WeightField {
  const [id, problemId] = [`weight-${what}`, `problem-${what}`];
  const limits = { min: '0', max: String(MOST_POINTS) };
  const number = element('input', { id, type: 'number', ...limits, step: '1', inputMode: 'numeric' });
  const slider = element('input', { type: 'range', ...limits, step: String(STEP), tabIndex: -1 });
  const problem = element('p', { id: problemId, className: 'problem', hidden: true }, WEIGHT_PROBLEM);
  slider.setAttribute('aria-label', weighedTitle(what));
  number.setAttribute('aria-describedby', problemId);
  const read = (): number | undefined => {
    const points = Number(number.value);
    const isWeight = /^\d+$/.test(number.value) && points <= MOST_POINTS;
    problem.hidden = isWeight;
    number.setAttribute('aria-invalid', String(!isWeight));
    return isWeight ? points : undefined;
  };
  number.oninput = () => {
    slider.value = number.value;
    onChange();
  };
  slider.oninput = () => {
    number.value = slider.value;
    onChange();
  };
  const label = element('label', { htmlFor: id }, weighedTitle(what));
  return { what, node: element('div', { className: 'weight' }, label, number, slider, problem), number, slider, read };
}
