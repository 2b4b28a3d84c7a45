package org.openescrow.web.api.platform;

/** A public key for the reference, of a pair that nobody has kept. */
final class ExampleKey {
    static final String PEM =
            """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmdrOxvUcuOSBjrUz0SOf
            1VOqWlO4RW50LqdHjOlQ/x1Bv+vGYa5GiG0R3eWXgM4zfkMBPOrv2Fwvx5PtA4zq
            Ma0+BmAwjYrEwYTUim9+QKLuPvaKCYvmteXrCllXsBK7dqfWpChNcKu/ADvkLlAb
            cMaJFBc8LH332CB/5sUYqmnH6/MCN0Vrslhae6/FUyjV15rT7ibQHuR3bS/FDPp/
            9qSE6Eeskh9eccbxs+oJFgUh+j+03r5ECbs/Q71LCgNITXXjaiTiu18j60xYAXvi
            t/+DcxULkdpLSHoyhtbKA9gEWyZBnZPMfLFwuWIKY/DDfvpT1LOBUCNnlHKCem0S
            +wIDAQAB
            -----END PUBLIC KEY-----
            """;

    private ExampleKey() {}
}
