/** The browser's part in the sheet: moving over cells, editing in place, copying and pasting, dropdowns, ticks, notes, news of changes. Without it a row's page does the same. */

/** Text of the second half of /scripts/sheet.js; it uses `ask`, `make`, `showToasts` and `showProblem` of the first. */
export const gridScript = String.raw`
const sheet = document.getElementById('sheet');
const cellAt = (row, at) => sheet.querySelector('tr[data-row="' + row + '"]')?.cells[at];
const placeOf = (cell) => ({ row: Number(cell.parentElement.dataset.row), at: cell.cellIndex });
let current = null;
let editing = false;
let note = null;

const showNote = (cell) => {
  if (note) note.remove();
  note = cell && cell.dataset.note ? make('div', { className: 'note-card', role: 'note', textContent: cell.dataset.note }) : null;
  if (note) document.body.append(note);
};
const select = (cell) => {
  if (!cell || cell.tagName !== 'TD') return;
  if (current) current.tabIndex = -1;
  current = cell;
  cell.tabIndex = 0;
  cell.focus({ preventScroll: false });
  showNote(cell);
};
const step = (rows, columns) => {
  if (!current) return;
  const line = current.parentElement;
  const all = [...sheet.querySelectorAll('tr[data-row]')];
  select(all[all.indexOf(line) + rows]?.cells[current.cellIndex + columns]);
};

const renew = (html) => {
  const place = current && placeOf(current);
  const { scrollTop, scrollLeft } = sheet;
  sheet.innerHTML = html;
  sheet.scrollTop = scrollTop;
  sheet.scrollLeft = scrollLeft;
  current = null;
  const focused = document.activeElement;
  if (place && (focused === document.body || focused === sheet || focused === null)) select(cellAt(place.row, place.at));
  else if (place) {
    current = cellAt(place.row, place.at) ?? null;
    showNote(current);
  }
};
const save = async (cell, typed) => {
  const { row, at } = placeOf(cell);
  const table = sheet.querySelector('table');
  const column = Number(table.dataset.columns.split(' ')[at - 1]);
  cell.classList.add('saving');
  document.querySelector('.toasts').replaceChildren();
  try {
    const answer = await ask(sheet.dataset.path + '/cells?from=' + sheet.dataset.from, { row, column, typed });
    showProblem(answer.problem);
    showToasts(answer.toasts);
    renew(answer.table);
  } catch (error) {
    cell.classList.remove('saving');
    showProblem(error.message);
  }
};

const OTHER = '\u0001';
const fieldFor = (cell, first, free) => {
  const typed = cell.dataset.typed ?? (cell.dataset.list === undefined || cell.dataset.other !== undefined ? cell.textContent : cell.textContent.trim());
  const list = cell.dataset.list === undefined ? null : document.getElementById('list-' + cell.dataset.list);
  if (list && !free) {
    const texts = [...list.options].map((option) => option.value);
    if (typed !== '' && !texts.includes(typed)) texts.unshift(typed);
    const options = ['', ...texts].map((text) => make('option', { value: text, textContent: text, selected: text === typed }));
    if (cell.dataset.other !== undefined) options.push(make('option', { value: OTHER, textContent: 'Другое…' }));
    return make('select', {}, ...options);
  }
  const field = make(typed.includes('\n') || typed.length > 60 ? 'textarea' : 'input', { value: first ?? typed, autocomplete: 'off' });
  return field;
};
const open = (cell, first, free) => {
  if (editing || !cell || cell.classList.contains('saving')) return;
  if (cell.dataset.ticked !== undefined) { save(cell, cell.dataset.ticked !== 'true'); return; }
  const shown = [...cell.childNodes];
  const field = fieldFor(cell, first, free);
  const before = cell.dataset.typed ?? cell.textContent;
  field.setAttribute('aria-label', (cell.closest('table').dataset.letters.split(' ')[cell.cellIndex - 1] || '') + cell.parentElement.dataset.row);
  editing = true;
  cell.classList.add('editing');
  cell.replaceChildren(field);
  field.focus();
  if (field.select && first === undefined) field.select();
  const close = (keep) => {
    if (!editing) return;
    editing = false;
    const typed = field.value;
    cell.classList.remove('editing');
    cell.replaceChildren(...shown);
    if (keep && typed !== before) save(cell, typed);
  };
  if (field.tagName === 'SELECT') try { field.showPicker(); } catch { /* The list opens by a key or a click then. */ }
  field.addEventListener('blur', () => close(field.value !== OTHER));
  field.addEventListener('change', () => {
    if (field.tagName !== 'SELECT') return;
    const writes = field.value === OTHER;
    close(!writes);
    select(cell);
    if (writes) open(cell, undefined, true);
  });
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const leaves = event.key === 'Tab' || (event.key === 'Enter' && !event.altKey && !event.shiftKey);
    if (event.key !== 'Escape' && !leaves) return;
    event.preventDefault();
    close(leaves);
    select(cell);
    if (event.key === 'Enter') step(1, 0);
    if (event.key === 'Tab') step(0, event.shiftKey ? -1 : 1);
  });
};

sheet.addEventListener('click', (event) => {
  const cell = event.target.closest('td');
  if (!cell || editing) return;
  const again = cell === current;
  select(cell);
  if (cell.dataset.ticked !== undefined || (again && (cell.dataset.list !== undefined || matchMedia('(pointer: coarse)').matches))) open(cell);
});
sheet.addEventListener('dblclick', (event) => open(event.target.closest('td')));
sheet.addEventListener('keydown', (event) => {
  if (editing || event.target.tagName !== 'TD' || event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  if (steps[event.key]) step(...steps[event.key]);
  else if (event.key === 'Enter' || event.key === 'F2') open(event.target);
  else if (event.key === ' ' && event.target.dataset.ticked !== undefined) open(event.target);
  else if (event.key === 'Delete' || event.key === 'Backspace') save(event.target, '');
  else if (event.key.length === 1) open(event.target, event.target.dataset.list === undefined ? event.key : undefined);
  else return;
  event.preventDefault();
});

// As spreadsheets copy cells: a tab between columns, a line for each row, quotes around what holds either.
const cellsIn = (text) => {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const field = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]?)/y;
  const rows = [[]];
  for (;;) {
    const [, quoted, bare, end] = field.exec(plain);
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '') return rows;
    if (end === '\n') rows.push([]);
  }
};
const isOnCell = () => !editing && current !== null && document.activeElement === current;
document.addEventListener('paste', (event) => {
  if (!isOnCell() || current.classList.contains('saving')) return;
  event.preventDefault();
  const copied = event.clipboardData.getData('text/plain');
  // A picture alone; a spreadsheet copies a picture of its cells beside their text.
  if (copied === '' && event.clipboardData.files.length > 0) return;
  const rows = cellsIn(copied);
  const width = Math.max(...rows.map((row) => row.length));
  save(current, rows.map((row) => [...row, ...Array(width - row.length).fill('')]));
});
document.addEventListener('copy', (event) => {
  if (!isOnCell() || !getSelection().isCollapsed) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', current.textContent);
});

const first = sheet.querySelector('tbody td') ?? sheet.querySelector('td');
if (first) first.tabIndex = 0;
sheet.addEventListener('focusin', (event) => { if (!current && event.target.tagName === 'TD') current = event.target; });

const news = new EventSource(sheet.dataset.path + '/changes');
news.addEventListener('change', async () => {
  if (editing || sheet.querySelector('.saving')) return;
  const response = await fetch(sheet.dataset.path + '/table?from=' + sheet.dataset.from);
  if (response.ok && !editing) renew(await response.text());
});
addEventListener('pagehide', () => news.close());
`;
