package tolmach.message.yaml;

/** What the parser complains of, and what to do about it. */
final class YamlProblem {

  private YamlProblem() {}

  static String words(String problem) {
    String what = problem == null || problem.isBlank() ? "no YAML" : problem.strip();
    return what + "; " + remedy(what);
  }

  private static String remedy(String what) {
    if (what.contains("TAB") || what.contains("\\t")) {
      return "indent with spaces, not tabs";
    }
    if (what.contains("end of stream")) {
      return "the file is cut off or a quote is not closed; send it whole";
    }
    if (what.contains("mapping values are not allowed")
        || what.contains("cannot start any token")) {
      return "put the text in double quotes";
    }
    return "mend the indentation, or put the text in double quotes";
  }
}
