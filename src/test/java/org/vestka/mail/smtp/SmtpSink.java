package org.vestka.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that keeps what it gets, in order, and answers some recipients as told. */
final class SmtpSink implements AutoCloseable {

    /** @param from the other end of the connection it came over */
    record Received(String recipient, String messageId, MimeMessage message, SocketAddress from) {}

    private final SMTPServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private volatile IntConsumer onArrival = count -> {};

    /** Without encryption, for anybody. */
    SmtpSink(int port) {
        this(port, server -> server);
    }

    /** Encrypted from the first byte, or after STARTTLS and not before; takes mail of this user alone. */
    SmtpSink(SSLContext keys, boolean fromTheFirst, String user, String password) {
        this(0, server -> (fromTheFirst
                        ? server.serverSocketFactory(keys)
                        : server.startTlsSocketFactory(keys).enableTLS().requireTLS())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, given, context) -> {
                    if (!name.equals(user) || !given.equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth());
    }

    private SmtpSink(int port, UnaryOperator<SMTPServer.Builder> more) {
        server = more.apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .messageHandlerFactory(Handler::new)
                        .insertReceivedHeaders(false)
                        .maxConnections(50))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Received> received() {
        return received;
    }

    /** Answers mail to this recipient with a code; with 421 it hangs up. Zero: takes it again. */
    void refuse(String recipient, int code) {
        refusals.put(recipient, code);
    }

    void onArrival(IntConsumer listener) {
        onArrival = listener;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private String recipient = "";

        private final SocketAddress from;

        private Handler(MessageContext context) {
            from = context.getRemoteAddress();
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String to) throws RejectException {
            recipient = to;
            int code = refusals.getOrDefault(to, 0);
            if (code == 421) {
                throw new DropConnectionException(421, "no more");
            }
            if (code != 0) {
                throw new RejectException(code, "not you");
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                MimeMessage message = new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(data.readAllBytes()));
                received.add(new Received(recipient, message.getMessageID(), message, from));
                onArrival.accept(received.size());
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            return "kept";
        }

        @Override
        public void done() {}
    }
}
