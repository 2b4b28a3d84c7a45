package org.openescrow.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.TextRule;

/** An operator logs in. */
@DescribedBy(OperatorDescription.class)
@Path("tokens")
@ApplicationScoped
public class TokenResource {
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_CODE = 16;
    // What cannot be a name is no name of an operator, and says no more about it than any other.
    private static final TextRule<OperatorName> NAME = TextRule.id(OperatorName::new, EscrowRefusal.LOGIN_FAILED);

    @Inject
    Call call;

    @Inject
    Operators operators;

    @Inject
    OperatorTokens tokens;

    @POST
    @WithoutToken
    @Consumes(MediaType.APPLICATION_JSON)
    public Response logIn() {
        Fields fields = Fields.of(call.body());
        Field<OperatorName> name = fields.text("username", NAME);
        Field<String> password = fields.text("password", FieldRules.block(LONGEST_PASSWORD));
        Field<Optional<String>> code = fields.optionalText("code", FieldRules.block(LONGEST_CODE));
        fields.end();
        OperatorView operator = operators.logIn(name.value(), password.value(), code.value());
        return Answer.ok(TokenAnswer.of(tokens.issue(operator), operator)).toResponse();
    }
}
