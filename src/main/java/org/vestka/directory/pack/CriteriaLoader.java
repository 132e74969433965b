package org.vestka.directory.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.directory.desk.Effect;
import org.vestka.directory.desk.persistence.CriterionRepository;

/** Reads the published criteria at start, beside the country packs: they hold in every country. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class CriteriaLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CriteriaLoader.class);
    private static final String FOLDER = "db/seed/criteria/";

    private final CriterionRepository criteria;
    private final TransactionTemplate transaction;

    CriteriaLoader(CriterionRepository criteria, TransactionTemplate transaction) {
        this.criteria = criteria;
        this.transaction = transaction;
    }

    /** @throws PackUnreadable when a file has a mistake; nothing of it is stored then */
    @Override
    public void run(ApplicationArguments arguments) {
        List<CriterionSet> read = read();
        transaction.executeWithoutResult(status -> {
            if (!criteria.sets().equals(read)) {
                criteria.put(read);
                LOG.info("criteria read: {} sets", read.size());
            }
        });
    }

    static List<CriterionSet> read() {
        PackMistakes mistakes = new PackMistakes();
        Set<String> codes = new HashSet<>();
        Map<String, List<Criterion>> bySet = table("criteria.csv", mistakes, row -> {
                    if (!codes.add(row.required("code"))) {
                        throw row.mistake("'%s' stands twice".formatted(row.required("code")));
                    }
                    return Map.entry(
                            row.required("set"),
                            new Criterion(
                                    row.required("code"),
                                    row.required("paragraph"),
                                    row.word("effect", Effect.class),
                                    row.labels()));
                })
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<CriterionSet> sets = table("sets.csv", mistakes, row -> {
            List<Criterion> own = bySet.get(row.required("code"));
            if (own == null) {
                throw row.mistake("the set has no criteria");
            }
            return new CriterionSet(
                    row.required("code"),
                    row.word("school", School.class),
                    row.labels(),
                    row.required("source_title"),
                    row.required("source_url"),
                    row.required("source_date"),
                    own);
        });
        mistakes.throwIfAny();
        return sets;
    }

    private static <T> List<T> table(String name, PackMistakes mistakes, Function<PackTable.Row, T> read) {
        try {
            String text = new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
            return PackTable.read(name, text, mistakes, read);
        } catch (IOException e) {
            mistakes.add(name, 0, "is missing or cannot be read");
            return List.of();
        }
    }
}
