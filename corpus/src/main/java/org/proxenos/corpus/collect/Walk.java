package org.proxenos.corpus.collect;

import java.util.Optional;

/**
 * The way through what a server gives, answer by answer. Implementations are immutable; all they know is in the cursor.
 *
 * <p>A way that was broken off is gone to its end first; then it is begun anew, for what was posted in between.
 */
public sealed interface Walk
        permits MastodonTimeline, MastodonContext, BlueskyPages, BlueskyThread, BlueskyRepository, FeedPoll {
    /** The cursor's name for the plan that it belongs to. */
    String PLAN = "plan";

    /** The way of a plan that is no stream. */
    static Walk of(CollectionPlan plan) {
        return switch (plan.subject()) {
            case ACCOUNT, HASHTAG -> new MastodonTimeline(plan);
            case CONTEXT -> new MastodonContext(plan);
            case AUTHOR, SEARCH -> new BlueskyPages(plan);
            case THREAD -> new BlueskyThread(plan);
            case REPOSITORY -> new BlueskyRepository(plan);
            case FEED -> new FeedPoll(plan);
            case JETSTREAM -> throw new IllegalArgumentException("a stream has no pages");
        };
    }

    /** The cursor to start a run with; of one that belongs to another plan only its gaps are kept. */
    static Cursor begin(CollectionPlan plan, Cursor stored) {
        if (stored.find(PLAN).filter(plan.signature()::equals).isPresent()) {
            return Pass.begin(stored);
        }
        Cursor start = Cursor.START.with(PLAN, plan.signature());
        return stored.find(Cursor.GAPS)
                .map(gaps -> start.with(Cursor.GAPS, gaps))
                .orElse(start);
    }

    /** What to ask next; empty: all there is was given. */
    Optional<Request> next(Cursor cursor);

    /**
     * What an answer to {@link #next} means.
     *
     * @throws UnexpectedAnswerException when it is not what the protocol says
     */
    Page read(Answer answer, Cursor cursor);
}
