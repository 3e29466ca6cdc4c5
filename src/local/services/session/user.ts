/** The Google class User: an account as a script sees it. */

import { googleClass } from '../../kernel/google-class';

/** An account; the address is '' where Google wouldn't tell it. */
export interface UserState {
  readonly email: string;
}

/** User, as Session and event objects give it. */
export const user = googleClass<UserState>(
  'User',
  {
    getEmail: {
      kind: 'getter',
      overloads: [[]],
      source: 'https://developers.google.com/apps-script/reference/base/user#getemail',
      run: (self) => self.email,
    },
  },
  { service: 'Session' },
);
