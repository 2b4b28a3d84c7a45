package org.openescrow.bench;

/** How many nodes the same purchases are sent to, side by side. */
enum Serving {
    ONE_NODE,
    ALL_NODES
}
