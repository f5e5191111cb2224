/**
 * How good translations are, measured against references: BLEU and chrF with the figures of
 * sacrebleu 2, and whether two systems differ by more than chance. Begin at {@link
 * tolmach.app.bench.quality.Comparison}.
 *
 * <p>The metrics know nothing of engines: tests and other benchmarks may use them as they are.
 */
package tolmach.app.bench.quality;
