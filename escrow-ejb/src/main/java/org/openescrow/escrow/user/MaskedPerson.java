package org.openescrow.escrow.user;

import java.time.Instant;

/** A user as shown to whoever need not know more: the family name, the ends of numbers. */
public record MaskedPerson(String name, String idCardNo, String mobile, Instant verifiedAt) {}
