package org.openescrow.web.admin.channel;

import java.util.Optional;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.reconciliation.DifferenceView;

/** Something that did not fit when a day was compared, as JSON. */
record DifferenceAnswer(
        String id, String requestNo, ExceptionKind kind, Optional<String> atBank, Optional<String> here) {
    static DifferenceAnswer of(DifferenceView view) {
        return new DifferenceAnswer(
                Long.toString(view.id()), view.requestNo().value(), view.kind(), view.atBank(), view.here());
    }
}
