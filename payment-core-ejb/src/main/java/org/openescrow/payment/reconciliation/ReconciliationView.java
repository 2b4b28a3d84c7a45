package org.openescrow.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.money.Money;

/**
 * How the comparison of a day came out.
 *
 * @param id grows with time; serves as cursor
 * @param bankLines how many payments the statement has
 * @param matched how many of them fit ours in everything
 * @param differences what did not fit, on either side
 * @param debits what the bank took from cards that day
 * @param credits what it put on cards
 */
public record ReconciliationView(
        long id,
        ChannelCode channel,
        LocalDate date,
        long bankLines,
        long matched,
        long differences,
        Money debits,
        Money credits,
        Instant comparedAt) {}
