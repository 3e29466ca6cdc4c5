import { createHash, createHmac } from 'node:crypto';
import { setLocale } from '../../../../src/local/services/session/accounts';
import { runLines, testWorkspace, valueOfLines } from '../run-script';

/** https://developers.google.com/apps-script/reference/utilities/utilities */
describe('Utilities', () => {
  it('writes a date in a zone, with names in the language of the account', async () => {
    const workspace = testWorkspace();
    const line = `Utilities.formatDate(new Date(Date.UTC(2026, 2, 7, 20)), 'Asia/Krasnoyarsk', 'd MMMM yyyy HH:mm')`;
    expect(await valueOfLines(line, { workspace })).toBe('8 марта 2026 03:00');
    setLocale(workspace.world, 'anna@example.org', 'en_US');
    expect(await valueOfLines(line, { workspace, user: 'anna@example.org' })).toBe('8 March 2026 03:00');
    await workspace.close();
  });

  it('refuses a zone that isn’t one in Google’s words', async () => {
    // The words are recorded in https://github.com/search?q=%22Invalid+argument%3A+timeZone.+Should+be+of+type%3A+String%22&type=code
    const { error } = await runLines(`Utilities.formatDate(new Date(), 'Nowhere/City', 'yyyy')`);
    expect(error).toMatchObject({
      name: 'Exception',
      message: 'Invalid argument: timeZone. Should be of type: String',
    });
  });

  it('refuses a text in place of a date with the kinds that it got', async () => {
    const { error } = await runLines(`Utilities.formatDate('2026-01-01', 'GMT', 'yyyy')`);
    expect(error?.message).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('makes the same identifiers from the same seed, and others from another', async () => {
    const line = '[Utilities.getUuid(), Utilities.getUuid()]';
    const first = (await valueOfLines(line, { seed: 7 })) as string[];
    expect(first[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first[0]).not.toBe(first[1]);
    expect(await valueOfLines(line, { seed: 7 })).toEqual(first);
    expect(await valueOfLines(line, { seed: 8 })).not.toEqual(first);
  });

  it('gives digests as signed bytes', async () => {
    // https://developers.google.com/apps-script/reference/utilities/utilities#computedigestalgorithm,-value
    const digest = await valueOfLines(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'input to hash')`);
    const expected = createHash('md5').update('input to hash').digest('hex');
    expect(Buffer.from(Int8Array.from(digest as number[])).toString('hex')).toBe(expected);
    expect((digest as number[]).every((byte) => byte >= -128 && byte < 128)).toBe(true);
  });

  it('reads a text beyond ASCII by the character set that is named', async () => {
    const [named, unnamed, marks] = (await valueOfLines(`[
      Utilities.computeHmacSha256Signature('да', 'ключ', Utilities.Charset.UTF_8),
      Utilities.computeHmacSha256Signature('да', 'ключ'),
      Utilities.computeHmacSha256Signature('??', '????')]`)) as number[][];
    expect(Buffer.from(Int8Array.from(named ?? [])).toString('hex')).toBe(
      createHmac('sha256', 'ключ').update('да').digest('hex'),
    );
    expect(unnamed).toEqual(marks);
  });

  it('goes to base 64 and back, in both alphabets', async () => {
    const seen = await valueOfLines(`[
      Utilities.base64Encode('да>?', Utilities.Charset.UTF_8),
      Utilities.base64EncodeWebSafe([-1, -2, -3]),
      Utilities.newBlob(Utilities.base64Decode('0LTQsA==')).getDataAsString()]`);
    expect(seen).toEqual(['0LTQsD4/', '__79', 'да']);
  });

  it('keeps a blob’s bytes, type and name', async () => {
    const seen = await valueOfLines(`
      const blob = Utilities.newBlob('да', 'text/csv', 'a.csv').setName('b.csv');
      return [blob.getBytes(), blob.getContentType(), blob.getName(), Utilities.newBlob([-48, -76]).getContentType()];`);
    expect(seen).toEqual([[-48, -76, -48, -80], 'text/csv', 'b.csv', null]);
  });

  it('sleeps by the workspace’s clock', async () => {
    const { value, simulatedMs } = await runLines(
      'const t = Date.now(); Utilities.sleep(90000); return Date.now() - t;',
    );
    expect(value).toBe(90_000);
    expect(simulatedMs).toBe(90_000);
  });

  it('parses CSV', async () => {
    expect(await valueOfLines(`Utilities.parseCsv('a;"b;c"', ';')`)).toEqual([['a', 'b;c']]);
  });
});
