package org.openescrow.escrow.user;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.KeysForTests;
import org.openescrow.escrow.privacy.PersonalData;

class EscrowUserTest {
    private static final Person WANG =
            new Person(new PersonName("王小明"), new IdCardNo("11010519491231002X"), new MobileNo("13800138000"));

    @TempDir
    Path folder;

    private PersonalData privacy;
    private EscrowUser user;

    @BeforeEach
    void register() {
        privacy = KeysForTests.in(folder);
        user = new EscrowUser(
                new PlatformNo("P000000000001"),
                new UserNo("u-1"),
                WANG,
                new Verification("RN1", Instant.parse("2026-01-02T03:04:05Z")),
                privacy);
    }

    @Test
    void knowsItsPersonByNameAndIdNumber() {
        assertTrue(user.isSamePerson(WANG.name(), WANG.idCardNo(), privacy));
        assertFalse(user.isSamePerson(new PersonName("王大明"), WANG.idCardNo(), privacy));
        assertFalse(user.isSamePerson(WANG.name(), new IdCardNo("440106200002290016"), privacy));
    }

    @Test
    void knowsItsMobileNumber() {
        assertTrue(user.hasMobile(WANG.mobile(), privacy));
        assertFalse(user.hasMobile(new MobileNo("13800138001"), privacy));
    }
}
