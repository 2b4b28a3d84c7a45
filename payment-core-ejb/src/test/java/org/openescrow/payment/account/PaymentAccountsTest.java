package org.openescrow.payment.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.money.Money;

class PaymentAccountsTest {
    private final LedgerDatabase database = LedgerDatabase.get();
    private final LedgerFixture ledger = new LedgerFixture();
    private final PaymentAccounts accounts = AccountFixture.accounts(database, ledger.ledger(), new SteppableClock());
    private final OwnerReference owner = new OwnerReference("owner-" + LedgerFixture.unopened(AccountKind.USER));

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    void opensAnEmptyAccountOfTheKindWithItsPrefix(AccountKind kind) {
        AccountNo account = open(kind);
        assertEquals(String.valueOf(kind.prefix()), account.toString().substring(0, 2));
        assertEquals(kind, ledger.balance(account).kind());
        assertEquals(Money.fen(0), ledger.balance(account).available());
        assertFalse(
                ledger.balance(account).blockedIn() || ledger.balance(account).blockedOut());
    }

    @Test
    void answersTheSameAccountWhenAskedAgain() {
        assertEquals(open(AccountKind.USER), open(AccountKind.USER));
    }

    @Test
    void opensOneAccountOfEachKindForAnOwner() {
        assertNotEquals(open(AccountKind.USER), open(AccountKind.MERCHANT_SETTLEMENT));
    }

    @Test
    void findsOnlyWhatWasOpened() {
        assertEquals(Optional.empty(), database.inTransaction(() -> accounts.find(AccountKind.USER, owner)));
        AccountNo account = open(AccountKind.USER);
        assertEquals(Optional.of(account), database.inTransaction(() -> accounts.find(AccountKind.USER, owner)));
    }

    @Test
    void leavesNothingBehindWhenTheUseCaseIsRolledBack() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    accounts.open(AccountKind.USER, owner);
                    throw new IllegalStateException("the wallet could not be written");
                }));
        assertEquals(Optional.empty(), database.inTransaction(() -> accounts.find(AccountKind.USER, owner)));
    }

    @Test
    void opensOneAccountWhenManyThreadsAskAtOnce() throws Exception {
        Set<AccountNo> opened =
                new TreeSet<>(Together.run(8, thread -> () -> Conflicts.repeat(() -> open(AccountKind.USER))));
        assertEquals(1, opened.size());
        assertEquals(
                List.of("1"),
                database.column("SELECT count(*) FROM payment_account WHERE owner_reference = ?", owner.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "张三", "a/b", "01234567890123456789012345678901234567890123456789012345678901234"})
    void refusesAnOwnerThatIsNotAPlainReference(String value) {
        assertThrows(IllegalArgumentException.class, () -> new OwnerReference(value));
    }

    static Stream<List<AccountStatus>> allPairs() {
        return Stream.of(AccountStatus.values())
                .flatMap(from -> Stream.of(AccountStatus.values()).map(to -> List.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void anAccountCanOnlyBeClosedAndStaysSo(List<AccountStatus> pair) {
        boolean allowed = pair.equals(List.of(AccountStatus.OPEN, AccountStatus.CLOSED));
        assertEquals(allowed, pair.get(0).next().contains(pair.get(1)));
    }

    private AccountNo open(AccountKind kind) {
        return database.inTransaction(() -> accounts.open(kind, owner));
    }
}
