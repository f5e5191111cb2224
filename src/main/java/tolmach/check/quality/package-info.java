/**
 * How likely it is that a translation needs no edit, from what can be seen without a reference.
 * Begin with {@link tolmach.check.quality.QualityModels}; {@link tolmach.check.quality.Feature} has
 * what is looked at.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>An estimate is only as good as what it was fitted on. The weights that come along were not
 *       fitted on your engine: {@code ./tolmach bench estimate} fits and measures.
 *   <li>A feature that is not known says nothing for or against: engines over HTTP give no
 *       probabilities, a greedy search no other hypotheses.
 *   <li>Estimates of two engines can be compared only after each was fitted.
 * </ul>
 */
package tolmach.check.quality;
