/**
 * What Google leaves unsaid and the local workspace had to guess, tried out: one line a guess. Paste it into the script editor of an empty
 * throw-away spreadsheet whose locale is Russia, run `probe`, and compare the log with
 *
 *     npm run -s nastavnik -- run docs/live-probe.gs probe
 *
 * It makes one form, one more spreadsheet and some sheets' worth of scribbles, and sends nothing anywhere.
 */
function probe() {
  const book = SpreadsheetApp.getActive();
  book.setSpreadsheetLocale('ru_RU');
  const sheet = book.insertSheet('Проба ' + new Date().getTime());
  const form = FormApp.create('Проба');
  const seen = {};
  const look = (what, ask) => {
    try {
      const answer = ask();
      seen[what] = answer === undefined ? 'nothing' : answer;
    } catch (error) {
      seen[what] = error.name + ': ' + error.message;
    }
  };
  const kindOf = (range) =>
    range.getFormula() ? ['formula', range.getFormula()] : [typeof range.getValue(), String(range.getValue())];
  const written = (place, format, value) => {
    const range = sheet.getRange(place).setNumberFormat(format);
    range.setValue(value);
    SpreadsheetApp.flush();
    return kindOf(range);
  };

  // Is text safe? Everything else waits for these.
  look('text cell, formula', () => written('A1', '@', '=1+1'));
  look('text cell, apostrophe and formula', () => written('A2', '@', "'=1+1"));
  look('text cell, apostrophe and phone', () => written('A3', '@', "'+7 999 000-00-01"));
  look('text cell, two apostrophes', () => written('A4', '@', "''тире"));
  look('text cell, number', () => written('A5', '@', 5));
  look('text cell, date text', () => written('A6', '@', '01.02.2026'));
  look('plain cell, 1.5 in ru_RU', () => written('B1', 'General', '1.5'));
  look('plain cell, 1,5 in ru_RU', () => written('B2', 'General', '1,5'));
  look('plain cell, 3/4', () => written('B3', 'General', '3/4'));

  // Can forms be built and reached?
  look('form is born published', () => form.isPublished());
  look('publish', () => form.setPublished(true).isPublished());
  look('form without a destination', () => form.getDestinationId());
  const text = form.addTextItem().setTitle('Текст');
  form.addScaleItem().setTitle('Шкала').setBounds(1, 5);
  form.addCheckboxItem().setTitle('Флажки').setChoiceValues(['а', 'б']);
  look('answer tab: place, name, rows', () => {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    SpreadsheetApp.flush();
    const tabs = SpreadsheetApp.openById(book.getId()).getSheets();
    const tab = tabs.filter((one) => one.getFormUrl())[0];
    return [tab.getIndex(), tab.getName(), tab.getMaxRows(), tab.getFrozenRows()];
  });
  look('prefilled address', () =>
    form.createResponse().withItemResponse(text.createResponse('а б')).toPrefilledUrl().replace(/\/e\/[^/]+/, '/e/…'));
  look('response by script', () => {
    form.createResponse().withItemResponse(text.createResponse('=1+1')).submit();
    return form.getResponses().length;
  });
  look('what unanswered items give', () =>
    form.getResponses()[0].getItemResponses().map((one) => one.getItem().getTitle() + '=' + one.getResponse()));
  look('responses since the time of the last one', () =>
    form.getResponses(new Date(form.getResponses()[0].getTimestamp().getTime())).length);

  // Does the grid behave?
  look('range outside the grid', () => sheet.getRange(1, sheet.getMaxColumns() + 1).getA1Notation());
  look('rows outside the grid', () => sheet.getRange(1, 1, sheet.getMaxRows() + 1, 1).getA1Notation());
  look('script against a rejecting rule', () => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['а'], true).setAllowInvalid(false).build();
    sheet.getRange('C1').setDataValidation(rule).setValue('б');
    SpreadsheetApp.flush();
    return sheet.getRange('C1').getValue();
  });
  look('row appended at the end of the grid takes over the format', () => {
    const last = sheet.getMaxRows();
    sheet.getRange(last, 4).setNumberFormat('@').setValue('x');
    sheet.appendRow(['', '', '', 'y']);
    return sheet.getRange(last + 1, 4).getNumberFormat();
  });
  look('metadata on a bounded column', () => {
    sheet.getRange(1, 5, sheet.getMaxRows(), 1).addDeveloperMetadata('k', 'v');
    return sheet.createDeveloperMetadataFinder().withKey('k').find().length;
  });
  look('column metadata found on the book', () => {
    sheet.getRange('F:F').addDeveloperMetadata('column', 'six', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    const found = book.createDeveloperMetadataFinder().withKey('column').find();
    return found.map((one) => one.getLocation().getColumn().getA1Notation());
  });

  // What do names and limits look like?
  look('name of a spreadsheet that nobody named', () => book.getName());
  look('title of a form made by a script', () => form.getTitle());
  look('the last sheet hidden', () => SpreadsheetApp.create('Проба').getSheets()[0].hideSheet().isSheetHidden());
  look('sheet without a name', () => book.insertSheet('').getName());
  look('sheet with 101 letters', () => book.insertSheet('я'.repeat(101)).getName().length);

  // What do dates and times look like?
  const morning = new Date('2026-01-05T06:00:00Z');
  look('short weekday and month', () => Utilities.formatDate(morning, 'Europe/Moscow', 'EEE d MMM'));
  look('letters of a zone', () => Utilities.formatDate(morning, 'Europe/Moscow', 'z, Z'));
  look('cache for longer than six hours', () => {
    CacheService.getScriptCache().put('probe', 'kept', 21601);
    return CacheService.getScriptCache().get('probe');
  });
  look('trigger in the past', () => {
    const trigger = ScriptApp.newTrigger('nothing').timeBased().at(new Date(0)).create();
    ScriptApp.deleteTrigger(trigger);
    return trigger.getHandlerFunction();
  });

  // What do scripts have?
  look('new Function', () => new Function('given', 'return [given * 7, typeof SpreadsheetApp]')(6));
  look('class field', () => new Function('class A { b = 1 } return new A().b')());
  look('property of 5,000 Russian letters', () => {
    PropertiesService.getDocumentProperties().setProperty('probe', 'я'.repeat(5000));
    const length = PropertiesService.getDocumentProperties().getProperty('probe').length;
    PropertiesService.getDocumentProperties().deleteProperty('probe');
    return length;
  });
  look('document lock taken twice', () => {
    const lock = LockService.getDocumentLock();
    return [lock.tryLock(100), lock.tryLock(100), LockService.getDocumentLock().hasLock()];
  });
  look('base 64 of a Russian letter without a character set', () => Utilities.base64Encode('я'));
  look('owners of triggers that are seen', () => ScriptApp.getProjectTriggers().length);

  Object.keys(seen).forEach((what) => console.log(what + ': ' + JSON.stringify(seen[what])));
  return seen;
}

/** What the trigger in the past would call. */
function nothing() {}
