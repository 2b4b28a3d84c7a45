package org.openescrow.sandbox.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.openescrow.sandbox.wire.SignedTraffic;

/** The same file for the institution, which asks with its signature and believes only the bank's. */
@Path("bank/statements/{date}")
@RequestScoped
@SignedTraffic
public class SignedStatementsResource {

    @Inject
    StatementFile statement;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public StreamingOutput read(@PathParam("date") String date) {
        return statement.of(date);
    }
}
