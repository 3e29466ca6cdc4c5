import { setLocale } from '../../../../src/local/services/session/accounts';
import { runLines, testWorkspace, valueOfLines } from '../run-script';

const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';

/** https://developers.google.com/apps-script/reference/base/session */
describe('Session', () => {
  it('tells who acts and as whom the script runs, with the scope for addresses', async () => {
    const seen = await valueOfLines('[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]', {
      manifest: { oauthScopes: [EMAIL] },
      user: 'owner@example.org',
      activeUser: 'curator@example.org',
    });
    expect(seen).toEqual(['curator@example.org', 'owner@example.org']);
  });

  it('refuses both without it, naming the scope', async () => {
    for (const member of ['getActiveUser', 'getEffectiveUser']) {
      const { error } = await runLines(`Session.${member}().getEmail()`, { manifest: { oauthScopes: [] } });
      expect(error?.message).toContain(`Session.${member}. Required permissions: ${EMAIL}`);
    }
  });

  it('tells the manifest’s zone and the account’s language', async () => {
    const workspace = testWorkspace();
    const manifest = { timeZone: 'Asia/Krasnoyarsk' };
    expect(
      await valueOfLines('[Session.getScriptTimeZone(), Session.getActiveUserLocale()]', { workspace, manifest }),
    ).toEqual(['Asia/Krasnoyarsk', 'ru']);
    setLocale(workspace.world, 'anna@example.org', 'en_GB');
    expect(await valueOfLines('Session.getActiveUserLocale()', { workspace, user: 'anna@example.org' })).toBe('en_GB');
    await workspace.close();
  });
});
