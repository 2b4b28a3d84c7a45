package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.money.Money;

/**
 * An exception as shown.
 *
 * @param id grows with time; serves as cursor
 * @param requestNo of the payment that it is about, in the bank's word where we know none
 * @param detail for people
 * @param told what the bank says that it has moved, where that is not what was asked, or once more
 * @param resolution what was found and done; present once RESOLVED, like its time
 */
public record ChannelExceptionView(
        long id,
        ChannelCode channel,
        RequestNo requestNo,
        ExceptionKind kind,
        String detail,
        Optional<Money> told,
        ExceptionStatus status,
        Instant foundAt,
        Optional<String> resolution,
        Optional<Instant> resolvedAt) {}
