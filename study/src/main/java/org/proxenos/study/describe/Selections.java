package org.proxenos.study.describe;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;

/**
 * Collects the messages behind counts. What is added is looked up once, when the selections are asked for, so that a
 * report with hundreds of counts asks the tables a few questions only.
 *
 * <p>Of each selection the first {@value #MOST_EACH} messages by time and id are shown, fewer where all of them together
 * would be more than {@value #MOST} messages: a report must open in a browser.
 */
public final class Selections {
    /** Messages of one selection that a report carries at most. */
    public static final int MOST_EACH = 60;

    /** Messages that a report carries at most, unless every selection's first is more. */
    public static final int MOST = 3_000;

    private final Study study;
    private final Engine engine;
    private final int most;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, String> idOfQuery = new LinkedHashMap<>();
    private @Nullable List<Selection> found;

    /** An empty collection over a study's tables. */
    public Selections(Study study, Engine engine) {
        this(study, engine, MOST);
    }

    /** The same with so many messages at most. */
    Selections(Study study, Engine engine, int most) {
        this.study = study;
        this.engine = engine;
        this.most = most;
    }

    /**
     * Adds the messages for which a condition over the columns of {@link StudyMessages} holds.
     *
     * @param id wished for; letters, digits and hyphens stay of it
     * @param label what the messages have in common, as a sentence fragment
     * @return the id to put into a cell: another one where the same messages were added before, or where the id is taken
     */
    public String add(String id, String label, String condition) {
        return add(id, label, "true", condition);
    }

    /**
     * The same where many conditions have a part in common, which is then asked once.
     *
     * @param scope the part in common, a condition itself
     * @param condition what else must hold
     */
    public String add(String id, String label, String scope, String condition) {
        String both = scope.equals("true")
                ? condition
                : condition.isEmpty() ? scope : "%s AND (%s)".formatted(scope, condition);
        String rest = condition.isEmpty() ? "true" : condition;
        return add(new Asked(id, label, scope, rest, StudyMessages.select(both)));
    }

    /** Adds the messages whose {@code message_id} a query over the study's tables or {@code study_messages} gives. */
    public String addQuery(String id, String label, String sql) {
        return add(new Asked(id, label, "", null, sql));
    }

    private String add(Asked what) {
        String before = idOfQuery.get(what.sql());
        if (before != null) {
            return before;
        }
        found = null;
        String plain = what.id().replaceAll("[^A-Za-z0-9]+", "-");
        String free = plain;
        for (int i = 2; asked.containsKey(free); i++) {
            free = plain + "-" + i;
        }
        asked.put(free, new Asked(free, what.label(), what.scope(), what.condition(), what.sql()));
        idOfQuery.put(what.sql(), free);
        return free;
    }

    /** All selections in the order in which they were added. */
    public List<Selection> all() {
        List<Selection> known = found;
        if (known == null) {
            known = cut(new SelectionQuery(study, engine).find(asked.values()));
            found = known;
        }
        return known;
    }

    /** The messages that the selections name, by id; citizens without words unless the study shows them. */
    public List<MessageView> messages() {
        Set<String> ids = new LinkedHashSet<>();
        all().forEach(s -> ids.addAll(s.messageIds()));
        return new MessageReader(engine, study.showCitizens()).read(ids);
    }

    /** As many of each as there may be, and beyond them those that another selection brings along. */
    private List<Selection> cut(Collection<Selection> whole) {
        int each = MOST_EACH;
        while (each > 1 && carried(whole, each).size() > most) {
            each--;
        }
        Set<String> carried = carried(whole, each);
        return whole.stream()
                .map(s -> new Selection(
                        s.id(),
                        s.label(),
                        s.total(),
                        s.messageIds().stream().takeWhile(carried::contains).toList(),
                        s.sql()))
                .toList();
    }

    private static Set<String> carried(Collection<Selection> whole, int each) {
        return whole.stream()
                .flatMap(s -> s.messageIds().stream().limit(each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What was asked for.
     *
     * @param id wished for, then unique
     * @param label what the messages have in common
     * @param scope condition that other selections have in common with this one
     * @param condition what else must hold; null where the query is one of its own
     * @param sql the query that lists the ids
     */
    record Asked(
            String id, String label, String scope, @Nullable String condition, String sql) {}
}
