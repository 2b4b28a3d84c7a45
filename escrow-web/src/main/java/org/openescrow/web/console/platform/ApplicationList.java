package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApplicationView;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;

/** The list of applications. */
@Named("applications")
@RequestScoped
public class ApplicationList {
    @Inject
    Platforms platforms;

    private @Nullable String status;
    private @Nullable String after;
    private Listing<ApplicationView> found = Listing.empty();

    /** Reads the part that is asked for. */
    public void load() {
        Optional<ApplicationStatus> wanted = Asked.optional("status", status, ApplicationStatus::valueOf);
        Optional<ApplicationId> from = Asked.optional("after", after, ApplicationId::new);
        found = Listing.of(platforms.applications(wanted, from, Listing.READ), view -> view.id()
                .value());
    }

    public Listing<ApplicationView> getFound() {
        return found;
    }

    public ApplicationStatus[] getStates() {
        return ApplicationStatus.values();
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
