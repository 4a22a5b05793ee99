package org.throughline.shell.connection;

import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/** HTTP with a limit on the connections of one address. The server makes one itself, by the name of the class. */
public final class LimitedProtocol extends Http11NioProtocol {

    public LimitedProtocol() {
        super(new Endpoint());
    }

    void setMostPerAddress(int connections) {
        ((Endpoint) getEndpoint()).most = connections;
    }

    private static final class Endpoint extends NioEndpoint {

        private volatile int most = Integer.MAX_VALUE;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            String from = socket.socket().getInetAddress().getHostAddress();
            long open = getConnections().stream()
                    .filter(connection -> from.equals(connection.getRemoteAddr()))
                    .count();
            if (open < most) {
                return super.setSocketOptions(socket);
            }
            destroySocket(socket);
            // seen to: there is nothing left to be closed
            return true;
        }
    }
}
