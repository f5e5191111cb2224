/**
 * Fits the estimates of quality and measures what they are worth. Begin with {@link
 * tolmach.app.bench.estimate.EstimateTrial}.
 */
package tolmach.app.bench.estimate;
