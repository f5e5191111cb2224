package tolmach.engine;

/**
 * A model that is there but cannot be used.
 *
 * @param model the name of its folder
 * @param reason what is wrong with which file, and what to do
 */
public record ModelFault(String model, String reason) {}
