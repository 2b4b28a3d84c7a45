package org.openescrow.client.json;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks through a list page by page, and reads none before somebody asks for its first element. */
final class PageIterator<T> implements Iterator<T> {
    private final Function<PageRequest, Page<T>> reading;
    private @Nullable PageRequest next;
    private Iterator<T> page = Collections.emptyIterator();

    PageIterator(PageRequest first, Function<PageRequest, Page<T>> reading) {
        this.reading = reading;
        this.next = first;
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next != null) {
            turn(next);
        }
        return page.hasNext();
    }

    private void turn(PageRequest wanted) {
        Page<T> read = reading.apply(wanted);
        String cursor = read.nextCursor();
        if (cursor != null && cursor.equals(wanted.after())) {
            throw new UnexpectedAnswer("the list goes round in a circle", null);
        }
        page = read.data().iterator();
        next = cursor == null ? null : wanted.after(cursor);
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
