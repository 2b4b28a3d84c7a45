package org.openescrow.payment.ledger.check;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openescrow.payment.duty.WithoutTransaction;

/** Recomputes the books each night, on one node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyVerification {
    @Inject
    Verifications verifications;

    @EJB
    WithoutTransaction withoutTransaction;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void verify() {
        withoutTransaction.run(verifications::verifyNightly);
    }
}
