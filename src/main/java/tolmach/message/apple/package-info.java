/**
 * UI strings of Apple's systems: {@code .strings}, <a
 * href="https://developer.apple.com/library/archive/documentation/Cocoa/Conceptual/LoadingResources/Strings/Strings.html">String
 * Resources</a>.
 */
package tolmach.message.apple;
