package org.openescrow.web.json;

import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;

/** The three fields that describe a person wherever one is described. */
public final class PersonFields {
    private PersonFields() {}

    /** Reads {@code name}, {@code idCardNo} and {@code mobile}. */
    public static Field<Person> of(Fields fields) {
        Field<PersonName> name = fields.text("name", FieldRules.of(64, PersonName::new));
        Field<IdCardNo> idCardNo = fields.text("idCardNo", FieldRules.of(64, IdCardNo::new));
        Field<MobileNo> mobile = fields.text("mobile", FieldRules.of(64, MobileNo::new));
        return name.with(idCardNo, NameAndNumber::new)
                .with(mobile, (person, number) -> new Person(person.name(), person.idCardNo(), number));
    }

    private record NameAndNumber(PersonName name, IdCardNo idCardNo) {}
}
