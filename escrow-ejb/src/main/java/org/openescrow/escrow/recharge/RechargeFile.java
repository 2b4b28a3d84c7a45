package org.openescrow.escrow.recharge;

import java.util.List;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * A recharge order with its history.
 *
 * @param steps in their order
 */
public record RechargeFile(PlatformNo platform, RechargeView order, List<RechargeStep> steps) {
    public RechargeFile {
        steps = List.copyOf(steps);
    }
}
