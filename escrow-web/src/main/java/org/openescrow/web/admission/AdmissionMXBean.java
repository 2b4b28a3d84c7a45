package org.openescrow.web.admission;

/** What whoever stops the node can do, as {@value #NAME}. */
public interface AdmissionMXBean {
    String NAME = "org.openescrow:type=Admission";

    /** Lets no further request in; those under way are finished. There is no way back. */
    void stop();

    /** How many requests are being answered. */
    int getUnderWay();
}
