package org.openescrow.sandbox.fault;

import java.util.Arrays;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/**
 * A mode and for how many more calls it holds.
 *
 * @param next 0 to 1,000,000; 0: the operation behaves normally
 */
public record FaultSetting(FaultMode mode, long delayMillis, long next) {

    private static final long MAX_NEXT = 1_000_000;

    static final FaultSetting NORMAL = new FaultSetting(FaultMode.NORMAL, 0, 0);

    static FaultSetting from(Operation operation, Fields fields) {
        fields.only("mode", "delayMillis", "next");
        String name = fields.text("mode", 32);
        FaultMode mode = Arrays.stream(FaultMode.values())
                .filter(known -> known.name().equals(name) && operation.knows(known))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(RefusalCode.FAULT_MODE_UNKNOWN, operation.field() + " does not know this mode"));
        return new FaultSetting(
                mode,
                fields.wholeNumberOr("delayMillis", 0, Fault.MAX_DELAY_MILLIS),
                fields.wholeNumberOr("next", 1, MAX_NEXT));
    }

    Fault fault() {
        return new Fault(mode, delayMillis);
    }
}
