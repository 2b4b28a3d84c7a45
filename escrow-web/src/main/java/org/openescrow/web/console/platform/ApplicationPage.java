package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApplicationView;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyStatus;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One application: what it says, the decision, and the platform's keys once there is a platform. */
@Named("applicationPage")
@RequestScoped
public class ApplicationPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Platforms platforms;

    @Inject
    PlatformKeys keys;

    @Inject
    Me me;

    @Inject
    Notices notices;

    @Inject
    InstantSource clock;

    private String words = "";
    private @Nullable ApplicationView view;
    private List<KeyView> found = List.of();

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (view == null) {
            load();
        }
    }

    public void load() {
        ApplicationView loaded = platforms.application(applicationId());
        view = loaded;
        found = loaded.platformNo()
                .map(platform -> keys.keys(platform, Part.newest()))
                .orElse(List.of());
    }

    @Does(Deed.DECIDE_APPLICATION)
    public @Nullable String approve() {
        return notices.after(
                "application.approved", here(), () -> platforms.approve(applicationId(), me.name(), words.strip()));
    }

    @Does(Deed.DECIDE_APPLICATION)
    public @Nullable String reject() {
        return notices.after(
                "application.rejected", here(), () -> platforms.reject(applicationId(), me.name(), words.strip()));
    }

    /** Revokes the key that was chosen, by its id: the list may be another one than the operator has before them. */
    @Does(Deed.REVOKE_KEY)
    public @Nullable String revoke() {
        return notices.after(
                "key.revoked", here(), () -> keys.revokeOf(platform(), chosen(), me.name(), words.strip()));
    }

    private KeyId chosen() {
        return Asked.id(request.getParameter("key"), KeyId::new, EscrowRefusal.PLATFORM_KEY_UNKNOWN);
    }

    /** Whose keys are shown; refuses an application that has become no platform. */
    PlatformNo platform() {
        return getView().platformNo().orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED));
    }

    public boolean isRevocable(KeyView key) {
        return key.status(clock.instant()) != KeyStatus.REVOKED;
    }

    public boolean isOpen() {
        return getView().status() == ApplicationStatus.PENDING_REVIEW;
    }

    /** Whether it is a platform none of whose newest keys counts; the door knows of all. */
    public boolean isStranded() {
        return getView().platformNo().isPresent()
                && getKeys().stream().noneMatch(key -> key.status(clock.instant()) == KeyStatus.ACTIVE);
    }

    public String keyStatus(KeyView key) {
        return key.status(clock.instant()).name();
    }

    public ApplicationView getView() {
        readOnce();
        return Objects.requireNonNull(view);
    }

    public List<KeyView> getKeys() {
        readOnce();
        return found;
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    private String here() {
        return "/console/application?id=" + applicationId();
    }

    private ApplicationId applicationId() {
        return Asked.id(getId(), ApplicationId::new, EscrowRefusal.APPLICATION_UNKNOWN);
    }
}
