/* Reads the start, simulates, prints what it took: see tick.c for the work itself. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include "tick.c"

#define LARGE ((size_t)2 << 20)
static void *room(size_t size) {
  size = (size + LARGE) / LARGE * LARGE;
  void *found = aligned_alloc(LARGE, size);
  if (!found) exit(1);
#ifdef MADV_HUGEPAGE
  madvise(found, size, MADV_HUGEPAGE);
#endif
  return found;
}

static void *taken(FILE *file, size_t size) {
  void *found = room(size);
  if (fread(found, 1, size, file) != size) exit(1);
  return found;
}

/* Weights of the neighbours, and slices: whoever has fewer neighbours than others of the slice reads a zero. Rows come
 * in the order of their degrees, so that few do. */
static void slice(void) {
  size_t groups = 0;
  weight = room(TOTAL * 4);
  slices = room((COMMUNITIES * SLICES + 1) * 4);
  sliced = room(((size_t)starts[TOTAL] * 2 + TOTAL) * 2);
  for (size_t block = 0; block < COMMUNITIES; block++) {
    for (size_t s = 0; s < SLICES; s++) {
      const uint32_t *start = starts + block * N + s * SLICE;
      size_t rows = s < SLICES - 1 ? SLICE : N - s * SLICE;
      uint32_t most = 0;
      slices[block * SLICES + s] = groups;
      for (size_t i = 0; i < rows; i++) {
        uint32_t degree = start[i + 1] - start[i];
        most = degree > most ? degree : most;
        weight[block * N + s * SLICE + i] = 1.0f / (degree > 0 ? degree : 1);
      }
      for (uint32_t k = 0; k < most; k++, groups++)
        for (size_t i = 0; i < SLICE; i++)
          sliced[groups * SLICE + i] = i < rows && k < start[i + 1] - start[i] ? edges[start[i] + k] : N;
    }
  }
  slices[COMMUNITIES * SLICES] = groups;
}

static int ascending(const void *a, const void *b) { return (*(double *)a > *(double *)b) - (*(double *)a < *(double *)b); }

/* tick FILE TICKS: the first five ticks are not measured. Prints JSON; times in nanoseconds a resident and tick. */
int main(int count, char **arguments) {
  FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
  int ticks = count == 3 ? atoi(arguments[2]) : 0, warm = 5;
  if (!file || ticks <= warm || ticks > 1000) return 1;
  float **columns[] = {&own_cost, &threshold, &identification, &belief, &act, &committee_kept, &committee_broken, &township_kept, &township_broken};
  for (int k = 0; k < 9; k++) *columns[k] = taken(file, TOTAL * 4);
  blocks = taken(file, COMMUNITIES * sizeof *blocks);
  starts = taken(file, (TOTAL + 1) * 4);
  edges = taken(file, (size_t)starts[TOTAL] * 2);
  slice();
  float effort = logistic((effort_base + 2 * effort_trust * (trust_prior - 0.5f)) / effort_noise), A0 = trust_evidence * trust_prior;
  for (int k = 0; k < COMMUNITIES; k++)
    community[k] = (Community){effort, effort, 0, 0, trust_prior, trust_prior, trust_prior, A0, trust_evidence - A0, 0, 0, 0};
  for (int t = 0; t < TOWNSHIPS; t++) township[t] = (Township){effort, 0, trust_prior, trust_prior, A0, trust_evidence - A0};
  static double times[1000];
  printf("{\"participation\":[");
  for (int now = 1; now <= ticks; now++) {
    if (now == warm + 1) drawing = looking = deciding = learning = 0;
    double start = seconds();
    float participation = tick(now);
    times[now - 1] = seconds() - start;
    printf("%s%.7g", now > 1 ? "," : "", participation);
  }
  int measured = ticks - warm;
  double each = 1e9 / TOTAL, mean = each / measured;
  qsort(times + warm, measured, sizeof *times, ascending);
  printf("],\"median\":%.4f,\"minimum\":%.4f,", times[warm + measured / 2] * each, times[warm] * each);
  printf("\"parts\":{\"draws\":%.4f,\"neighbours\":%.4f,\"equations of look+decide\":%.4f,\"learn\":%.4f}}\n", drawing * mean, looking * mean, deciding * mean, learning * mean);
}
