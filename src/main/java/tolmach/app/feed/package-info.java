/**
 * Feeds that are fetched over HTTP: RSS and Atom, each at its own pace, and what of them is new.
 * Begin at {@link tolmach.app.feed.Feeds}.
 *
 * <p>Beware: every address is looked at before it is asked, redirects and pages of entries too; see
 * {@link tolmach.app.feed.AllowedAddresses}. What was sent is remembered after it was sent: a crash
 * between sends an entry twice, and receive knows it as the same.
 */
package tolmach.app.feed;
