package org.throughline.shell.connection;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How the server treats connections beyond what its own settings in application.yml can say. */
@Configuration
class ConnectionConfiguration {

    /** A page fits into what the system sends by itself, so that no thread waits for its reader. */
    private static final long SEND_BUFFER = DataSize.ofKilobytes(256).toBytes();

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimits(
            @Value("${throughline.connections.per-address}") int perAddress,
            @Value("${throughline.connections.waits-for-bodies}") int waits,
            @Value("${server.tomcat.max-swallow-size}") DataSize readOver) {
        return server -> {
            server.setProtocol(LimitedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> limit(connector, perAddress));
            server.addEngineValves(
                    new PacedBodyValve(new ClientWaits(waits, PATIENCE), PacePolicy.USUAL, readOver.toBytes()));
        };
    }

    private static void limit(Connector connector, int perAddress) {
        connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
        if (connector.getProtocolHandler() instanceof LimitedProtocol limited) {
            limited.setMostPerAddress(perAddress);
        }
    }
}
