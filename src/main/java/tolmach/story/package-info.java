/**
 * What is decided about a story: which version counts, what goes out in which language and when,
 * what waits for whom, and what is gone for good.
 *
 * <p>Begin with {@link tolmach.story.Story}, the state of one uri, and with the four beans that
 * change it: {@link tolmach.story.Receiver} (an item has come in), {@link tolmach.story.Publisher}
 * (a draft has come back), {@link tolmach.story.Reviewer} (a person has decided) and {@link
 * tolmach.story.Punctuality} (an hour or an engine has come). Each answers with a {@link
 * tolmach.story.Ruling}: an outcome and the records that follow from it, which the route sends.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A bean may be called twice for one record when a transaction is aborted: it changes nothing
 *       but the {@link tolmach.story.StoryStore} it was given, and that within the transaction.
 *   <li>A killed story keeps its record for ever. Without it a late version would be a new story.
 *   <li>Only what {@code online} of a {@link tolmach.story.Localization} says is with the readers;
 *       its state may already speak of the next version.
 * </ul>
 */
package tolmach.story;
