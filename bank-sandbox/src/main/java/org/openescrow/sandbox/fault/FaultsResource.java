package org.openescrow.sandbox.fault;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openescrow.sandbox.wire.Fields;

/** Steering: orders misbehaviour. An operation that is not named keeps its setting. */
@Path("faults")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FaultsResource {

    @Inject
    Faults faults;

    @GET
    public Map<String, FaultSetting> show() {
        Map<String, FaultSetting> shown = new LinkedHashMap<>();
        faults.current().forEach((operation, setting) -> shown.put(operation.field(), setting));
        return shown;
    }

    @PUT
    public Map<String, FaultSetting> set(byte[] body) {
        Fields fields = Fields.of(body)
                .only(Arrays.stream(Operation.values()).map(Operation::field).toArray(String[]::new));
        Map<Operation, FaultSetting> settings = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            if (fields.names().contains(operation.field())) {
                settings.put(operation, FaultSetting.from(operation, fields.object(operation.field())));
            }
        }
        faults.set(settings);
        return show();
    }
}
