package org.openescrow.web.callback;

import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Terms;

/** What the reference says about callbacks. */
public final class CallbackDescription implements Description {
    @Override
    public void describe(Class<?> resource, Operations callbacks) {
        callbacks.group("Callbacks of banks");
        callbacks.path("channel", Terms.CHANNEL.pattern("[A-Za-z0-9_]{1,16}"));
        callbacks
                .post("", "receiveCallback", "A bank tells how a payment ended")
                .text("Body and signature are the bank's own protocol. 200 means that the message is safe with us.")
                .answersNothing(200)
                .refuses(PaymentRefusal.CHANNEL_UNKNOWN, PaymentRefusal.CALLBACK_REFUSED);
    }
}
