package org.openescrow.escrow.story;

import java.util.EnumSet;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.payment.refusal.Outcome;

/** Platforms that may all use the same services. */
public class FakePlatforms extends Platforms {
    public final Set<Service> permitted = EnumSet.allOf(Service.class);

    @Override
    public Outcome<PlatformNo> permission(PlatformNo platform, Service service) {
        return permitted.contains(service)
                ? Outcome.done(platform)
                : Outcome.refused(EscrowRefusal.SERVICE_NOT_PERMITTED);
    }
}
