package org.openescrow.sandbox.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openescrow.sandbox.person.Mobile;

/** Steering: reads a phone. */
@Path("phones/{mobile}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PhonesResource {

    @Inject
    Phones phones;

    @GET
    public List<Phones.Message> read(@PathParam("mobile") String mobile) {
        return phones.read(new Mobile(mobile).value());
    }
}
