package org.openescrow.escrow.notification;

import java.util.Arrays;
import org.openescrow.escrow.InvalidValue;

/** The kinds of events. The values are part of the API and never change their meaning. */
public enum EventType {
    PLATFORM_APPROVED("platform.approved", false),
    WALLET_OPENED("wallet.opened", false),
    CARD_BOUND("card.bound", false),
    CARD_UNBOUND("card.unbound", false),
    RECHARGE_SUCCEEDED("recharge.succeeded", true),
    RECHARGE_FAILED("recharge.failed", true),
    CONSUMPTION_SUCCEEDED("consumption.succeeded", true);

    private final String value;
    private final boolean only;

    EventType(String value, boolean only) {
        this.value = value;
        this.only = only;
    }

    /** The type with this value; refuses with {@link InvalidValue} what is none. */
    public static EventType of(String value) {
        return Arrays.stream(values())
                .filter(type -> type.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("EVENT_TYPE_UNKNOWN", "not a type of events"));
    }

    public String value() {
        return value;
    }

    /** Whether it is the only event in the life of its object, so that nobody has to look for earlier ones. */
    public boolean isOnly() {
        return only;
    }
}
