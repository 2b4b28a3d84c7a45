package org.openescrow.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.wallet.WalletId;

class PublicIdTest {
    @Test
    void laterIdsAreGreaterAlsoWithinAMillisecond() {
        String earlier = PublicId.next("wal_");
        for (int i = 0; i < 10_000; i++) {
            String later = PublicId.next("wal_");
            assertTrue(later.compareTo(earlier) > 0, later + " after " + earlier);
            earlier = later;
        }
    }

    @Test
    void theEarliestIdOfAMomentSortsAfterThoseBeforeItAndBeforeAllOthers() {
        Instant moment = Instant.parse("2026-01-02T03:04:05.678Z");
        String earliest = PublicId.earliest("wal_", moment);

        assertTrue(PublicId.isOne("wal_", earliest));
        assertTrue(earliest.compareTo("wal_" + UlidCreator.getUlid(moment.toEpochMilli())) <= 0);
        assertTrue(earliest.compareTo("wal_" + UlidCreator.getUlid(moment.toEpochMilli() - 1)) > 0);
    }

    @Test
    void anIdIsReadBack() {
        WalletId id = WalletId.next();

        assertEquals(id, new WalletId(id.value()));
        assertEquals(30, id.value().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wal_",
                "wal_01ARZ3NDEKTSV4RRFFQ69G5FA",
                "wal_01ARZ3NDEKTSV4RRFFQ69G5FAVV",
                "wal_01arz3ndektsv4rrffq69g5fav",
                "wal_81ARZ3NDEKTSV4RRFFQ69G5FAV",
                "wal_01ARZ3NDEKTSV4RRFFQ69G5FAU",
                "mer_01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV"
            })
    void refusesWhatIsNotAnIdOfItsKind(String text) {
        assertThrows(InvalidValue.class, () -> new WalletId(text));
    }

    @Test
    void idsOfDifferentKindsDoNotMix() {
        String application = ApplicationId.next().value();

        assertThrows(IllegalArgumentException.class, () -> new WalletId(application));
    }
}
