package org.openescrow.payment.channel;

import java.util.Set;

/** Whether new orders may be placed with a bank. */
public enum ChannelState {
    OPEN,
    /** What is on its way goes on; nothing new begins. */
    CLOSED;

    /** The states that may follow this one. */
    public Set<ChannelState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
    }
}
