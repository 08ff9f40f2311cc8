package org.proxenos.workbench.serve.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.proxenos.report.page.CsvLink;
import org.proxenos.report.page.Links;

/** Results spread over the workbench's pages. */
enum WorkbenchLinks implements Links {
    INSTANCE;

    /** What the page of hypotheses shows of the numbered tables and figures. */
    static final Pattern OF_HYPOTHESES = Pattern.compile("(T07|T12|T14|F04|F08)-.*");

    private static final Pattern NUMBERED = Pattern.compile("[TF]\\d\\d[a-z]?-.*");

    @Override
    public String messages(String selection) {
        return "/messages?sel=" + URLEncoder.encode(selection, StandardCharsets.UTF_8);
    }

    @Override
    public CsvLink file(String folder, String id, String csv) {
        return new CsvLink(id + ".csv", "/results/%s/%s.csv".formatted(folder, id), true);
    }

    @Override
    public String at(String anchor) {
        boolean elsewhere = NUMBERED.matcher(anchor).matches()
                && !OF_HYPOTHESES.matcher(anchor).matches();
        return (elsewhere ? "/outcomes#" : "/hypotheses#") + anchor;
    }
}
