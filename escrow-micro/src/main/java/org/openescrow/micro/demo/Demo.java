package org.openescrow.micro.demo;

import org.openescrow.micro.terminal.Console;

/** Plays a platform merchant through the whole flow and prints each step. */
public final class Demo {
    private final Console console;
    private final DemoTarget target;

    public Demo(Console console, DemoTarget target) {
        this.console = console;
        this.target = target;
    }

    /** Answers whether every step did what it should. */
    public boolean play() {
        try {
            new Story(new Narrator(console), target).play();
            console.blank();
            console.line("Every step did what it should.");
            return true;
        } catch (RuntimeException failure) {
            console.blank();
            console.problem("the demo stopped: " + failure.getMessage());
            return false;
        }
    }
}
