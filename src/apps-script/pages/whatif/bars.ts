// Decides how a quantity looks as a bar. The number always stands beside it in words, so readers of the screen pass the picture over.

const SVG = 'http://www.w3.org/2000/svg';

/** A bar filled up to `value` of `most`. `look` names its colour. */
export function bar(value: number, most: number, look: 'was' | 'will'): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 100 10');
  picture.setAttribute('preserveAspectRatio', 'none');
  picture.setAttribute('aria-hidden', 'true');
  const share = most > 0 ? Math.max(0, Math.min(1, value / most)) : 0;
  picture.append(rect('room', 100), rect(look, 100 * share));
  return picture;
}

function rect(look: string, width: number): SVGRectElement {
  const made = document.createElementNS(SVG, 'rect');
  made.setAttribute('class', look);
  made.setAttribute('width', String(width));
  made.setAttribute('height', '10');
  made.setAttribute('rx', '1');
  return made;
}
