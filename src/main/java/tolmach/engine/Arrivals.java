package tolmach.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Several lists that each have one order, read as one list in that order. */
final class Arrivals {

  private record Head(Place place, Iterator<Place> rest) {}

  private final PriorityQueue<Head> heads;

  Arrivals(List<Iterator<Place>> lists, Comparator<Place> order) {
    heads = new PriorityQueue<>(Comparator.comparing(Head::place, order));
    lists.forEach(this::push);
  }

  private void push(Iterator<Place> list) {
    if (list.hasNext()) {
      heads.add(new Head(list.next(), list));
    }
  }

  /** The next place, null at the end. */
  Place next() {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    push(head.rest());
    return head.place();
  }
}
