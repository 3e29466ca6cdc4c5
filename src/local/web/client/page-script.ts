/** The browser's part around the sheet: menus that close, messages that pass, runs that are waited for, dialogs that are served. Everything works without it but dialogs. */

/** Text of the first half of /scripts/sheet.js. */
export const pageScript = `'use strict';
const ask = async (address, fields) => {
  const response = await fetch(address, {
    method: fields === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', ...(fields === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(fields === undefined ? {} : { body: JSON.stringify(fields) }),
  });
  if (!response.ok) throw new Error('Рабочее место не отвечает (' + response.status + ').');
  return response.json();
};

const make = (name, properties, ...inside) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
};

const fadeToast = (toast) => {
  const seconds = Number(toast.dataset.seconds);
  toast.addEventListener('click', () => toast.remove());
  if (seconds >= 0) setTimeout(() => toast.remove(), Math.max(seconds, 3) * 1000);
};
const showToasts = (toasts) => {
  for (const { title, message, seconds } of toasts) {
    const toast = make('p', { className: 'toast' });
    if (title) toast.append(make('strong', { textContent: title }), ' ');
    toast.append(message);
    toast.dataset.seconds = seconds;
    document.querySelector('.toasts').append(toast);
    fadeToast(toast);
  }
};
const showProblem = (text) => {
  const said = document.getElementById('said');
  said.replaceChildren(...(text ? [make('p', { className: 'message bad', role: 'alert', textContent: text })] : []));
};
document.querySelectorAll('.toast').forEach(fadeToast);

const menus = [...document.querySelectorAll('.menus > .menu')];
const closeMenus = (except) => menus.forEach((menu) => { if (menu !== except) menu.open = false; });
menus.forEach((menu) => menu.addEventListener('toggle', () => { if (menu.open) closeMenus(menu); }));
document.addEventListener('click', (event) => closeMenus(event.target.closest && event.target.closest('.menus > .menu')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const isMenuOpen = menus.some((menu) => menu.open);
  closeMenus(null);
  const [over] = frames.filter((frame) => frame.closest('.veil'));
  if (!isMenuOpen && over && !event.defaultPrevented && !document.querySelector('.box[role=alertdialog]')) closeDialog(over);
});

const running = document.querySelector('[data-run]');
const waitForRun = async () => {
  for (;;) {
    const { now } = await ask('/runs/' + running.dataset.run);
    if (now !== 'running') { location.reload(); return; }
  }
};
if (running) waitForRun().catch((error) => showProblem(error.message));

const buttonWords = { OK: 'ОК', CANCEL: 'Отмена', YES: 'Да', NO: 'Нет' };
const askPerson = (question) => new Promise((resolve) => {
  const typed = make('input', { type: 'text', className: 'wide', autocomplete: 'off', ariaLabel: 'Ответ' });
  const buttons = question.buttons.map((name, at) => {
    const button = make('button', { type: 'button', textContent: buttonWords[name] || name, className: at === 0 ? 'primary' : '' });
    button.addEventListener('click', () => { veil.remove(); resolve({ button: name, text: typed.value }); });
    return button;
  });
  const box = make('div', { className: 'box', role: 'alertdialog', ariaModal: 'true' },
    make('h2', { textContent: question.title || 'Вопрос' }), make('p', { className: 'said', textContent: question.text }));
  if (question.kind === 'prompt') box.append(typed);
  box.append(make('div', { className: 'buttons' }, ...buttons));
  const veil = make('div', { className: 'veil' }, box);
  document.body.append(veil);
  (question.kind === 'prompt' ? typed : buttons[0]).focus();
});

const ended = async (state) => {
  for (;;) {
    if (state.now === 'asking') {
      const answer = await askPerson(state.question);
      state = await ask('/runs/' + state.run + '/answer', answer);
    } else if (state.now === 'running') {
      state = await ask('/runs/' + state.run);
    } else return state;
  }
};

const frames = [...document.querySelectorAll('iframe[data-dialog]')];
const closeDialog = (frame) => frame.closest('.box, .sidebar').querySelector('form').requestSubmit();
const serve = async (frame, { call, name, args }) => {
  const reply = (answer) => frame.contentWindow.postMessage({ google: 'answer', call, ...answer }, '*');
  try {
    const state = await ended(await ask('/dialogs/' + frame.dataset.dialog + '/run', { name, args }));
    showToasts(state.toasts || []);
    if (state.message !== undefined) reply({ message: state.message });
    else {
      reply({ value: state.value });
      if (state.opened) location.href = state.opened;
    }
  } catch (error) {
    reply({ message: error.message });
  }
};
// Whichever of the two pages is ready last makes the other hear of it.
const listens = (frame) => frame.contentWindow.postMessage({ google: 'listening' }, '*');
addEventListener('message', (event) => {
  const frame = frames.find((candidate) => candidate.contentWindow === event.source);
  if (frame === undefined || event.origin !== 'null' || typeof event.data !== 'object') return;
  const { google, width, height } = event.data;
  if (google === 'hello') listens(frame);
  else if (google === 'run') serve(frame, event.data);
  else if (google === 'close') closeDialog(frame);
  else if (google === 'focus') document.getElementById('sheet').focus();
  else if (google === 'size') {
    const box = frame.closest('.dialog');
    if (box && width) box.style.setProperty('--w', width + 'px');
    if (box && height) box.style.setProperty('--h', height + 'px');
  }
});
frames.forEach(listens);
`;
