/** What turns source segments into target segments, and the queue before it. */
package tolmach.engine;
