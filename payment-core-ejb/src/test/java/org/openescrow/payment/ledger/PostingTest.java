package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.money.Money;

class PostingTest {
    private static final AccountNo ONE = new AccountNo(4_111_111_111_111_111L);
    private static final AccountNo OTHER = new AccountNo(5_555_555_555_554_444L);
    private static final Transfer TRANSFER = new Transfer(ONE, OTHER, Money.fen(1));
    private static final Reference REFERENCE = new Reference("order-1");

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aTransferMovesMoreThanZero(long fen) {
        assertThrows(IllegalArgumentException.class, () -> new Transfer(ONE, OTHER, Money.fen(fen)));
    }

    @Test
    void aTransferNeedsTwoAccounts() {
        assertThrows(IllegalArgumentException.class, () -> new Transfer(ONE, new AccountNo(ONE.value()), Money.fen(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aPostingHasOneToAHundredTransfers(int transfers) {
        assertEquals(transfers, posting(transfers).transfers().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void aPostingRefusesNoneAndMoreThanAHundred(int transfers) {
        assertThrows(IllegalArgumentException.class, () -> posting(transfers));
    }

    @Test
    void aPostingDoesNotChangeWithTheListItWasMadeOf() {
        List<Transfer> transfers = new ArrayList<>(List.of(TRANSFER));
        var posting = new Posting(TransactionKind.CONSUMPTION, REFERENCE, transfers);
        transfers.clear();
        assertEquals(Posting.of(TransactionKind.CONSUMPTION, REFERENCE, TRANSFER), posting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "BR01J-2_3.4:5", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aReferenceIsOneTo64PlainCharacters(String value) {
        assertEquals(value, new Reference(value).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "é",
                "a\n",
                "a/b",
                "a'b",
                "01234567890123456789012345678901234567890123456789012345678901234",
            })
    void aReferenceRefusesAnythingElse(String value) {
        assertThrows(IllegalArgumentException.class, () -> new Reference(value));
    }

    private static Posting posting(int transfers) {
        return new Posting(TransactionKind.CONSUMPTION, REFERENCE, Collections.nCopies(transfers, TRANSFER));
    }
}
