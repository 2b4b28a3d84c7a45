package org.openescrow.web.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;

/**
 * The fields of a request's JSON object. Read each, then call {@link #end()}, which refuses with all faults together
 * (VALIDATION_FAILED): REQUIRED, WRONG_TYPE, TOO_LONG, INVALID and what an {@link InvalidValue} says, NOT_INTEGER,
 * NOT_POSITIVE, OVER_LIMIT, CURRENCY_UNKNOWN, DUPLICATE_VALUE, UNKNOWN_FIELD. No fault repeats a value.
 */
public final class Fields {
    private static final int MOST_ERRORS = 50;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final String path;
    private final Map<String, Node> members;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors;
    private final List<Refusal> later;

    private Fields(String path, Map<String, Node> members) {
        this.path = path;
        this.members = members;
        this.errors = new ArrayList<>();
        this.later = new ArrayList<>();
    }

    private Fields(Fields outer, String name, Map<String, Node> members) {
        this.path = outer.path + name + ".";
        this.members = members;
        this.errors = outer.errors;
        this.later = outer.later;
    }

    /** Reads the body; refuses with MALFORMED_JSON, and with VALIDATION_FAILED where a field is given twice. */
    public static Fields of(byte[] body) {
        return new Fields("", JsonText.parse(body).values());
    }

    /** The same where nothing has to be said: no body is as good as an object without fields. */
    public static Fields ofOptional(byte[] body) {
        return body.length == 0 ? new Fields("", Map.of()) : of(body);
    }

    /**
     * For a request that says nothing: no body, or an object without fields; refuses as {@link #of} and {@link #end}.
     */
    public static void none(byte[] body) {
        if (body.length > 0) {
            of(body).end();
        }
    }

    /** A text that must be there. */
    public <T> Field<T> text(String name, TextRule<T> rule) {
        return required(name, node -> text(path + name, node, rule));
    }

    /** A text that may be left out; null is as good as left out. */
    public <T> Field<Optional<T>> optionalText(String name, TextRule<T> rule) {
        Node node = take(name);
        if (node == null || node instanceof Node.Nothing) {
            return Field.of(Optional.empty());
        }
        T value = text(path + name, node, rule);
        return value == null ? Field.faulty() : Field.of(Optional.of(value));
    }

    /** A list of different texts, at least one, in the order of arrival. */
    public <T> Field<Set<T>> texts(String name, TextRule<T> rule) {
        return required(name, node -> texts(path + name, node, rule));
    }

    /** The same, and it may be left out; null is as good as left out. */
    public <T> Field<Optional<Set<T>>> optionalTexts(String name, TextRule<T> rule) {
        Node node = take(name);
        if (node == null || node instanceof Node.Nothing) {
            return Field.of(Optional.empty());
        }
        Set<T> values = texts(path + name, node, rule);
        return values == null ? Field.faulty() : Field.of(Optional.of(values));
    }

    /** An object; what is wrong inside is told with its path. */
    public <T> Field<T> object(String name, Function<Fields, Field<T>> reading) {
        return required(name, node -> {
            if (!(node instanceof Node.Members inner)) {
                fault(path + name, "WRONG_TYPE", "Must be an object.");
                return null;
            }
            Fields fields = new Fields(this, name, inner.values());
            Field<T> value = reading.apply(fields);
            fields.reportUnknown();
            return value.orNull();
        });
    }

    /**
     * An amount of CNY in fen, {@code {"value": 10000, "currency": "CNY"}}.
     *
     * @param most the largest that is taken
     */
    public Field<Money> amount(String name, Money most) {
        return object(name, inner -> {
            Node currency = inner.take("currency");
            inner.checkCurrency(currency, most);
            Long fen = inner.fen(inner.take("value"), most);
            return fen == null ? Field.faulty() : Field.of(new Money(fen, most.currency()));
        });
    }

    /** Refuses where any field was at fault or is not known; then with the first refusal that a rule threw. */
    public void end() {
        reportUnknown();
        if (!errors.isEmpty()) {
            throw new Refusal(
                    EscrowRefusal.VALIDATION_FAILED, EscrowRefusal.VALIDATION_FAILED.meaning(), List.copyOf(errors));
        }
        if (!later.isEmpty()) {
            throw later.get(0);
        }
    }

    private <T> Field<T> required(String name, Function<Node, @Nullable T> reading) {
        Node node = take(name);
        if (node == null || node instanceof Node.Nothing) {
            missing(name);
            return Field.faulty();
        }
        T value = reading.apply(node);
        return value == null ? Field.faulty() : Field.of(value);
    }

    private <T> @Nullable T text(String field, Node node, TextRule<T> rule) {
        if (!(node instanceof Node.Text text)) {
            fault(field, "WRONG_TYPE", "Must be a string.");
            return null;
        }
        String value = text.value();
        if (value.codePointCount(0, value.length()) > rule.mostCharacters()) {
            fault(field, "TOO_LONG", "At most " + rule.mostCharacters() + " characters.");
            return null;
        }
        try {
            return rule.type().apply(value);
        } catch (InvalidValue invalid) {
            fault(field, invalid.code(), String.valueOf(invalid.getMessage()));
            return null;
        } catch (Refusal refusal) {
            later.add(refusal);
            return null;
        } catch (IllegalArgumentException invalid) {
            fault(field, "INVALID", rule.detail());
            return null;
        }
    }

    private <T> @Nullable Set<T> texts(String field, Node node, TextRule<T> rule) {
        if (!(node instanceof Node.Items items)) {
            fault(field, "WRONG_TYPE", "Must be an array of strings.");
            return null;
        }
        if (items.values().isEmpty()) {
            fault(field, "REQUIRED", "At least one.");
            return null;
        }
        Set<T> values = new LinkedHashSet<>();
        for (int i = 0; i < items.values().size(); i++) {
            T value = text(field + "[" + i + "]", items.values().get(i), rule);
            if (value == null) {
                return null;
            }
            if (!values.add(value)) {
                fault(field + "[" + i + "]", "DUPLICATE_VALUE", "Each once.");
                return null;
            }
        }
        return values;
    }

    private void checkCurrency(@Nullable Node currency, Money most) {
        if (currency == null || currency instanceof Node.Nothing) {
            missing("currency");
        } else if (!(currency instanceof Node.Text text)) {
            fault(path + "currency", "WRONG_TYPE", "Must be a string.");
        } else if (!text.value().equals(most.currency().getCurrencyCode())) {
            fault(
                    path + "currency",
                    "CURRENCY_UNKNOWN",
                    "Must be " + most.currency().getCurrencyCode() + ".");
        }
    }

    private @Nullable Long fen(@Nullable Node node, Money most) {
        String field = path + "value";
        if (node == null || node instanceof Node.Nothing) {
            missing("value");
            return null;
        }
        if (!(node instanceof Node.Numeral number)) {
            fault(field, "WRONG_TYPE", "Must be a number without quotation marks.");
            return null;
        }
        String literal = number.literal();
        if (!WHOLE.matcher(literal).matches()) {
            fault(field, "NOT_INTEGER", "Must be whole fen, without point or exponent.");
            return null;
        }
        if (literal.startsWith("-") || literal.equals("0")) {
            fault(field, "NOT_POSITIVE", "Must be more than 0.");
            return null;
        }
        // JSON allows no leading zeros, so 19 digits are more than the limit whatever it is.
        if (literal.length() > 18 || Long.parseLong(literal) > most.minorUnits()) {
            fault(field, "OVER_LIMIT", "At most " + most.minorUnits() + " fen.");
            return null;
        }
        return Long.valueOf(literal);
    }

    private @Nullable Node take(String name) {
        known.add(name);
        return members.get(name);
    }

    private void reportUnknown() {
        for (String name : members.keySet()) {
            if (known.add(name)) {
                fault(path + FieldName.shown(name), "UNKNOWN_FIELD", "There is no such field here.");
            }
        }
    }

    private void missing(String name) {
        fault(path + name, "REQUIRED", "Must be there.");
    }

    private void fault(String field, String code, String detail) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(field, code, detail));
        }
    }
}
