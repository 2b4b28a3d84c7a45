package org.openescrow.micro.activity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.terminal.Console;

/** Plays a day's worth of activity and says on the terminal what came of it; one at a time. */
public final class Activity implements ActivityMXBean {
    private final Console console;
    private final DemoTarget target;
    private final AtomicBoolean running = new AtomicBoolean();

    private Activity(Console console, DemoTarget target) {
        this.console = console;
        this.target = target;
    }

    /** Lets the console offer it, as long as this JVM runs. */
    public static Activity offered(Console console, DemoTarget target) throws JMException {
        var activity = new Activity(console, target);
        ManagementFactory.getPlatformMBeanServer()
                .registerMBean(
                        new StandardMBean(activity, ActivityMXBean.class, true), new ObjectName(ActivityMXBean.NAME));
        return activity;
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::play, "activity");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers whether everything came about as it should and the books balance; true where one is being played. */
    public boolean play() {
        if (!running.compareAndSet(false, true)) {
            return true;
        }
        long begin = System.nanoTime();
        console.blank();
        console.line("A day of activity, played by the API in a minute or two: all of it has today's real time.");
        try (Day day = new Day(target)) {
            Tally tally = day.play();
            long entries = day.checkedEntries();
            new Report(console).of(tally);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            console.line("  The books balance: " + entries + " entries, nothing differs. It took " + seconds + " s.");
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException failure) {
            console.problem("the activity stopped: " + failure.getMessage());
            return false;
        } finally {
            running.set(false);
        }
    }
}
