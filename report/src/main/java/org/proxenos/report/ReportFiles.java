package org.proxenos.report;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.proxenos.report.figure.Drawing;
import org.proxenos.report.figure.Figures;
import org.proxenos.report.page.StoredResults;
import org.proxenos.study.result.StudyResults;

/** The report's share of results/: the page, what later pages need, and every figure with its data. */
public final class ReportFiles {
    private ReportFiles() {}

    /** Every file by its path relative to results/, with {@code /} between folders; the same bytes every time. */
    public static SortedMap<String, byte[]> of(StudyResults results) {
        List<Drawing> drawings = results.figures().stream().map(Figures::draw).toList();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Drawing drawing : drawings) {
            files.put("figures/" + drawing.id() + ".svg", drawing.svg().getBytes(StandardCharsets.UTF_8));
            files.put("figures/" + drawing.id() + ".csv", drawing.csv().getBytes(StandardCharsets.UTF_8));
        }
        files.put(StoredResults.FILE, StoredResults.of(results, drawings).json().getBytes(StandardCharsets.UTF_8));
        files.put("report.html", Report.html(results, drawings).getBytes(StandardCharsets.UTF_8));
        return Collections.unmodifiableSortedMap(files);
    }
}
