package tollgate.app.web;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells every open page how the runs stand, as server-sent events: when that has changed, and now and then in any case. */
final class Progress implements AutoCloseable {
    /** Pages that may be open at once. */
    static final int MOST_PAGES = 32;

    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS_BEFORE_A_SIGN_OF_LIFE = 50;

    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Supplier<String> state;
    private String told = "";
    private int looks;

    /** Begins to look; {@code state} is what pages are told, on one line. */
    Progress(Supplier<String> state) {
        this.state = state;
        var watch = new Thread(this::watch, "progress");
        watch.setDaemon(true);
        watch.start();
    }

    /** Whether another page may listen. */
    boolean hasRoom() {
        return pages.size() < MOST_PAGES;
    }

    /** Tells a page from now on, beginning with how things stand. */
    void add(SseClient page) {
        page.keepAlive();
        page.onClose(() -> pages.remove(page));
        pages.add(page);
        page.sendEvent("runs", state.get());
    }

    private void watch() {
        try {
            while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        String now = state.get();
        looks++;
        if (!now.equals(told)) {
            told = now;
            pages.forEach(page -> page.sendEvent("runs", now));
        } else if (looks % LOOKS_BEFORE_A_SIGN_OF_LIFE == 0) {
            pages.forEach(page -> page.sendComment("still here"));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        pages.forEach(SseClient::close);
    }
}
