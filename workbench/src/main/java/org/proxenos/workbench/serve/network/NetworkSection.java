package org.proxenos.workbench.serve.network;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.TableCsv;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.serve.CsvFile;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.shelf.Shelves;

/** The page of who addresses whom. */
public final class NetworkSection implements Section {
    /** More accounts are not drawn: nobody could tell them apart. */
    static final int MOST_DRAWN = 2_000;

    private static final String PATH = "/network";
    private static final int SHOWN = 300;
    private static final int KEPT = 20;

    private final OpenStudy study;
    private final Shelves shelves;
    private final Pages pages;
    private final Map<Key, Drawing> drawn = new LinkedHashMap<>(KEPT, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        /** The one that was not asked for longest goes when there are too many. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Drawing> eldest) {
            return size() > KEPT;
        }
    };
    private @Nullable Shelf of;

    /** The network of this study. */
    public NetworkSection(OpenStudy study, Shelves shelves, Pages pages) {
        this.study = study;
        this.shelves = shelves;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Network", PATH, TeamRole.seesResults()));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, TeamRole.seesResults());
        routes.get(PATH + ".json", this::json, TeamRole.seesResults());
        routes.get(PATH + ".svg", this::svg, TeamRole.seesResults());
        routes.get(PATH + "/ties.csv", this::ties, TeamRole.seesResults());
        routes.get(PATH + "/accounts.csv", this::accounts, TeamRole.seesResults());
    }

    /**
     * A measure of the whole network.
     *
     * @param name of it
     * @param values by side of the event
     */
    public record Measure(String name, List<String> values) {}

    /**
     * A tie with the address of its messages.
     *
     * @param tie who addresses whom, how often
     * @param address of the messages
     */
    public record Row(Network.Edge tie, String address) {}

    private Network network(Asked asked) {
        return Network.of(shelves.shelf(), study.study(), asked);
    }

    private void show(Context context) {
        Asked asked = Asked.of(context);
        Study plan = study.study();
        Network network = network(asked);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "asked",
                Map.of(
                        "layer", asked.layer(),
                        "side", asked.side(),
                        "who", asked.everybody() ? "everybody" : "public"));
        model.put("layers", Asked.LAYERS);
        model.put("event", plan.event().map(Event::label));
        model.put("accounts", network.accounts().stream().limit(SHOWN).toList());
        model.put("allAccounts", network.accounts().size());
        model.put("rows", rows(network, asked, plan));
        model.put("allTies", network.edges().size());
        model.put("sides", sides(plan));
        model.put("measures", measures(asked, plan));
        model.put("addresses", addresses(asked));
        model.put("drawn", Math.min(MOST_DRAWN, network.accounts().size()));
        pages.show(context, "Network", "serve/network.jte", model, "graphology.min.js", "sigma.min.js", "network.js");
    }

    private static List<Row> rows(Network network, Asked asked, Study plan) {
        return network.edges().stream()
                .limit(SHOWN)
                .map(edge -> new Row(edge, asked.messages(edge.source(), edge.target(), plan)))
                .toList();
    }

    /** Of the script's data, the drawing, and the files of ties and accounts. */
    private static List<String> addresses(Asked asked) {
        return Stream.of(".json", ".svg", "/ties.csv", "/accounts.csv")
                .map(end -> asked.address(PATH + end))
                .toList();
    }

    private static List<String> sides(Study plan) {
        return plan.event().isPresent() ? Asked.SIDES : List.of("all");
    }

    private List<Measure> measures(Asked asked, Study plan) {
        List<Network> networks =
                sides(plan).stream().map(side -> network(asked.on(side))).toList();
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("accounts", each(networks, n -> n.accounts().size())));
        measures.add(new Measure(
                "ties, one for each pair and direction",
                each(networks, n -> n.edges().size())));
        measures.add(new Measure(
                "times that one addresses another",
                each(
                        networks,
                        n -> n.edges().stream().mapToLong(Network.Edge::n).sum())));
        measures.add(new Measure("density", each(networks, Network::density)));
        measures.add(new Measure("reciprocity", each(networks, Network::reciprocity)));
        measures.add(new Measure("E-I index of mayors and cities", each(networks, Network::cityIndex)));
        return measures;
    }

    private static List<String> each(List<Network> networks, ToDoubleFunction<Network> measure) {
        return networks.stream()
                .map(network -> rounded(measure.applyAsDouble(network)))
                .toList();
    }

    private static String rounded(double value) {
        return TableCsv.number(Math.round(value * 1000) / 1000.0);
    }

    private void json(Context context) {
        context.contentType("application/json; charset=utf-8")
                .result(Json.of(drawing(Asked.of(context)).json()));
    }

    private void svg(Context context) {
        Asked asked = Asked.of(context);
        String title = "%s ties, %s".formatted(asked.layer(), asked.side());
        context.contentType("image/svg+xml").result(drawing(asked).svg(title));
    }

    private void ties(Context context) {
        List<Network.Edge> edges = network(Asked.of(context)).edges();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("source", words(edges, Network.Edge::source));
        columns.put("target", words(edges, Network.Edge::target));
        columns.put("times", numbers(edges, Network.Edge::n));
        CsvFile.send(context, "ties.csv", Frame.of(columns));
    }

    private void accounts(Context context) {
        List<Network.Account> all = network(Asked.of(context)).accounts();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("account", words(all, Network.Account::label));
        columns.put("role", words(all, Network.Account::role));
        columns.put("country", words(all, Network.Account::country));
        columns.put("in_degree", numbers(all, Network.Account::inDegree));
        columns.put("received", numbers(all, Network.Account::received));
        columns.put("out_degree", numbers(all, Network.Account::outDegree));
        columns.put("sent", numbers(all, Network.Account::sent));
        columns.put("foreign", numbers(all, Network.Account::foreign));
        columns.put("home", numbers(all, Network.Account::home));
        columns.put("ei_index", numbers(all, Network.Account::eiIndex));
        CsvFile.send(context, "accounts.csv", Frame.of(columns));
    }

    private static <T> Column words(List<T> rows, Function<T, String> value) {
        return Column.of(rows.stream().map(value).toArray(String[]::new));
    }

    private static <T> Column numbers(List<T> rows, ToDoubleFunction<T> value) {
        return Column.of(rows.stream().mapToDouble(value).toArray());
    }

    /** Laid out once for each network of a shelf; the last few are kept. */
    private synchronized Drawing drawing(Asked asked) {
        Shelf shelf = shelves.shelf();
        if (shelf != of) {
            drawn.clear();
            of = shelf;
        }
        Study plan = study.study();
        Key key = new Key(asked.address(""), plan.event(), plan.texts().leavesOutCopies());
        return drawn.computeIfAbsent(
                key, missing -> Drawing.of(Network.of(shelf, plan, asked).first(MOST_DRAWN)));
    }

    /**
     * What a drawing of a shelf depends on.
     *
     * @param address what is asked for
     * @param event of the plan
     * @param leavesOutCopies whether the plan counts no near duplicates
     */
    private record Key(String address, Optional<Event> event, boolean leavesOutCopies) {}
}
