package org.openescrow.payment.trace;

/** A step of a trace. It is what its thread is doing until it is closed, by that thread. */
public interface Step extends AutoCloseable {
    /** Where nobody collects traces. */
    Step NONE = new Step() {
        @Override
        public Step about(String attribute, String value) {
            return this;
        }

        @Override
        public Step about(String attribute, long value) {
            return this;
        }

        @Override
        public void rename(String name) {
            // There is none.
        }

        @Override
        public void failed(String why) {
            // Nobody asks.
        }

        @Override
        public void close() {
            // It was never open.
        }
    };

    /** Says what it is about: never a secret, never what is personal. */
    Step about(String attribute, String value);

    /** The same in a number. */
    Step about(String attribute, long value);

    /** For what is known at its end only. */
    void rename(String name);

    /**
     * Says that it failed.
     *
     * @param why a word out of few, such as a status or the name of an exception; not its message
     */
    void failed(String why);

    @Override
    void close();
}
