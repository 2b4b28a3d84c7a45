package org.openescrow.escrow.merchant;

import java.util.Optional;
import org.openescrow.escrow.list.Period;

/** Which merchants are wanted; what is empty does not matter. */
public record MerchantFilter(Optional<MerchantNo> merchantNo, Optional<MerchantStatus> status, Period registered) {}
