package org.openescrow.sandbox.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/** The bank's statement file of a day, {@code yyyy-MM-dd}. */
@Path("statements/{date}")
@RequestScoped
public class StatementsResource {

    @Inject
    StatementFile statement;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public StreamingOutput read(@PathParam("date") String date) {
        LocalDate day = day(date);
        return wire -> {
            PrintWriter file = new PrintWriter(new OutputStreamWriter(wire, StandardCharsets.UTF_8));
            statement.write(day, file);
            file.flush();
        };
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new Refusal(RefusalCode.DATE_INVALID, "a date is written 2026-11-22");
        }
    }
}
