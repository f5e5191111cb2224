package tolmach.article;

import java.util.Optional;

/**
 * One entry of a feed, as a document of its own.
 *
 * @param uri its identity: the id if that is a URI, else the link; empty if it has neither
 * @param page where its page is, as the feed writes it
 * @param hash of what is read of it: dates, counters, pictures and the order of its elements are
 *     not part of that, so that a feed's own changes make no new version of an entry
 * @param incomplete true if the feed gives the summary alone
 * @param bytes a feed with this entry alone in it, in UTF-8
 */
public record FeedItem(
    Optional<String> uri, Optional<String> page, String hash, boolean incomplete, byte[] bytes) {}
