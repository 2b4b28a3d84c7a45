package org.openescrow.payment.reconciliation;

import java.util.Optional;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.RequestNo;

/**
 * Something that did not fit when a day was compared.
 *
 * @param id serves as cursor
 * @param atBank direction, amount and end in the statement; absent where it has no such line
 * @param here the same of our payment; absent where we have none
 */
public record DifferenceView(
        long id, RequestNo requestNo, ExceptionKind kind, Optional<String> atBank, Optional<String> here) {}
