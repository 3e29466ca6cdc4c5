/**
 * The rooms of the product and who may import whom: docs/architecture.md's table as data.
 * How imports are read, and what is said of a forbidden one, is decided in import-rules.ts.
 */

/** Every room, the inner ones before those that hold them, so that the first match is the right one. */
export const rooms = [
  'domain',
  'contract',
  'application',
  'apps-script/pages',
  'apps-script',
  'local',
  'cli',
  'tests',
  'scripts',
] as const;

/** A part of the tree with rules of its own. */
export type Room = (typeof rooms)[number];

/** What a room may import besides itself. */
export interface RoomRules {
  readonly imports: readonly Room[];
  /** Whether Node's own modules are there when the room runs. */
  readonly node: boolean;
}

const everyRoom: readonly Room[] = rooms;

/** The table. A room may always import from itself. */
export const rulesOf: Readonly<Record<Room, RoomRules>> = {
  domain: { imports: [], node: false },
  contract: { imports: ['domain'], node: false },
  application: { imports: ['domain', 'contract'], node: false },
  'apps-script': { imports: ['domain', 'contract', 'application'], node: false },
  'apps-script/pages': { imports: ['contract'], node: false },
  local: { imports: [], node: true },
  cli: { imports: ['domain', 'contract', 'local'], node: true },
  tests: { imports: everyRoom, node: true },
  scripts: { imports: [], node: true },
};

/** The rooms that end up in build/, where there is neither Node nor a host's time zone to rely on. */
export const bundledRooms: readonly Room[] = ['domain', 'contract', 'application', 'apps-script', 'apps-script/pages'];

/** The rooms that get the time and chance handed to them. */
export const pureRooms: readonly Room[] = ['domain', 'contract', 'application'];

/** The room of a path from the root: `src/domain/age.ts` is in `domain`; undefined outside all rooms. */
export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(room === 'tests' || room === 'scripts' ? `${room}/` : `src/${room}/`));
}
