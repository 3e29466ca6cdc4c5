// Decides how a file is chosen: by a button or by dropping it on the page.
import { FILE_PROBLEMS, IMPORT_PAGE } from '../../../contract/texts/import';
import { element, paragraph, showStep, spoken } from '../dom';
import { FileRefused, type ReadFile, readFile } from './read-file';

/** File names of the formats that are read, for the browser's own dialog. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx';

/** Shows the choice of a file and hands on the first one that can be read. */
export function chooseFile(onRead: (file: ReadFile) => void): void {
  const status = spoken('');
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    status.className = 'soft';
    status.textContent = IMPORT_PAGE.reading;
    try {
      onRead(await readFile(file));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      status.className = 'bad';
      status.textContent = FILE_PROBLEMS[error.problem];
    }
  };
  const input = element('input', { type: 'file', accept: ACCEPTED, id: 'file', className: 'unseen' });
  input.onchange = () => {
    void take(input.files?.[0]);
    input.value = '';
  };
  const button = element('label', { htmlFor: 'file', className: 'button primary' }, IMPORT_PAGE.choose);
  const place = element('div', { className: 'drop stack' }, input, button, paragraph(IMPORT_PAGE.drop, 'soft'));
  acceptDrops(place, (file) => void take(file));
  showStep(IMPORT_PAGE.title, paragraph(IMPORT_PAGE.lead, 'soft'), place, status);
}

/** The whole page takes a dropped file: beside its place, the browser would leave the page and open it. */
function acceptDrops(place: HTMLElement, onDrop: (file: File | undefined) => void): void {
  document.ondragover = (event) => {
    event.preventDefault();
    place.classList.add('over');
  };
  document.ondragleave = () => place.classList.remove('over');
  document.ondrop = (event) => {
    event.preventDefault();
    place.classList.remove('over');
    if (place.isConnected) onDrop(event.dataTransfer?.files[0]);
  };
}
