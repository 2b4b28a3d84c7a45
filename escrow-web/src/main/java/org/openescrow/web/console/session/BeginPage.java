package org.openescrow.web.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.web.console.frame.Notices;

/** Where a new operator chooses their first password, with the two halves that two others have given them. */
@Named("begin")
@RequestScoped
public class BeginPage {
    @Inject
    Operators operators;

    @Inject
    Notices notices;

    private String name = "";
    private String first = "";
    private String second = "";
    private String next = "";

    public @Nullable String choose() {
        return notices.after(
                "password.changed",
                "/console/log-in",
                () -> operators.begin(LogIn.name(name.strip()), StartHalf.typed(first), StartHalf.typed(second), next));
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String typed) {
        first = typed;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String typed) {
        second = typed;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String typed) {
        next = typed;
    }
}
