package org.openescrow.web.console.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.frame.Sheet;

/**
 * A list of orders, and what it is filtered by, as it stands in the address.
 *
 * @param <V> what is shown of an order
 */
public abstract class OrderQuery<V> extends Sheet<OfPlatform<V>> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private @Nullable String platform;
    private @Nullable String orderNo;
    private @Nullable String wallet;
    private @Nullable String from;
    private @Nullable String to;

    Optional<OrderNo> askedOrderNo() {
        return Asked.optional("orderNo", orderNo, OrderNo::new);
    }

    Optional<WalletId> askedWallet() {
        return Asked.optional("wallet", wallet, WalletId::new);
    }

    /** Whole days in Beijing, both included. */
    Period askedPeriod() {
        Optional<Instant> first = Asked.optional("from", from, OrderQuery::day)
                .map(day -> day.atStartOfDay(BEIJING).toInstant());
        Optional<Instant> end = Asked.optional("to", to, OrderQuery::day)
                .map(day -> day.plusDays(1).atStartOfDay(BEIJING).toInstant());
        return new Period(first, end);
    }

    /**
     * The part of the list.
     *
     * @param cursor the text of an id of the list's kind; an id of another kind is no place in it
     */
    Part askedPart(UnaryOperator<String> cursor) {
        return new Part(Asked.optional("after", getAfter(), cursor), Listing.READ);
    }

    /** Takes over what a request asks for. */
    public void ask(Function<String, @Nullable String> parameter) {
        platform = parameter.apply("platform");
        orderNo = parameter.apply("orderNo");
        wallet = parameter.apply("wallet");
        from = parameter.apply("from");
        to = parameter.apply("to");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(none);
        }
    }

    public @Nullable String getPlatform() {
        return platform;
    }

    public void setPlatform(@Nullable String asked) {
        platform = asked;
    }

    public @Nullable String getOrderNo() {
        return orderNo;
    }

    public void setOrderNo(@Nullable String asked) {
        orderNo = asked;
    }

    public @Nullable String getWallet() {
        return wallet;
    }

    public void setWallet(@Nullable String asked) {
        wallet = asked;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String asked) {
        from = asked;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String asked) {
        to = asked;
    }
}
