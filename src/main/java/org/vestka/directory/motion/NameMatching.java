package org.vestka.directory.motion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.motion.NamedLine.Match;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/** Finds the people whom a list of names means, and says how sure that is: an editor decides. */
@Service
@Transactional(readOnly = true)
public class NameMatching {

    /** More than a surname has bearers in most lists: whoever means one of them has to reach them. */
    private static final int CANDIDATES = 40;

    private final PeopleIndex index;
    private final PersonListQuery listed;
    private final PersonQuery people;
    private final Clock clock;

    NameMatching(PeopleIndex index, PersonListQuery listed, PersonQuery people, Clock clock) {
        this.index = index;
        this.listed = listed;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One answer for each line that holds a name, in their order.
     *
     * @throws TooManyNames for more than {@link MotionDesk#MOST_PEOPLE}
     */
    @ForEditors
    public List<NamedLine> match(String names) {
        List<NameList.Line> lines = NameList.read(names, MotionDesk.MOST_PEOPLE);
        Map<NameList.Line, List<Long>> found = new HashMap<>();
        Set<Long> all = new LinkedHashSet<>();
        for (NameList.Line line : lines) {
            List<Long> ids = index.find(
                            PersonFilter.named(line.name()), PersonSort.RELEVANCE, Languages.FALLBACK, 0, CANDIDATES)
                    .ids();
            found.put(line, ids);
            all.addAll(ids);
        }
        Map<Long, PersonListItem> items = new HashMap<>();
        listed.rows(List.copyOf(all), Utc.today(clock))
                .forEach(item -> items.put(item.id().value(), item));
        Map<PersonId, PartialDate> born = people.born(all);
        Set<PersonId> certain = new HashSet<>();
        List<NamedLine> answers = new ArrayList<>();
        for (NameList.Line line : lines) {
            List<PersonListItem> candidates = Objects.requireNonNull(found.get(line)).stream()
                    .map(items::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing((PersonListItem item) -> !held(item)))
                    .toList();
            answers.add(answer(line, candidates, born, certain));
        }
        return answers;
    }

    private NamedLine answer(
            NameList.Line line,
            List<PersonListItem> candidates,
            Map<PersonId, PartialDate> born,
            Set<PersonId> certain) {
        if (candidates.isEmpty()) {
            return new NamedLine(line.number(), line.text(), Match.NOBODY, candidates);
        }
        List<PersonListItem> same = candidates.stream()
                .filter(item -> index.sameName(
                        line.name(), item.names().stream().map(PersonName::name).toList()))
                .filter(item -> !contradicts(line.born(), born.get(item.id())))
                .toList();
        List<PersonListItem> heldNow = same.stream().filter(NameMatching::held).toList();
        // where all that were found have this name there may be more of them
        if (heldNow.size() != 1 || same.size() == CANDIDATES) {
            return new NamedLine(line.number(), line.text(), Match.UNSURE, candidates);
        }
        boolean first = certain.add(heldNow.getFirst().id());
        return new NamedLine(line.number(), line.text(), first ? Match.CERTAIN : Match.REPEATED, heldNow);
    }

    private static boolean held(PersonListItem item) {
        return !item.custody().isEvent();
    }

    private static boolean contradicts(@Nullable Integer year, @Nullable PartialDate born) {
        return year != null && born != null && born.year() != year;
    }
}
