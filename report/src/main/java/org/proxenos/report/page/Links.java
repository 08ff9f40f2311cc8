package org.proxenos.report.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the links of results lead. */
public interface Links {
    /** A page that holds everything. */
    Links INSIDE = new Links() {
        @Override
        public String messages(String selection) {
            return "#sel="
                    + URLEncoder.encode(selection, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public CsvLink file(String folder, String id, String csv) {
            return CsvLink.of(folder, id, csv);
        }

        @Override
        public String at(String anchor) {
            return "#" + anchor;
        }
    };

    /** To the messages of a selection. */
    String messages(String selection);

    /** To the file of a table or figure, which lies in a folder of that name. */
    CsvLink file(String folder, String id, String csv);

    /** To what stands under that anchor: a table, figure, model, hypothesis or warning. */
    String at(String anchor);
}
