package org.openescrow.escrow.limit;

import java.util.Optional;

/**
 * One limit of a wallet as it stands, in fen or purchases.
 *
 * @param most what tier and platform allow, the lower of both; empty where neither limits this
 * @param used nothing for one purchase
 * @param left empty where there is no limit
 */
public record LimitView(Limit limit, Optional<Long> most, long used, Optional<Long> left) {}
