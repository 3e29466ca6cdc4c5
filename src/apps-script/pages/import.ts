// The page «Импорт»: a file is chosen, its columns are checked, its rows are handed over. Each step decides its own part.
import { checkColumns } from './import/columns-step';
import { chooseFile } from './import/file-step';
import { sendRows } from './import/sending-step';

function begin(): void {
  chooseFile((file) => {
    checkColumns(file, { onAnotherFile: begin, onStart: (checked) => sendRows(checked, begin) });
  });
}

begin();
