package org.openescrow.escrow.wallet;

import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserNo;

/** What a platform asks for when it opens a wallet. */
record Opening(PlatformNo platform, UserNo userNo, Person person) {}
