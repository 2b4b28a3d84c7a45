package org.openescrow.micro.demo;

import java.net.URI;

/**
 * The running system that the demo plays against.
 *
 * @param base scheme and authority, to which {@code /escrow} and {@code /sandbox} are added
 * @param operator the first operator's name
 * @param operatorPassword the first operator's password
 */
public record DemoTarget(URI base, String operator, String operatorPassword) {

    @Override
    public String toString() {
        return base + " as " + operator;
    }
}
