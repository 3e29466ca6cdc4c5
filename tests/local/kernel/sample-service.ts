/** A Google service of the tests' own, with every kind of value that crosses. */
import { GoogleError, googleClass, googleEnum, object } from '../../../src/local/kernel/google-class';

export const colour = googleEnum('SampleApp.Colour', ['RED', 'GREEN']);

/** A thing with a name. */
export interface Thing {
  name: string;
}

export const thing = googleClass<Thing>(
  'Thing',
  {
    getName: { kind: 'getter', overloads: [[]], run: (self) => self.name },
    setName: {
      kind: 'service',
      overloads: [['String']],
      complete: true,
      run(self, [name], call) {
        self.name = name as string;
        call.world.collection<Thing>('things').put('only', { name: self.name });
        return call.self;
      },
    },
  },
  { service: 'SampleApp' },
);

export const sampleApp = googleClass<null>(
  'SampleApp',
  {
    echo: { kind: 'service', overloads: [['Any?']], run: (_self, [value]) => value },
    size: { kind: 'service', overloads: [['Any[][]']], run: (_self, [rows]) => (rows as unknown[][]).length },
    rows: {
      kind: 'service',
      overloads: [['Integer', 'Integer']],
      run: (_self, [rows, columns]) =>
        Array.from({ length: rows as number }, (_, row) =>
          Array.from({ length: columns as number }, (__, column) => `${row},${column}`),
        ),
    },
    noon: { kind: 'getter', overloads: [[]], run: () => new Date(Date.UTC(2026, 0, 2, 12)) },
    thing: {
      kind: 'service',
      overloads: [['String']],
      run: (_self, [name]) => object(thing, { name: name as string }),
    },
    paint: { kind: 'service', overloads: [['enum:SampleApp.Colour']], run: (_self, [value]) => value },
    fail: {
      kind: 'service',
      overloads: [['String']],
      run(_self, [text]) {
        throw new GoogleError(text as string);
      },
    },
    broken: {
      kind: 'service',
      overloads: [[]],
      run() {
        throw new TypeError('a bug in the emulation');
      },
    },
    secret: { kind: 'service', overloads: [[]], scopes: ['scope/a', 'scope/b'], run: () => 'told' },
    wait: { kind: 'service', overloads: [['Integer']], run: (_self, [ms], call) => call.sleep(ms as number) },
    read: {
      kind: 'service',
      overloads: [[]],
      run: (_self, _args, call) => call.world.collection<Thing>('things').get('only')?.name ?? '0',
    },
    now: { kind: 'getter', overloads: [[]], run: (_self, _args, call) => call.now() },
  },
  { enums: [colour] },
);
