/**
 * Decides what a script project is in a workspace: its files, manifest, owner and container.
 * Left to others: running it (execution.ts), its triggers (../kernel/triggers.ts), its properties (services/properties).
 */
import type { Collection } from './collections';
import type { ScriptToLoad } from './workspace-options';
import type { World } from './world';

/** The parts of appsscript.json that the emulation obeys; further ones are kept and ignored. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly [key: string]: unknown;
}

/** A script project. */
export interface ScriptProject {
  readonly id: string;
  readonly name: string;
  /** Mail address. */
  readonly owner: string;
  /** Id of the spreadsheet or form that holds it, null for a standalone one. */
  readonly boundTo: string | null;
  readonly manifest: Manifest;
  /** File name ('Code.js', 'page.html') to text; scripts run in this order. */
  readonly files: Readonly<Record<string, string>>;
}

/** The script projects of a workspace by script id. */
export function scriptsOf(world: World): Collection<ScriptProject> {
  return world.collection<ScriptProject>('scripts');
}

/** The projects bound to a container. */
export function scriptsBoundTo(world: World, container: string): readonly ScriptProject[] {
  return scriptsOf(world)
    .values()
    .filter((script) => script.boundTo === container);
}

/** The text of an HTML file of a project by name, with or without '.html'; undefined if there is none. */
export function htmlFile(script: ScriptProject, name: string): string | undefined {
  return script.files[name.endsWith('.html') ? name : `${name}.html`];
}

/** Stores a script project in place of the one that it replaces, if there is one. */
export function loadProject(world: World, script: ScriptToLoad, defaultOwner: string): ScriptProject {
  const boundTo = script.boundTo ?? null;
  const scripts = scriptsOf(world);
  const inPlace = boundTo === null ? undefined : scriptsBoundTo(world, boundTo)[0];
  const before = script.scriptId === undefined ? inPlace : scripts.get(script.scriptId);
  const project: ScriptProject = {
    id: before?.id ?? script.scriptId ?? world.ids.token(57),
    name: script.name ?? before?.name ?? 'Script',
    owner: script.owner ?? before?.owner ?? defaultOwner,
    boundTo,
    manifest: script.manifest ?? {},
    files: script.files,
  };
  scripts.put(project.id, project);
  world.announce({ what: 'script', id: project.id });
  return project;
}

/** Gives a copied container copies of its scripts: new ids, and so no properties, triggers or locks of the originals. */
export function copyScripts(world: World, container: string, copy: string, owner: string): void {
  for (const original of scriptsBoundTo(world, container)) {
    const project: ScriptProject = { ...original, id: world.ids.token(57), owner, boundTo: copy };
    scriptsOf(world).put(project.id, project);
    world.announce({ what: 'script', id: project.id });
  }
}
