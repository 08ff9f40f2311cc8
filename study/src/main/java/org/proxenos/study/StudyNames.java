package org.proxenos.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxenos.language.lexicon.Lexicon;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.WordList;

/**
 * Handles that a study names itself: those of its targets, and entries of word lists that are handles. They stay as they
 * are in every text, since a coder that looks for one must find it. So does a handle that is a target's name.
 */
public final class StudyNames {
    private static final Pattern HANDLE = Pattern.compile("@[\\w.-]+");

    private StudyNames() {}

    /** The handles, without {@code @} and in lower case. */
    public static Set<String> of(Study study) {
        Set<String> names = new TreeSet<>();
        study.targets().forEach(target -> {
            target.handles().forEach(handle -> add("@" + handle, names));
            target.aliases().forEach(entry -> add(entry.startsWith("@") ? entry : "@" + entry, names));
        });
        Stream<List<String>> lists = Stream.of(
                        study.lexica().stream().map(WordList::words),
                        study.event().map(Event::topic).stream(),
                        Lexicon.SEEDS.stream().map(name -> Lexicon.seed(name).entries()))
                .flatMap(all -> all);
        lists.forEach(words -> words.forEach(entry -> add(entry, names)));
        return names;
    }

    private static void add(String entry, Set<String> names) {
        if (HANDLE.matcher(entry).matches()) {
            names.add(entry.substring(1).toLowerCase(Locale.ROOT));
        }
    }
}
