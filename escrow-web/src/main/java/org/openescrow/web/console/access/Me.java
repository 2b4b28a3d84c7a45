package org.openescrow.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;

/** The operator who asks for the page that is being answered; nobody where no one has logged in. */
@Named("me")
@RequestScoped
public class Me {
    private @Nullable OperatorView operator;

    public void become(OperatorView known) {
        operator = known;
    }

    public boolean isKnown() {
        return operator != null;
    }

    public OperatorName name() {
        return known().name();
    }

    /** With the roles; for deeds, like the name. */
    public OperatorView view() {
        return known();
    }

    private OperatorView known() {
        if (operator == null) {
            throw new Refusal(EscrowRefusal.OPERATOR_NOT_PERMITTED);
        }
        return operator;
    }

    /** Whether it is this operator; for what is shown. */
    public boolean is(OperatorName other) {
        return operator != null && operator.name().equals(other);
    }

    public Set<Role> roles() {
        return operator == null ? Set.of() : operator.roles();
    }

    /**
     * Whether a page is for this operator, by the name in {@link Page}; for what is shown, not for what is allowed.
     */
    public boolean sees(String page) {
        return Page.valueOf(page).isFor(roles());
    }

    /** The same of a {@link Deed}. */
    public boolean may(String deed) {
        return Deed.valueOf(deed).isFor(roles());
    }
}
