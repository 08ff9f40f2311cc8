package org.proxenos.study.warning;

import java.util.List;
import org.proxenos.study.result.FiredWarning;

/**
 * Whose words a corpus holds.
 *
 * @param accounts private ones: of citizens, suspected bots and whoever is not listed
 * @param messages of theirs
 * @param isShown whether reports may show their words
 * @param isInvented whether nobody wrote them
 */
public record PeopleFacts(long accounts, long messages, boolean isShown, boolean isInvented) {
    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        if (messages == 0 || isInvented) {
            return List.of();
        }
        return List.of(Warning.W27.fired(
                about,
                "%s citizens' (%,d account%s): personal data, and political opinions a special category of them in the European Union. %s"
                        .formatted(
                                messages == 1 ? "One message is" : "%,d messages are".formatted(messages),
                                accounts,
                                accounts == 1 ? "" : "s",
                                isShown
                                        ? "privacy: show_citizens is on, so reports show their words: pass"
                                                + " none on without a reason in law."
                                        : "Reports hide their words; pseudonyms and `proxenos forget` are"
                                                + " there for the rest.")));
    }
}
