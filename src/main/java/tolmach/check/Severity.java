package tolmach.check;

/** What a finding does to its segment: BLOCK keeps it from going out unseen. */
public enum Severity {
  NOTE,
  WARN,
  BLOCK
}
