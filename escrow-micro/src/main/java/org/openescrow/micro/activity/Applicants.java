package org.openescrow.micro.activity;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.platform.Company;
import org.openescrow.client.platform.Merchant;
import org.openescrow.client.platform.NewMerchant;
import org.openescrow.client.platform.NewPlatformApplication;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.OperatorDesk;
import org.openescrow.micro.demo.Paper;

/** Companies that apply, and what the operator makes of them. */
record Applicants(URI base, OperatorDesk desk, Tally tally) {
    private static final String CREDIT_CODE = "91350100M000100Y43";
    private static final String CONTACT_MOBILE = "13800000000";
    private static final List<String> MERCHANTS = List.of("晨光书店", "巷口面馆", "青禾果蔬", "一站洗衣");

    /** Applies, is approved, and registers its merchants. */
    Shop admitted(String name, SignatureAlgorithm algorithm) {
        PlatformKey key = PlatformKey.generate(algorithm);
        EscrowClient applicant = applicant(key);
        PlatformApplication application = applied(applicant, name, key);
        EscrowClient platform = documented(applicant, application, key);
        desk.approve(application.id(), "documents complete");
        tally.add(Tally.Item.APPROVED);
        List<Merchant> merchants = MERCHANTS.stream()
                .map(merchant -> new NewMerchant("m-" + MERCHANTS.indexOf(merchant), merchant))
                .map(merchant -> platform.registerMerchant(merchant).execute())
                .toList();
        return new Shop(platform, merchants);
    }

    void rejected(String name, String reason) {
        desk.reject(applied(name).id(), reason);
        tally.add(Tally.Item.REJECTED);
    }

    void waiting(String name) {
        applied(name);
        tally.add(Tally.Item.WAITING);
    }

    private PlatformApplication applied(String name) {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.ED25519);
        PlatformApplication application = applied(applicant(key), name, key);
        documented(applicant(key), application, key);
        return application;
    }

    /** Hands the licence in, signing as the platform will; answers the client that does. */
    private static EscrowClient documented(EscrowClient applicant, PlatformApplication application, PlatformKey key) {
        String keyId = Objects.requireNonNull(application.keyId(), "the application names its key");
        EscrowClient known = applicant.signedBy(HttpRequestSigner.of(keyId, key));
        known.sendDocument(application.id(), Paper.licence(application.id())).execute();
        return known;
    }

    private static PlatformApplication applied(EscrowClient applicant, String name, PlatformKey key) {
        var company = new Company(name, CREDIT_CODE, "陈经理", CONTACT_MOBILE);
        return applicant
                .apply(new NewPlatformApplication(company, EnumSet.allOf(Service.class), key))
                .execute();
    }

    private EscrowClient applicant(PlatformKey key) {
        return EscrowClient.at(base.resolve("/escrow/v1"), HttpRequestSigner.of(key));
    }
}
