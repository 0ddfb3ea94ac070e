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

static double processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* The least time in which a way of looking goes over all communities. */
static double trial(void way(float *restrict, const float *restrict, uint32_t)) {
  static float sums[SLICES * SLICE], zero[(SLICES + 1) * SLICE];
  double least = 1e9;
  for (int time = 0; time < 5; time++) {
    double start = processor_time();
    for (uint32_t block = 0; block < COMMUNITIES; block++) way(sums, zero, block);
    double took = processor_time() - start;
    if (took < least) least = took;
  }
  return least;
}

/* tick FILE: for each number of ticks on standard input, runs one tick that is not measured, then so many, and prints JSON:
 * the processor's time and those of the parts in nanoseconds a resident and tick, and participation in every tick. */
int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 1;
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
  if (trial(look_by_sixteen) < trial(look_one_by_one)) look = look_by_sixteen;
  int ticks, now = 0;
  while (scanf("%d", &ticks) == 1) {
    printf("{\"participation\":[%.7g", tick(++now));
    drawing = looking = deciding = learning = 0;
    double start = processor_time();
    static float participation[10000];
    for (int k = 0; k < ticks && k < 10000; k++) participation[k] = tick(++now);
    double each = 1e9 / TOTAL / ticks, all = (processor_time() - start) * each;
    for (int k = 0; k < ticks && k < 10000; k++) printf(",%.7g", participation[k]);
    printf("],\"time\":%.4f,\"sixteen\":%s,", all, look == look_one_by_one ? "false" : "true");
    printf("\"parts\":{\"draws\":%.4f,\"neighbours\":%.4f,", drawing * each, looking * each);
    printf("\"equations of look+decide\":%.4f,\"learn\":%.4f}}\n", deciding * each, learning * each);
    fflush(stdout);
  }
}
