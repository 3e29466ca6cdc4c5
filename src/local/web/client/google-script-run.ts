/** What a script's page finds as `google.script` in its frame. The page around the frame does what it asks for; see page-script. */

/**
 * The text of the script put before a dialog's own page: google.script.run with its three handlers, and google.script.host.
 *
 * Source: https://developers.google.com/apps-script/guides/html/reference/run and …/reference/host
 */
export const googleScriptRun = `(() => {
  'use strict';
  const home = new URL(location.href).origin;
  const waiting = new Map();
  let calls = 0;
  // The page around may still be loading: what nobody hears yet waits until it says that it listens.
  let unsent = [];
  const tell = (message) => (unsent ? unsent.push(message) : parent.postMessage(message, home));

  const formFields = (form) => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw new Error('NotEmulated: google.script.run with a file of a form');
      fields[name] = name in fields ? [].concat(fields[name], value) : value;
    }
    return fields;
  };
  const legal = (value, name, seen) => {
    if (value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)) return value === undefined ? null : value;
    const kind = Object.prototype.toString.call(value);
    if (seen.includes(value) || (kind !== '[object Object]' && kind !== '[object Array]')) {
      throw new Error('Failed due to illegal value in property: ' + name);
    }
    const inside = seen.concat([value]);
    if (Array.isArray(value)) return value.map((item, at) => legal(item, at, inside));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legal(item, key, inside)]));
  };
  const packed = (args) => {
    if (args.length === 1 && args[0] instanceof HTMLFormElement) return [formFields(args[0])];
    return args.map((value, at) => legal(value, at, []));
  };

  const runner = (handlers) => new Proxy({}, {
    get(_target, name) {
      if (typeof name === 'symbol' || name === 'then' || name.endsWith('_')) return undefined;
      const setting = { withSuccessHandler: 'success', withFailureHandler: 'failure', withUserObject: 'user' }[name];
      if (setting) return (value) => runner({ ...handlers, [setting]: value });
      return (...args) => {
        const sent = packed(args);
        calls += 1;
        waiting.set(calls, handlers);
        tell({ google: 'run', call: calls, name, args: sent });
      };
    },
  });

  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== home) return;
    const { google, call, value, message } = event.data;
    if (google === 'listening' && unsent) {
      const heldBack = unsent;
      unsent = null;
      heldBack.forEach(tell);
    }
    const handlers = waiting.get(call);
    if (google !== 'answer' || handlers === undefined) return;
    waiting.delete(call);
    if (message === undefined) {
      if (handlers.success) handlers.success(value, handlers.user);
      return;
    }
    const error = new Error(message);
    error.name = 'ScriptError';
    if (handlers.failure) handlers.failure(error, handlers.user);
    else console.error(error);
  });

  parent.postMessage({ google: 'hello' }, home);

  window.google = {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ google: 'close' }),
        setHeight: (height) => tell({ google: 'size', height: Number(height) }),
        setWidth: (width) => tell({ google: 'size', width: Number(width) }),
        editor: { focus: () => tell({ google: 'focus' }) },
        origin: home,
      },
    },
  };
})();`;
