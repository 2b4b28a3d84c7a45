package org.openescrow.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;

/** An operator's own password. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
    @Inject
    Operators operators;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String old = "";
    private String next = "";

    /** Ends all sessions, this one as well; the new password is tried at the log-in. */
    @Does(Deed.CHANGE_OWN_PASSWORD)
    public @Nullable String change() {
        return notices.after(
                "password.changed", "/console/log-in", () -> operators.changePassword(me.name(), old, next));
    }

    public String getOld() {
        return old;
    }

    public void setOld(String typed) {
        old = typed;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String typed) {
        next = typed;
    }
}
