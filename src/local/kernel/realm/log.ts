/**
 * Decides how console and Logger write: every line goes to the execution's log, values as Google's log shows them.
 * Left to others: where the log is kept (../execution.ts).
 */
import type { Connection } from './host';

const { stringify } = JSON;

/** The `console` of a realm, with the methods that Apps Script has. */
export function makeConsole(connection: Connection): object {
  const timers = new Map<string, number>();
  const writer =
    (level: string) =>
    (...args: unknown[]) =>
      connection.log(level, formatted(args));
  return {
    log: writer('DEBUG'),
    debug: writer('DEBUG'),
    info: writer('INFO'),
    warn: writer('WARNING'),
    error: writer('ERROR'),
    time(label = 'default') {
      timers.set(String(label), connection.now());
    },
    timeEnd(label = 'default') {
      const since = timers.get(String(label));
      if (since !== undefined) connection.log('DEBUG', `${String(label)}: ${connection.now() - since}ms`);
      timers.delete(String(label));
    },
  };
}

/** The `Logger` of a realm: also remembers its lines for getLog(). */
export function makeLogger(connection: Connection): object {
  let lines: string[] = [];
  const logger = {
    log(...args: unknown[]) {
      const line = formatted(args);
      lines.push(line);
      connection.log('INFO', line);
      return logger;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear() {
      lines = [];
    },
  };
  return logger;
}

/** A first string with %s, %d, %j and their like takes the values after it; further values follow after spaces. */
function formatted(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(shown).join(' ');
  let used = 0;
  const text = first.replace(/%[sdifjoO%]/g, (sign) => {
    if (sign === '%%') return '%';
    if (used >= rest.length) return sign;
    used += 1;
    return shown(rest[used - 1]);
  });
  return [text, ...rest.slice(used).map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Object.prototype.toString.call(value) === '[object Error]') {
    return (value as Error).stack ?? String(value);
  }
  if (Object.prototype.toString.call(value) === '[object Date]') return String(value);
  try {
    const text = stringify(value) as string | undefined;
    return text === undefined || text === '{}' ? String(value).replace('[object Object]', '{}') : text;
  } catch {
    return String(value);
  }
}
