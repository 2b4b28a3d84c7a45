package org.openescrow.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class StatusTableTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openescrow");

    /** Every code of every module, found by looking: a new enum cannot be forgotten. */
    static Stream<RefusalCode> everyCode() {
        return ALL.stream()
                .filter(type -> type.isAssignableTo(RefusalCode.class) && type.isEnum())
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(Objects.requireNonNull(type.getEnumConstants())))
                .map(RefusalCode.class::cast);
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void givesEveryCodeAStatusAndAProblem(RefusalCode code) {
        Problem problem = Problem.of(new Refusal(code), "/escrow/v1/wallets", "request-1");
        assertTrue(problem.status() >= 400 && problem.status() < 504, code.name());
        assertEquals(code.name(), problem.code());
        assertEquals("/escrow/problems/" + code.name(), problem.type());
        assertEquals(code.meaning(), problem.title());
        assertTrue(code.name().matches("[A-Z][A-Z0-9_]+") && code.meaning().endsWith("."), code.name());
    }

    @Test
    void findsTheCodesOfAllModules() {
        List<String> names = everyCode().map(RefusalCode::name).toList();
        assertTrue(
                names.containsAll(List.of("INSUFFICIENT_FUNDS", "WALLET_FROZEN", "MALFORMED_JSON", "SIGNATURE_WRONG")),
                () -> "found " + names);
    }

    /** Also where two modules have a code of the same name: callers see one. */
    @ParameterizedTest
    @MethodSource("everyCode")
    void theCatalogueHasEveryCodeOnce(RefusalCode code) {
        assertEquals(
                ErrorCode.of(code), Catalogue.find(code.name()).orElseThrow(() -> new AssertionError(code.name())));
        assertTrue(code.advice().endsWith("."), code.name());
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION_FAILED, 400, false, false",
        "MALFORMED_JSON, 400, false, false",
        "IDEMPOTENCY_KEY_MISSING, 400, false, false",
        "SIGNATURE_WRONG, 401, false, false",
        "SERVICE_NOT_PERMITTED, 403, false, true",
        "PLATFORM_SUSPENDED, 403, false, false",
        "WALLET_UNKNOWN, 404, false, true",
        "METHOD_NOT_ALLOWED, 405, false, false",
        "ORDER_NO_REUSED, 409, false, true",
        "IDEMPOTENCY_KEY_IN_USE, 409, true, false",
        "BODY_TOO_LARGE, 413, false, false",
        "MEDIA_TYPE_UNSUPPORTED, 415, false, false",
        "INSUFFICIENT_FUNDS, 422, false, true",
        "SMS_CODE_WRONG, 422, false, true",
        "LOGIN_LOCKED, 429, true, false",
        "BANK_NO_ANSWER, 503, true, false",
        "REAL_NAME_NO_ANSWER, 503, true, false",
    })
    void saysWhatHappensToEachSort(String name, int status, boolean retryable, boolean isFinal) {
        RefusalCode code =
                everyCode().filter(any -> any.name().equals(name)).findFirst().orElseThrow();
        assertEquals(status, StatusTable.status(code.kind()));
        assertEquals(retryable, StatusTable.isRetryable(code));
        assertEquals(isFinal, StatusTable.isFinal(code));
    }
}
