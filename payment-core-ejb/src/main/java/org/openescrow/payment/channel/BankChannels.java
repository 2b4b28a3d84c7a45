package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The banks that we can talk to. */
@ApplicationScoped
class BankChannels {
    @Inject
    @Any
    Instance<BankChannel> channels;

    @Inject
    Event<BankCall> calls;

    @Inject
    InstantSource clock;

    Stream<BankChannel> all() {
        return channels.stream();
    }

    /** Refuses a channel that there is not with {@link PaymentRefusal#CHANNEL_UNKNOWN}. */
    BankChannel get(ChannelCode code) {
        return channels.stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst()
                .map(channel -> new ObservedBank(channel, calls, clock))
                .orElseThrow(() -> new Refusal(PaymentRefusal.CHANNEL_UNKNOWN));
    }
}
