package org.openescrow.escrow;

/**
 * A value that breaks the rules of its type. Says which rule, never the value: it may be personal data, and the message
 * reaches logs and callers.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code the rule's stable code, as callers see it in the errors of a field: {@code CHECK_DIGIT_WRONG}
     * @param rule the rule in words
     */
    public InvalidValue(String code, String rule) {
        super(rule);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
