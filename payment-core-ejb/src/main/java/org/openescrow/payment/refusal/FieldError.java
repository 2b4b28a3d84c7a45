package org.openescrow.payment.refusal;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's path in the request, such as {@code amount.value}
 * @param code stable code of the rule that it breaks, such as {@code CHECK_DIGIT_WRONG}
 * @param detail the rule in words; never the value that was sent
 */
public record FieldError(String field, String code, String detail) {}
