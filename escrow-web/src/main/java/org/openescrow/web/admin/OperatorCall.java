package org.openescrow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;

/** Which operator sent the request that is being answered. */
@RequestScoped
public class OperatorCall {
    private @Nullable OperatorView operator;

    /** The operator whose token came with the request. */
    public OperatorName operator() {
        return view().name();
    }

    /** The same with the roles that the token has. */
    public OperatorView view() {
        if (operator == null) {
            throw new IllegalStateException("no operator has sent this request");
        }
        return operator;
    }

    void setOperator(OperatorView verified) {
        operator = verified;
    }
}
