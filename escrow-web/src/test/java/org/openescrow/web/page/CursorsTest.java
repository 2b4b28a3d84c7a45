package org.openescrow.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Call;
import org.openescrow.web.error.WebRefusal;

class CursorsTest {
    private final Cursors cursors = cursors("P000000000001", "/escrow/v1/wallets");

    @Test
    void leadsOnWhereThePageEnded() {
        String cursor = cursorAfter("wal_2");

        assertEquals(new Part(Optional.of("wal_2"), 21), cursors.part(Paging.of(null, cursor)));
        assertEquals(new Part(Optional.empty(), 4), cursors.part(Paging.of("3", null)));
        assertFalse(cursor.contains("wal_2"));
    }

    @Test
    void isNoneWhereOneCharacterWasChanged() {
        String cursor = cursorAfter("wal_2");
        for (int at = 0; at < cursor.length(); at++) {
            for (char other : "AB_-=".toCharArray()) {
                String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
                if (!changed.equals(cursor)) {
                    assertRefused(cursors, changed);
                }
            }
            assertRefused(cursors, cursor.substring(0, at));
        }
        assertRefused(cursors, cursor + "=");
    }

    @Test
    void isNoneElsewhereOrForAnother() {
        String cursor = cursorAfter("wal_2");
        assertRefused(cursors("P000000000001", "/escrow/v1/merchants"), cursor);
        assertRefused(cursors("P000000000002", "/escrow/v1/wallets"), cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "wal_2", "****", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "钱"})
    void isNotGuessed(String text) {
        assertRefused(cursors, text);
        assertRefused(cursors, Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String cursorAfter(String name) {
        Paging one = Paging.of("1", null);
        return cursors.page(one, List.of(name, "wal_1"), row -> row)
                .nextCursor()
                .orElseThrow();
    }

    private static void assertRefused(Cursors cursors, String cursor) {
        Refusal refusal = assertThrows(Refusal.class, () -> cursors.part(Paging.of(null, cursor)), cursor);
        assertEquals(WebRefusal.PARAMETER_INVALID, refusal.code());
    }

    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    private static Cursors cursors(String platform, String path) {
        Cursors made = new Cursors();
        made.call = new Call() {
            @Override
            public PlatformNo platform() {
                return new PlatformNo(platform);
            }

            @Override
            public String rawPath() {
                return path;
            }
        };
        made.privacy = new Marks();
        return made;
    }

    /** Marks without a secret. */
    private static final class Marks extends PersonalData {
        @Override
        public byte[] index(SearchField field, String plain) {
            try {
                return MessageDigest.getInstance("SHA-256").digest((field + plain).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
