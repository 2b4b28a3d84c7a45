package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.PlatformRef;
import org.openescrow.escrow.platform.PlatformStatus;
import org.openescrow.escrow.platform.PlatformView;
import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.escrow.platform.Validity;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;

/** That two operators give a platform a key. */
class KeyAdditionTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final ApplicationId APPLICATION = ApplicationId.next();
    private static final SigningKey USED = key(1);
    private static final SigningKey FRESH = key(2);

    private final List<String> done = new ArrayList<>();
    private final ProposedDeeds deeds = new ProposedDeeds();

    private static SigningKey key(int number) {
        // Of the greatest length, of several lines, and with the spaces that part the words before it.
        String pem = "-----BEGIN PUBLIC KEY-----\n" + "A".repeat(4_044) + "\n-----END PUBLIC KEY-----";
        return new SigningKey("rsa-pss-sha512", pem, String.format("%064x", number));
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        deeds.platforms = new PlatformDesk() {
            @Override
            public PlatformView platform(PlatformNo number) {
                if (!number.equals(Facts.MALL)) {
                    throw new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED);
                }
                return new PlatformView(
                        new PlatformRef(number, APPLICATION, "Mall"),
                        Set.of(),
                        Instant.EPOCH,
                        PlatformStatus.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        OwnLimits.NONE);
            }
        };
        deeds.keys = new PlatformKeys() {
            @Override
            public void check(PlatformNo platform, SigningKey key) {
                if (key.equals(USED)) {
                    throw new Refusal(EscrowRefusal.PUBLIC_KEY_REUSED);
                }
            }

            @Override
            public KeyView restore(
                    PlatformRef platform, SigningKey key, String approval, OperatorName operator, String reason) {
                done.add(platform.platformNo() + " " + platform.application() + " " + key.thumbprint() + " " + approval
                        + " " + operator + " " + reason);
                return new KeyView(
                        KeyId.next(),
                        key,
                        platform.application(),
                        Optional.of(platform.platformNo()),
                        new Validity(Instant.EPOCH, Optional.empty()),
                        Optional.empty());
            }
        };
    }

    @Test
    void theKeyIsAddedByTheApproverUnderTheApprovalsName() {
        KeyAddition addition = new KeyAddition(Facts.MALL, FRESH, "brought in person");
        deeds.check(addition);
        assertEquals(List.of(), done);
        ApprovalId id = ApprovalId.next();
        deeds.perform(id, addition, ADA);
        assertEquals(
                List.of(Facts.MALL + " " + APPLICATION + " " + FRESH.thumbprint() + " " + id
                        + " ada brought in person"),
                done);
    }

    @Test
    void aKeyThatIsRegisteredAndAPlatformThatIsNoneAreNotProposed() {
        assertEquals(EscrowRefusal.PUBLIC_KEY_REUSED, refusal(new KeyAddition(Facts.MALL, USED, "why")));
        assertEquals(EscrowRefusal.PLATFORM_NOT_APPROVED, refusal(new KeyAddition(Facts.TAXI, FRESH, "why")));
    }

    @Test
    void theWholeKeyIsKeptAndIsPartOfWhatIsApproved() {
        KeyAddition addition = new KeyAddition(Facts.MALL, FRESH, "why");
        Approval kept = new Approval(addition, ADA, Instant.EPOCH);
        assertEquals(addition, kept.proposal());
        assertTrue(addition.details().orElseThrow().length() <= 4_300, "what the column has room for");
        assertTrue(kept.says(kept.view().content()));
        Approval other = new Approval(new KeyAddition(Facts.MALL, USED, "why"), ADA, Instant.EPOCH);
        assertFalse(kept.says(other.view().content()));
    }

    @Test
    void operationsAndAdministratorsDecide() {
        for (Role role : Role.values()) {
            assertEquals(
                    role == Role.OPERATIONS || role == Role.ADMINISTRATOR,
                    ProposalKind.PLATFORM_KEY.isDecidedBy(Set.of(role)));
        }
    }

    private Object refusal(KeyAddition addition) {
        return assertThrows(Refusal.class, () -> deeds.check(addition)).code();
    }
}
