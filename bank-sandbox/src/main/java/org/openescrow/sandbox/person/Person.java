package org.openescrow.sandbox.person;

import org.openescrow.sandbox.wire.Fields;

/** Somebody as the outside world knows them; the name has 1 to 64 characters. */
public record Person(String name, IdCardNo idCardNo, Mobile mobile) {

    public static Person from(Fields fields) {
        return new Person(
                fields.text("name", 64),
                new IdCardNo(fields.text("idCardNo", 18)),
                new Mobile(fields.text("mobile", 11)));
    }
}
