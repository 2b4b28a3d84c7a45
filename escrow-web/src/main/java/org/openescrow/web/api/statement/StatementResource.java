package org.openescrow.web.api.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.statement.Days;
import org.openescrow.escrow.statement.StatementLine;
import org.openescrow.escrow.statement.StatementView;
import org.openescrow.escrow.statement.Statements;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Time;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** What happened to a wallet's money in a range of days. */
@DescribedBy(StatementDescription.class)
@Path("wallets/{id}/statement")
@ApplicationScoped
public class StatementResource {
    @Inject
    Call call;

    @Inject
    Statements statements;

    /** Written as it is read, so that no statement is too long. */
    @GET
    @Produces("text/csv")
    public Response statement(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        PlatformNo platform = call.platform();
        Days days = new Days(Parameter.required("from", from, Time::day), Parameter.required("to", to, Time::day));
        WalletId wallet = PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
        StatementView statement = statements.statement(platform, wallet, days);
        StreamingOutput lines =
                stream -> write(platform, statement, new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        return attached(lines, wallet + "_" + days.from() + "_" + days.to() + ".csv");
    }

    private static Response attached(StreamingOutput lines, String name) {
        return Response.ok(lines)
                .type("text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(PlatformNo platform, StatementView statement, Writer stream) throws IOException {
        Writer csv = new BufferedWriter(stream);
        csv.append(StatementText.HEADER).append(StatementText.opening(statement));
        long done = statement.before();
        while (done < statement.last()) {
            List<StatementLine> lines = statements.lines(platform, statement, done);
            for (StatementLine line : lines) {
                csv.append(StatementText.line(line));
            }
            done = lines.get(lines.size() - 1).entry().position();
        }
        csv.append(StatementText.closing(statement));
        csv.flush();
    }
}
