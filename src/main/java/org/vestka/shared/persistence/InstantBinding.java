package org.vestka.shared.persistence;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATETIME(6)} columns hold UTC, to the microsecond.
 *
 * <p>Written as text: MariaDB before 11 greets as "5.5.5-10.11…", for the sake of old replicas, so Connector/J takes it
 * for a server of 2010 and cuts the fraction of every timestamp it binds.
 */
public final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final Converter<LocalDateTime, Instant> CONVERTER = new InstantConverter();

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return CONVERTER;
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement().setString(context.index(), text(context.value()));
    }

    @Override
    protected void sqlInline(BindingSQLContext<Instant> context) {
        context.render().visit(DSL.inline(text(context.value())));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : MICROS.format(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(CONVERTER.from(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) throws SQLException {
        context.statement().registerOutParameter(context.index(), Types.TIMESTAMP);
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) throws SQLException {
        context.value(CONVERTER.from(context.statement().getObject(context.index(), LocalDateTime.class)));
    }
}
