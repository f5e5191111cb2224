/**
 * Translating and checking one article into one language. Begin with {@link
 * tolmach.worker.TranslationChain}, which turns a {@link tolmach.worker.Job} into a {@link
 * tolmach.worker.Draft}; what stands around it makes jobs of an item ({@link
 * tolmach.worker.ArticleReading}, {@link tolmach.worker.LanguageGate}, {@link
 * tolmach.worker.Dispatcher}) and records of a draft ({@link tolmach.worker.DraftCheck}, {@link
 * tolmach.worker.DraftRecords}, {@link tolmach.worker.LocalizedItem}).
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Nothing here decides about a story: a job may run twice, late, or for a version that is no
 *       longer wanted. The story drops what it does not want.
 *   <li>{@link tolmach.worker.DeadlineExpired} is no failure. Whoever catches it sends its job to a
 *       delay topic; a dead letter would lose the segments already done.
 *   <li>Every engine is paid out of the job's purse, also for what is thrown away: budgets are
 *       measured by charges, not by what the draft is made of.
 *   <li>A flagged draft has every segment, some of them perhaps empty: those that every engine
 *       refused.
 * </ul>
 */
package tolmach.worker;
