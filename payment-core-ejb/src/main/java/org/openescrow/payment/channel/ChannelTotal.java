package org.openescrow.payment.channel;

/** How many payments of one bank ended so. */
public record ChannelTotal(String channel, PaymentStatus status, long payments) {}
