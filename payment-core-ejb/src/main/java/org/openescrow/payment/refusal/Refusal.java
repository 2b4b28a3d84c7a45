package org.openescrow.payment.refusal;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The one exception that says no. It rolls the transaction back, so that a refused request changes nothing, and is
 * shown to the caller as it is: neither code nor detail may carry personal data or secrets.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final transient List<FieldError> errors;

    public Refusal(RefusalCode code) {
        this(code, code.meaning());
    }

    public Refusal(RefusalCode code, String detail) {
        this(code, detail, List.of());
    }

    public Refusal(RefusalCode code, String detail, List<FieldError> errors) {
        // No stack trace: a refusal is an answer, and answers are frequent.
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public RefusalCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The fields at fault; empty where the refusal is not about single fields. */
    public List<FieldError> errors() {
        return errors;
    }
}
