package tolmach.memory.tmx;

/**
 * A unit that was not taken.
 *
 * @param line where it begins, or its bad part, from 1
 * @param tuid its name in the file, {@code ""} if it has none
 * @param reason in words, without a full stop
 */
public record TmxFault(int line, String tuid, String reason) {}
