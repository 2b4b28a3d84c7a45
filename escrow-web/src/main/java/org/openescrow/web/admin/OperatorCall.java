package org.openescrow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.operator.OperatorName;

/** Which operator sent the request that is being answered. */
@RequestScoped
public class OperatorCall {
    private @Nullable OperatorName operator;

    /** The operator whose token came with the request. */
    public OperatorName operator() {
        if (operator == null) {
            throw new IllegalStateException("no operator has sent this request");
        }
        return operator;
    }

    void setOperator(OperatorName name) {
        operator = name;
    }
}
