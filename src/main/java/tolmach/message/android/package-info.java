/**
 * String resources of Android, {@code res/values/strings.xml}.
 *
 * <p>Source: <i>String resources</i> of the Android developer guides, and aapt2's {@code
 * ResourceUtils.cpp} for what white space, quotes and backslashes mean.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Two layers of escapes lie on each other: XML's and, within, Android's. {@code &lt;b>} is a
 *       tag that the app's own HTML reader sees; {@code <b>} is one that the build takes out.
 *   <li>Outside of double quotes any white space is one blank, and at the ends none. A blank that
 *       has to stay is written {@code \u0020}.
 *   <li>{@code @} and {@code ?} at the beginning refer to something, unless escaped.
 * </ul>
 */
package tolmach.message.android;
