package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgCompactTest {
    @Test
    void neighboursThatArePaintedAlikeShareOneGroup() {
        assertThat(SvgCompact.of(
                        "<circle fill=\"#7b8794\" fill-opacity=\"0.5\" stroke=\"#7b8794\" stroke-opacity=\"0.0\""
                                + " stroke-width=\"0.0\" cx=\"401.28\" cy=\"131.0\" r=\"2.42\" />"
                                + "<circle fill=\"#7b8794\" fill-opacity=\"0.5\" stroke=\"#7b8794\" stroke-opacity=\"0.0\""
                                + " stroke-width=\"0.0\" cx=\"1.0\" cy=\"2.0\" r=\"2.42\" />"))
                .isEqualTo("<g fill=\"#7b8794\" fill-opacity=\"0.5\"><circle cx=\"401.3\" cy=\"131\" r=\"2.4\"/>"
                        + "<circle cx=\"1\" cy=\"2\" r=\"2.4\"/></g>");
    }

    @Test
    void marksPaintedDifferentlyKeepTheirPaintAndOrder() {
        assertThat(
                        SvgCompact.of(
                                "<rect x=\"1.0\" fill=\"rgb(255,0,0)\" fill-opacity=\"1.0\"></rect><rect x=\"2.0\" fill=\"rgb(0,0,255)\"></rect>"))
                .isEqualTo("<rect x=\"1\" fill=\"#ff0000\"/><rect x=\"2\" fill=\"#0000ff\"/>");
    }

    @Test
    void groupThatMovesNothingStaysAndOneThatHoldsNothingGoes() {
        assertThat(SvgCompact.of("<g transform=\"\"><g transform=\"translate(1.0 2.0 ) \"></g><text>1.2345</text></g>"))
                .isEqualTo("<g><text>1.2345</text></g>");
    }
}
