package org.openescrow.escrow.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;

/** A verified user of one platform. Personal data is encrypted, and found by fingerprints. */
@Entity
@Table(name = "escrow_user")
class EscrowUser {
    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "user_no", updatable = false)
    private String userNo;

    @Column(updatable = false)
    private byte[] name;

    @Column(name = "id_card_no", updatable = false)
    private byte[] idCardNo;

    @Column(updatable = false)
    private byte[] mobile;

    @Column(name = "id_card_no_index", updatable = false)
    private byte[] idCardNoIndex;

    @Column(name = "mobile_index", updatable = false)
    private byte[] mobileIndex;

    @Column(name = "verification_serial", updatable = false)
    private String verificationSerial;

    @Column(name = "verified_at", updatable = false)
    private Instant verifiedAt;

    protected EscrowUser() {}

    EscrowUser(PlatformNo platform, UserNo userNo, Person person, Verification verification, PersonalData privacy) {
        this.id = UserId.next().value();
        this.platformNo = platform.value();
        this.userNo = userNo.value();
        this.name = privacy.encrypt(person.name().value(), cell("name"));
        this.idCardNo = privacy.encrypt(person.idCardNo().value(), cell("id_card_no"));
        this.mobile = privacy.encrypt(person.mobile().value(), cell("mobile"));
        this.idCardNoIndex = indexOf(person.idCardNo(), privacy);
        this.mobileIndex = indexOf(person.mobile(), privacy);
        this.verificationSerial = verification.serial();
        this.verifiedAt = verification.at();
    }

    UserId id() {
        return new UserId(id);
    }

    boolean isSamePerson(PersonName otherName, IdCardNo otherIdCardNo, PersonalData privacy) {
        return MessageDigest.isEqual(idCardNoIndex, indexOf(otherIdCardNo, privacy))
                && privacy.decrypt(name, cell("name")).equals(otherName.value());
    }

    boolean hasMobile(MobileNo other, PersonalData privacy) {
        return MessageDigest.isEqual(mobileIndex, indexOf(other, privacy));
    }

    Person person(PersonalData privacy) {
        return new Person(
                new PersonName(privacy.decrypt(name, cell("name"))),
                new IdCardNo(privacy.decrypt(idCardNo, cell("id_card_no"))),
                new MobileNo(privacy.decrypt(mobile, cell("mobile"))));
    }

    MaskedPerson masked(PersonalData privacy) {
        Person person = person(privacy);
        return new MaskedPerson(
                person.name().masked(),
                person.idCardNo().masked(),
                person.mobile().masked(),
                verifiedAt);
    }

    private static byte[] indexOf(IdCardNo idCardNo, PersonalData privacy) {
        return privacy.index(SearchField.ID_CARD_NO, idCardNo.value());
    }

    private static byte[] indexOf(MobileNo mobile, PersonalData privacy) {
        return privacy.index(SearchField.MOBILE_NO, mobile.value());
    }

    private Cell cell(String column) {
        return new Cell("escrow_user." + column, id);
    }
}
