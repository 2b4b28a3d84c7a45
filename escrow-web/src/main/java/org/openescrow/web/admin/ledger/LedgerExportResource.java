package org.openescrow.web.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.ledger.check.LedgerExport;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.description.DescribedBy;

/** The whole ledger, for {@code ./escrow verify-export}. */
@DescribedBy(LedgerDescription.class)
@Path("ledger/export")
@RequestScoped
public class LedgerExportResource {
    @Inject
    LedgerExport export;

    /** One JSON object a line, written as it is read, so that no ledger is too long. */
    @GET
    @AllowedRoles({Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response export() {
        LedgerExport door = export;
        StreamingOutput lines = stream -> write(door, stream);
        return Response.ok(lines)
                .type("application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"ledger.ndjson\"")
                .build();
    }

    private static void write(LedgerExport export, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        export.write(line -> {
            try {
                writer.append(line).append('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        writer.flush();
    }
}
