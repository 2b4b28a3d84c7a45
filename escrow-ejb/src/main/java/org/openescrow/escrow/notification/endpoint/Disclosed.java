package org.openescrow.escrow.notification.endpoint;

/** An endpoint with the secret that was just made for it; the only time that it is told. */
public record Disclosed(EndpointView endpoint, WebhookSecret secret) {}
