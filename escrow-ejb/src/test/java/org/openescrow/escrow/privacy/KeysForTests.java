package org.openescrow.escrow.privacy;

import java.nio.file.Path;

/** Personal data under keys of its own, for tests in other packages. */
public final class KeysForTests {
    private KeysForTests() {}

    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    public static PersonalData in(Path folder) {
        PersonalData privacy = new PersonalData();
        privacy.keysFolder = folder.toString();
        privacy.readKeys();
        return privacy;
    }
}
