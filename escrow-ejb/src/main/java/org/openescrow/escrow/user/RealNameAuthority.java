package org.openescrow.escrow.user;

import org.openescrow.escrow.person.Person;

/** Says whether name, ID number and mobile number belong together. Never called within a transaction. */
public interface RealNameAuthority {
    /** Asks once, waiting a few seconds; what cannot be understood is NO_ANSWER, never thrown. */
    RealNameAnswer check(Person person);
}
