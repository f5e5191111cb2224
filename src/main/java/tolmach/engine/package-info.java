/**
 * What turns source segments into target segments, and the queue before it.
 *
 * <p>Begin with {@code Engines}: it knows which engines serve a pair, each behind an {@code
 * EngineQueue}, where the segments of all callers wait and lanes decide who goes next ({@code
 * WaitingRoom} has the rules). An engine itself is an {@code Engine}; {@code EngineContract} in the
 * tests says what all keep.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A deadline counts time in an engine without a finished batch. Were waiting counted too, a
 *       long backlog would time out as a whole and come back as a whole.
 *   <li>A thread in native code or in a dead connection cannot be stopped, only left behind; so
 *       there is a bound on how many are.
 *   <li>One poisoned segment must not fail the others of its batch: a batch refused is tried again
 *       in the parts that belong to different callers.
 *   <li>Who waits at the queue is told when its batch begins: its clock runs from then on, and
 *       nothing else would wake it before its deadline.
 *   <li>What the breaker, a rate or an engine's own wish keeps away is sent away at once, for
 *       another engine may do it; nobody waits here for an engine that is not asked.
 *   <li>Everything in the queue is guarded by its one lock, which no engine is called under.
 * </ul>
 */
package tolmach.engine;
