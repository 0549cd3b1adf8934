package tollgate.app.report.breach;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A report that calls another machine: a breach of the plan, on purpose. */
public final class Calls {
    private Calls() {}

    /** Opens a socket. */
    public static boolean call() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), 1)) {
            return socket.isConnected();
        }
    }
}
