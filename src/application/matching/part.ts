/**
 * Decides what the rest of the product asks of matching. The engine, the rules and the scores behind this door are needed by few
 * executions, so the bundle keeps them in a page of their own and loads it then (scripts/lib/lazy-parts.mjs, decision 0008).
 */
// biome-ignore lint/performance/noBarrelFile: the one door of a part that the bundle loads apart.
export { proposedText } from '../../contract/texts/matched';
export { explainPair } from './explain-pair';
export { keepingSteps } from './keeping-steps';
export { pairsOrder, pairsOrderAhead } from './pairs-order';
export { placesNow } from './places-now';
export { planProposals } from './plan-proposals';
export { previewProposals } from './preview-proposals';
export { matchingNow } from './proposals-now';
