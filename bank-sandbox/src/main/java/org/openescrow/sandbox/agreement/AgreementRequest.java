package org.openescrow.sandbox.agreement;

import java.util.Locale;
import org.openescrow.sandbox.person.Person;
import org.openescrow.sandbox.wire.Fields;

/**
 * What the institution sends to have a card signed. The card data are plain text of up to 64 characters: whether they
 * are right is the bank's answer, not a matter of form.
 */
record AgreementRequest(String requestNo, String cardNo, String name, String idCardNo, String mobile) {

    AgreementRequest {
        idCardNo = idCardNo.toUpperCase(Locale.ROOT);
    }

    static AgreementRequest from(Fields fields) {
        return new AgreementRequest(
                fields.code("requestNo", 64),
                fields.text("cardNo", 64),
                fields.text("name", 64),
                fields.text("idCardNo", 64),
                fields.text("mobile", 64));
    }

    boolean isHeldBy(Person holder) {
        return holder.name().equals(name)
                && holder.idCardNo().value().equals(idCardNo)
                && holder.mobile().value().equals(mobile);
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "AgreementRequest[" + requestNo + "]";
    }
}
