package org.openescrow.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.CodeSecret;
import org.openescrow.escrow.operator.OneTimeCodes;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;

/** An operator's own one-time codes. */
@Named("codesPage")
@RequestScoped
public class CodesPage {
    @Inject
    OneTimeCodes door;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String password = "";
    private String code = "";
    private @Nullable CodeSecret secret;
    private @Nullable String uri;

    @Does(Deed.CHANGE_OWN_CODES)
    public boolean isOn() {
        return door.areOn(me.name());
    }

    /** Makes a secret, which the page then shows, once. */
    @Does(Deed.CHANGE_OWN_CODES)
    public @Nullable String begin() {
        notices.here("codes.begun", () -> {
            CodeSecret made = door.begin(me.name(), password);
            secret = made;
            uri = made.uri(me.name());
        });
        return null;
    }

    /** Ends all sessions, this one as well. */
    @Does(Deed.CHANGE_OWN_CODES)
    public @Nullable String turnOn() {
        return notices.after("codes.on", "/console/log-in", () -> door.turnOn(me.name(), code.strip()));
    }

    @Does(Deed.CHANGE_OWN_CODES)
    public @Nullable String turnOff() {
        return notices.after("codes.off", "/console/log-in", () -> door.turnOff(me.name(), password, code.strip()));
    }

    public @Nullable String getSecret() {
        return secret == null ? null : secret.text();
    }

    public @Nullable String getUri() {
        return uri;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
