package org.openescrow.escrow.story;

import java.util.EnumSet;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.payment.refusal.Refusal;

/** Platforms that may all use the same services. */
public class FakePlatforms extends Platforms {
    public final Set<Service> permitted = EnumSet.allOf(Service.class);

    @Override
    public void requireService(PlatformNo platform, Service service) {
        if (!permitted.contains(service)) {
            throw new Refusal(EscrowRefusal.SERVICE_NOT_PERMITTED);
        }
    }
}
