package org.openescrow.escrow.story;

import java.util.EnumSet;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.Permit;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.payment.refusal.Outcome;

/** Platforms that may all use the same services. */
public class FakePlatforms extends Platforms {
    public final Set<Service> permitted = EnumSet.allOf(Service.class);

    public OwnLimits limits = OwnLimits.NONE;

    @Override
    public OwnLimits ownLimits(PlatformNo platform) {
        return limits;
    }

    @Override
    public Outcome<Permit> permission(PlatformNo platform, Service service) {
        return permitted.contains(service)
                ? Outcome.done(new Permit(platform, limits))
                : Outcome.refused(EscrowRefusal.SERVICE_NOT_PERMITTED);
    }
}
