package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class AccountRulesTest {
    private static final RuleChange WHY = new RuleChange("operator-7", "court order 12");

    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo user = fixture.userWith(1_000);
    private final AccountNo merchant = fixture.account(AccountKind.MERCHANT_SETTLEMENT);

    @Test
    void keepsMoneyFromMovingInTheBlockedDirectionUntilItIsUnblocked() {
        fixture.database().inTransaction(() -> fixture.rules().block(user, BlockedSide.OUT, WHY));
        assertEquals(Money.fen(0), fixture.balance(user).available());
        assertEquals(Money.fen(1_000), fixture.balance(user).blocked());
        assertEquals(Money.fen(1_000), fixture.balance(user).posted());
        refuses(PaymentRefusal.ACCOUNT_BLOCKED, () -> pay(1));

        fixture.database().inTransaction(() -> fixture.rules().unblock(user, BlockedSide.OUT, WHY));
        pay(1);
        assertEquals(Money.fen(999), fixture.balance(user).available());
    }

    @Test
    void writesDownEachChangeOnceWithWhoAndWhy() {
        fixture.database().inTransaction(() -> {
            fixture.rules().block(user, BlockedSide.IN, WHY);
            fixture.rules().block(user, BlockedSide.IN, WHY);
            fixture.rules().unblock(user, BlockedSide.IN, WHY);
            fixture.rules().unblock(user, BlockedSide.OUT, WHY);
            fixture.rules().setFloor(user, Money.fen(100), WHY);
            fixture.rules().setFloor(user, Money.fen(100), WHY);
        });
        assertEquals(
                List.of(
                        "BLOCKED_IN 1 operator-7 court order 12",
                        "BLOCKED_IN 0 operator-7 court order 12",
                        "FLOOR 100 operator-7 court order 12"),
                fixture.database()
                        .column(
                                "SELECT CONCAT_WS(' ', rule, set_to, changed_by, reason) FROM ledger_rule_change"
                                        + " WHERE account_no = ? ORDER BY id",
                                user.value()));
    }

    @Test
    void doesNotLetAnAccountBeDrawnBelowItsFloor() {
        setFloor(user, 300);
        assertEquals(Money.fen(700), fixture.balance(user).available());
        assertEquals(Money.fen(300), fixture.balance(user).blocked());
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, () -> pay(701));
        pay(700);
        assertEquals(Money.fen(300), fixture.balance(user).posted());
    }

    @Test
    void limitsTheOverdraftOfAnAccountThatMayHaveOne() {
        AccountNo suspense = fixture.account(AccountKind.SUSPENSE);
        setFloor(suspense, -50);
        fixture.post(new Transfer(suspense, user, Money.fen(50)));
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, () -> fixture.post(new Transfer(suspense, user, Money.fen(1))));
        assertEquals(Money.fen(-50), fixture.balance(suspense).available());
    }

    @ParameterizedTest
    @CsvSource({"USER", "MERCHANT_SETTLEMENT", "FEE_INCOME"})
    void refusesAnOverdraftForKindsThatHaveNone(AccountKind kind) {
        AccountNo account = fixture.account(kind);
        refuses(PaymentRefusal.FLOOR_NOT_ALLOWED, () -> setFloor(account, -1));
    }

    @Test
    void refusesAFloorAboveWhatIsThere() {
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, () -> setFloor(user, 1_001));
        setFloor(user, 1_000);
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, () -> pay(1));
    }

    @Test
    void refusesAFloorInAnotherCurrency() {
        Money dollar = new Money(1, Currency.getInstance("USD"));
        refuses(PaymentRefusal.CURRENCY_MISMATCH, () -> fixture.database()
                .inTransaction(() -> fixture.rules().setFloor(user, dollar, WHY)));
    }

    @Test
    void refusesAnUnknownAccount() {
        AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);
        refuses(PaymentRefusal.ACCOUNT_UNKNOWN, () -> setFloor(unknown, 0));
        refuses(PaymentRefusal.ACCOUNT_UNKNOWN, () -> fixture.block(unknown, true, true));
    }

    @Test
    void aChangeNamesItsMakerAndAReason() {
        Stream.of("", " ", "x".repeat(65))
                .forEach(by -> assertThrows(IllegalArgumentException.class, () -> new RuleChange(by, "reason")));
        Stream.of("", " ", "x".repeat(256))
                .forEach(reason -> assertThrows(IllegalArgumentException.class, () -> new RuleChange("me", reason)));
    }

    private void setFloor(AccountNo account, long fen) {
        fixture.database().inTransaction(() -> fixture.rules().setFloor(account, Money.fen(fen), WHY));
    }

    private void pay(long fen) {
        fixture.post(new Transfer(user, merchant, Money.fen(fen)));
    }

    private static void refuses(PaymentRefusal code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }
}
