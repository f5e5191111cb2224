/** Settings, beans, health and metrics: what is put together at start. */
package tolmach.app;
