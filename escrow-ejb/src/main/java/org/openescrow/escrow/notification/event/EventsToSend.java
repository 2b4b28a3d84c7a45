package org.openescrow.escrow.notification.event;

/** Fired in a transaction after whose commit there are events to send. */
public record EventsToSend(int events) {}
