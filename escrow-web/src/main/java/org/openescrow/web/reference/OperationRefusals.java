package org.openescrow.web.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.web.error.Catalogue;
import org.openescrow.web.error.ErrorCode;
import org.openescrow.web.error.WebRefusal;
import org.openescrow.web.security.SignatureRefusal;

/** Every code that an operation can give: its own, and those that come with the way in which it is called. */
final class OperationRefusals {
    private OperationRefusals() {}

    /** The codes by status. */
    static SortedMap<Integer, SortedSet<String>> byStatus(ApiOperation operation) {
        List<RefusalCode> codes = new ArrayList<>(operation.operation().refusals());
        codes.addAll(List.of(WebRefusal.REQUEST_MALFORMED, WebRefusal.SHUTTING_DOWN));
        if (operation.isForPlatforms()) {
            codes.addAll(signature(operation));
        }
        if (!operation.roles().isEmpty()) {
            codes.addAll(List.of(
                    WebRefusal.TOKEN_MISSING,
                    WebRefusal.TOKEN_INVALID,
                    WebRefusal.TOKEN_EXPIRED,
                    EscrowRefusal.OPERATOR_NOT_PERMITTED));
        }
        if (operation.isForPlatforms() || operation.isForOperators()) {
            codes.addAll(List.of(WebRefusal.UNKNOWN_PARAMETER, WebRefusal.BODY_TOO_LARGE));
        }
        if (!operation.queryParameters().isEmpty()) {
            codes.add(WebRefusal.PARAMETER_INVALID);
        }
        if (operation.takesJson()) {
            codes.addAll(List.of(
                    WebRefusal.MALFORMED_JSON, WebRefusal.MEDIA_TYPE_UNSUPPORTED, EscrowRefusal.VALIDATION_FAILED));
        }
        if (operation.takesEmptyBody()) {
            codes.addAll(List.of(WebRefusal.MALFORMED_JSON, EscrowRefusal.VALIDATION_FAILED));
        }
        if (operation.isParticularAboutAccept()) {
            codes.add(WebRefusal.ANSWER_TYPE_UNSUPPORTED);
        }
        if (operation.isOnceOnly()) {
            codes.addAll(List.of(
                    WebRefusal.IDEMPOTENCY_KEY_MISSING,
                    WebRefusal.IDEMPOTENCY_KEY_INVALID,
                    EscrowRefusal.IDEMPOTENCY_KEY_IN_USE,
                    EscrowRefusal.IDEMPOTENCY_KEY_REUSED));
        }
        return byStatus(codes);
    }

    private static List<RefusalCode> signature(ApiOperation operation) {
        List<RefusalCode> codes = new ArrayList<>(Arrays.asList(SignatureRefusal.values()));
        codes.removeAll(List.of(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE, SignatureRefusal.KEY_PROOF_INVALID));
        if (operation.bringsItsKey()) {
            codes.remove(SignatureRefusal.KEY_UNKNOWN);
            return codes;
        }
        codes.addAll(List.of(EscrowRefusal.KEY_NOT_YET_VALID, EscrowRefusal.KEY_EXPIRED, EscrowRefusal.KEY_REVOKED));
        codes.add(WebRefusal.RATE_LIMITED);
        if (operation.takesLargeBody()) {
            codes.add(WebRefusal.UPLOADS_BUSY);
        }
        if (!operation.isForAnyApplicant()) {
            codes.add(EscrowRefusal.PLATFORM_NOT_APPROVED);
        }
        // Who is no platform yet cannot be a suspended one.
        if (!operation.isReading() && !operation.isForAnyApplicant()) {
            codes.add(EscrowRefusal.PLATFORM_SUSPENDED);
        }
        return codes;
    }

    private static SortedMap<Integer, SortedSet<String>> byStatus(List<RefusalCode> codes) {
        SortedMap<Integer, SortedSet<String>> byStatus = new TreeMap<>();
        codes.stream().map(code -> Catalogue.find(code.name()).orElseThrow()).forEach(code -> add(byStatus, code));
        add(byStatus, ErrorCode.INTERNAL);
        return byStatus;
    }

    private static void add(SortedMap<Integer, SortedSet<String>> byStatus, ErrorCode code) {
        byStatus.computeIfAbsent(code.status(), status -> new TreeSet<>()).add(code.code());
    }
}
