package org.openescrow.sandbox.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

/** Steering: the bank's statement file of a day, open to everybody. */
@Path("statements/{date}")
@RequestScoped
public class StatementsResource {

    @Inject
    StatementFile statement;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public StreamingOutput read(@PathParam("date") String date) {
        return statement.of(date);
    }
}
