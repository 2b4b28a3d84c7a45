package org.openescrow.sandbox.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.openescrow.sandbox.wire.Fields;

/** Steering: makes people known to the authority. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    /** What was registered, as plain text values. */
    public record RegisteredPerson(String name, String idCardNo, String mobile) {}

    @Inject
    People people;

    @POST
    public Response register(byte[] body) {
        Person person = Person.from(Fields.of(body).only("name", "idCardNo", "mobile"));
        people.register(person);
        return Response.status(Status.CREATED)
                .entity(new RegisteredPerson(
                        person.name(),
                        person.idCardNo().value(),
                        person.mobile().value()))
                .build();
    }
}
