package org.proxenos.study.result;

/** What a test says of a hypothesis. */
public enum Verdict {
    SUPPORTED("supported"),
    NOT_SUPPORTED("not supported"),
    UNTESTABLE("untestable"),
    /** For RQ1 alone: a description has nothing to support. */
    DESCRIBED("described");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The word in ledger.json. */
    public String code() {
        return code;
    }
}
