package org.openescrow.web.error;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.ApprovalRefusal;
import org.openescrow.escrow.bankdesk.CaseRefusal;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.web.security.SignatureRefusal;

/** Every code that an answer can carry: what {@code docs/errors.md}, the reference and a problem's own page tell. */
public final class Catalogue {
    private static final SortedMap<String, ErrorCode> CODES = codes();

    private Catalogue() {}

    /** All codes, by name. */
    public static Collection<ErrorCode> all() {
        return CODES.values();
    }

    /** The code of this name; empty where there is none. */
    public static Optional<ErrorCode> find(String code) {
        return Optional.ofNullable(CODES.get(code));
    }

    private static SortedMap<String, ErrorCode> codes() {
        SortedMap<String, ErrorCode> codes = new TreeMap<>();
        Stream.<RefusalCode[]>of(
                        EscrowRefusal.values(),
                        ApprovalRefusal.values(),
                        CaseRefusal.values(),
                        PaymentRefusal.values(),
                        WebRefusal.values(),
                        SignatureRefusal.values())
                .flatMap(Arrays::stream)
                .map(ErrorCode::of)
                .forEach(code -> codes.put(code.code(), code));
        codes.put(ErrorCode.INTERNAL.code(), ErrorCode.INTERNAL);
        return Collections.unmodifiableSortedMap(codes);
    }
}
