package org.openescrow.payment.channel;

import java.util.List;

/**
 * A callback that its bank has signed.
 *
 * @param channel whose it is
 * @param message what it says
 * @param raw the same, word for word
 */
record Callback(ChannelCode channel, CallbackMessage message, String raw) {
    /** What a bank gives to one message only. */
    record Name(ChannelCode channel, String serial) {}

    Name name() {
        return new Name(channel, message.serial());
    }

    RequestNo requestNo() {
        return message.requestNo();
    }

    /** What no two may have that are settled together: the first may end what the second speaks of. */
    List<Object> claims() {
        return List.of(name(), requestNo());
    }
}
