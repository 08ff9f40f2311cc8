package org.proxenos.workbench.serve.messages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.report.page.Shown;
import org.proxenos.study.result.Selection;
import org.proxenos.workbench.serve.CsvFile;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.results.Findings;
import org.proxenos.workbench.serve.shelf.Shelves;

/** The pages of messages. */
public final class MessagesSection implements Section {
    private static final String PATH = "/messages";

    private final OpenStudy study;
    private final Shelves shelves;
    private final Findings findings;
    private final Pages pages;
    private final People people;
    private volatile @Nullable Contents contents;

    /** The messages of this study, and those behind the counts of its results. */
    public MessagesSection(OpenStudy study, Shelves shelves, Findings findings, Pages pages) {
        this.study = study;
        this.shelves = shelves;
        this.findings = findings;
        this.pages = pages;
        this.people = new People(study);
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Messages", PATH, TeamRole.seesResults()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.exception(Shelves.NotReady.class, (e, context) -> {
            context.header("Refresh", "2");
            pages.show(context, "One moment", "serve/preparing.jte", Map.of());
        });
        routes.get(PATH, this::list, TeamRole.seesResults());
        routes.get("/messages.csv", this::download, TeamRole.seesResults());
        routes.get("/messages/count", this::count, TeamRole.seesResults());
        routes.get("/messages/{id}", this::one, TeamRole.seesResults());
    }

    private void list(Context context) {
        Filter filter = Filter.of(context);
        Shelf shelf = shelves.shelf();
        Contents contents = contents(shelf);
        StillToCode still = still(context);
        Listing listing = listing(shelf, still);
        @Nullable Selection selection = selection(filter);
        Leaf leaf = Leaf.of(context);
        Listing.Page page = listing.page(
                listing.condition(filter, selection), filter.isNewestFirst(), leaf.key(), leaf.isBackwards());
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("facets", contents.facets());
        model.put("codes", contents.codes());
        model.put("people", people.said().variables());
        model.put("leftOut", !still.isNothing());
        model.put("cards", page.cards());
        model.put("label", selection == null ? "" : selection.label());
        model.put("next", leaf.next(filter, PATH, page));
        model.put("previous", leaf.previous(filter, PATH, page));
        pages.show(context, "Messages", "serve/messages.jte", model);
    }

    private void count(Context context) {
        Filter filter = Filter.of(context);
        Listing listing = listing(shelves.shelf(), still(context));
        long n = listing.count(listing.condition(filter, selection(filter)));
        context.html(Shown.plural(n, "message"));
    }

    private void one(Context context) {
        String id = context.pathParam("id");
        Listing listing = listing(shelves.shelf(), still(context));
        List<Card> found = listing.find(id);
        if (found.isEmpty()) {
            throw new NotFoundResponse("There is no message with this id in the corpus.");
        }
        Card card = found.get(0);
        pages.show(
                context,
                "Message",
                "serve/message.jte",
                Map.of("card", card, "thread", listing.thread(card.messageId())));
    }

    private void download(Context context) {
        Filter filter = Filter.of(context);
        Shelf shelf = shelves.shelf();
        StillToCode still = still(context);
        Condition condition =
                listing(shelf, still).condition(filter, selection(filter)).without(still.messages());
        CsvFile.announce(context, "messages.csv");
        MessagesCsv.write(shelf, condition, context.outputStream());
    }

    private StillToCode still(Context context) {
        return StillToCode.by(context, study, pages.isForTeam());
    }

    private Listing listing(Shelf shelf, StillToCode still) {
        return new Listing(shelf, study.study(), contents(shelf).codes(), people, still);
    }

    /** What a shelf has to choose from; it does not change. */
    private Contents contents(Shelf shelf) {
        @Nullable Contents known = contents;
        if (known == null || known.shelf() != shelf) {
            known = new Contents(shelf, Facets.of(shelf), Codes.of(shelf));
            contents = known;
        }
        return known;
    }

    /** A shelf and what it has to choose from. */
    private record Contents(Shelf shelf, Facets facets, Codes codes) {}

    private @Nullable Selection selection(Filter filter) {
        String id = filter.get("sel");
        return id.isEmpty() ? null : findings.selection(id);
    }
}
