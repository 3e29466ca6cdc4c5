/**
 * Decides what the rest of the product asks of the roadmap. Everything behind these functions weighs a hundred kilobytes, so the
 * bundle keeps it in a page of its own and loads it in the executions that need it (scripts/lib/lazy-parts.mjs, decision 0008).
 */
// biome-ignore lint/performance/noBarrelFile: the one door of a part that the bundle loads apart.
export { acceptOwnRow } from '../edits/accept-own-row';
export { acceptRoadmapEdit } from '../edits/accept-roadmap';
export { roadmapLines, roadmapMarkLine } from '../show/roadmap-journal';
export { roadmapRows } from '../show/roadmap-rows';
