package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, String> idOfQuery = new LinkedHashMap<>();
    private @Nullable List<Selection> found;

    /** An empty collection over a study's tables. */
    public Selections(Study study, Engine engine) {
        this.study = study;
        this.engine = engine;
    }

    /**
     * Adds the messages for which a condition over the columns of {@link StudyMessages} holds.
     *
     * @param id wished for; letters, digits and hyphens stay of it
     * @param label what the messages have in common, as a sentence fragment
     * @return the id to put into a cell: another one where the same messages were added before, or where the id is taken
     */
    public String add(String id, String label, String condition) {
        return add(new Asked(id, label, condition, StudyMessages.select(condition)));
    }

    /** Adds the messages whose {@code message_id} a query over the study's tables or {@code study_messages} gives. */
    public String addQuery(String id, String label, String sql) {
        return add(new Asked(id, label, null, sql));
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
        asked.put(free, new Asked(free, what.label(), what.condition(), what.sql()));
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

    private static List<Selection> cut(Collection<Selection> whole) {
        int each = MOST_EACH;
        while (each > 1 && together(whole, each) > MOST) {
            each--;
        }
        List<Selection> cut = new ArrayList<>();
        for (Selection s : whole) {
            List<String> first =
                    s.messageIds().subList(0, Math.min(each, s.messageIds().size()));
            cut.add(new Selection(s.id(), s.label(), s.total(), first, s.sql()));
        }
        return List.copyOf(cut);
    }

    private static int together(Collection<Selection> whole, int each) {
        Set<String> ids = new LinkedHashSet<>();
        whole.forEach(s -> ids.addAll(
                s.messageIds().subList(0, Math.min(each, s.messageIds().size()))));
        return ids.size();
    }

    /**
     * What was asked for.
     *
     * @param id wished for, then unique
     * @param label what the messages have in common
     * @param condition over the columns of the study's messages; null where the query is one of its own
     * @param sql the query that lists the ids
     */
    record Asked(String id, String label, @Nullable String condition, String sql) {}
}
