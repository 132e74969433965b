package org.vestka.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that keeps what it gets, in order, and answers some recipients as told. */
final class SmtpSink implements AutoCloseable {

    record Received(String recipient, String messageId, MimeMessage message) {}

    private final SMTPServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile IntConsumer onArrival = count -> {};

    SmtpSink(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(Handler::new)
                .insertReceivedHeaders(false)
                .maxConnections(50)
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

        private Handler(MessageContext context) {
            connections.incrementAndGet();
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
                received.add(new Received(recipient, message.getMessageID(), message));
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
