/**
 * Which translation models there are to be had, and getting them safely: from the hub, from a
 * mirror of it or from a folder.
 *
 * <p>Begin with {@code ModelRegistry}, which knows models, and {@code ModelPull}, which fetches one
 * into a hidden folder and publishes it whole; {@code ModelShelf} says what lies in the folder of
 * models and {@code ModelVerification} whether it is sound.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A running service opens whatever folder appears. So nothing is written under a model's own
 *       name; its folder is renamed to it when all is there and opens.
 *   <li>The hub answers large files with a redirect to another host. The SHA-256 is a header of the
 *       redirect, not of the answer, and the token must not follow.
 *   <li>An {@code If-Range} with an ETag that changed gets the whole file with 200; to append it to
 *       what is there would make a file that never was.
 *   <li>A page that asks to log in comes with 200 too.
 * </ul>
 */
package tolmach.engine.models;
