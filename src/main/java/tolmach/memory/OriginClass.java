package tolmach.memory;

/** Who is behind a unit. A person's words come before a machine's, wherever both would do. */
public enum OriginClass {
  MACHINE,
  HUMAN
}
