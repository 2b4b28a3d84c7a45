package org.openescrow.web.console.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.openescrow.payment.money.Money;

/** How figures and times are written on pages. Times are Beijing's, as on the institution's wall. */
@Named("show")
@ApplicationScoped
public class Show {
    private static final long FEN_A_YUAN = 100;
    private static final long KIB = 1024;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(BEIJING);

    /** Yuan with two decimals and thousands apart; exact, whatever the amount. */
    public String money(Money amount) {
        return fen(amount.minorUnits());
    }

    /** The same for a bare number of fen. */
    public String fen(long fen) {
        String sign = fen < 0 ? "−" : "";
        long yuan = Math.abs(fen / FEN_A_YUAN);
        long rest = Math.abs(fen % FEN_A_YUAN);
        return String.format(Locale.ROOT, "%s¥%,d.%02d", sign, yuan, rest);
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of bytes, in whole KiB from one on, rounded up. */
    public String size(long bytes) {
        return bytes < KIB ? count(bytes) + " B" : count((bytes + KIB - 1) / KIB) + " KiB";
    }

    public String time(Instant moment) {
        return TIME.format(moment);
    }

    public String time(Optional<Instant> moment) {
        return moment.map(TIME::format).orElse("–");
    }

    /** For machines: the moment to the millisecond, in UTC. */
    public String exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public String orDash(Optional<?> value) {
        return value.map(Object::toString).orElse("–");
    }
}
