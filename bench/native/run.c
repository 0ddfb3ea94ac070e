/* A world's passes in C, as one would write them for one machine: loops that the compiler makes vectors of, columns in
 * large pages, neighbours read ahead and gathered in whichever of two ways is faster on this processor. Start, network,
 * draws and equations are the library's, so participation must come out the same. parameters.h and passes.h are written
 * for a world; the memory is a copy of the library's. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif
#include "parameters.h" /* N residents in each of so many COMMUNITIES, the KEY of the draws, MEMORY in bytes */

#define TOTAL ((size_t)COMMUNITIES * N)
#define COUNTERS ((N + 63) / 64 * 16) /* of Philox: four rows each */
#define SLICE 16
#define SLICES ((N + SLICE - 1) / SLICE) /* of a community */
#define F(address) ((float *)(memory + (address)))
#define I(address) ((const int32_t *)(memory + (address)))

static char *memory;
static float *weight;    /* one over the number of neighbours */
static uint32_t *starts; /* of a row's neighbours among the edges */
static uint16_t *edges;
static uint32_t *slices; /* the same for slices of sixteen rows, whose k-th neighbours lie together */
static uint16_t *sliced;
static float fetched[64][COUNTERS * 4 + SLICE];

static inline int32_t bits_of(float x) {
  union { float f; int32_t i; } u = {.f = x};
  return u.i;
}
static inline float number_of(int32_t x) {
  union { int32_t i; float f; } u = {.i = x};
  return u.f;
}

/* Philox4x32-7: a counter gives one word to each of four rows that are four apart. */
static void draw(float *restrict u, const int32_t *entry, uint32_t tick, uint32_t purpose, int count) {
  const uint32_t counters = (count + 63) / 64 * 16;
  static uint32_t words[4][COUNTERS];
  for (uint32_t counter = 0; counter < counters; counter++) {
    uint32_t c0 = counter, c1 = tick, c2 = entry[3], c3 = purpose, k0 = KEY0 ^ (uint32_t)entry[2], k1 = KEY1;
#pragma GCC unroll 7
    for (int round = 0; round < 7; round++) {
      uint64_t a = (uint64_t)0xd2511f53u * c0, b = (uint64_t)0xcd9e8d57u * c2;
      c0 = (uint32_t)(b >> 32) ^ c1 ^ k0, c1 = (uint32_t)b;
      c2 = (uint32_t)(a >> 32) ^ c3 ^ k1, c3 = (uint32_t)a;
      k0 += 0x9e3779b9u, k1 += 0xbb67ae85u;
    }
    words[0][counter] = c0, words[1][counter] = c1, words[2][counter] = c2, words[3][counter] = c3;
  }
  for (int group = 0; group < (int)counters / 4; group++)
    for (int k = 0; k < 4; k++)
      for (int lane = 0; lane < 4; lane++)
        u[group * 16 + k * 4 + lane] = ((float)(int32_t)(words[k][group * 4 + lane] >> 9) + 0.5f) * 0x1p-23f;
}

/* How many neighbours of each row of a community act; x[N] is zero. The processor's own fetching ahead stops at the end
 * of every page, so what comes next is asked for. One way takes neighbours one by one, PART rows side by side; the other,
 * where there is AVX-512, sixteen by one instruction, which some processors do fast and others slowly. */
#define PART 8
__attribute__((optimize("no-tree-vectorize", "no-tree-slp-vectorize")))
static void look_one_by_one(float *restrict sums, const float *restrict x, uint32_t block) {
  const uint32_t *slice = slices + (size_t)block * SLICES;
  for (int s = 0; s < SLICES; s++)
    for (int part = 0; part < SLICE; part += PART) {
      float sum[PART] = {0};
      for (uint32_t k = slice[s]; k < slice[s + 1]; k++) {
        const uint16_t *rows = sliced + (size_t)k * SLICE + part;
        __builtin_prefetch(rows + 1024);
#pragma GCC unroll 8
        for (int i = 0; i < PART; i++) sum[i] += x[rows[i]];
      }
      memcpy(sums + s * SLICE + part, sum, sizeof sum);
    }
}
#ifdef __AVX512F__
static void look_by_sixteen(float *restrict sums, const float *restrict x, uint32_t block) {
  const uint32_t *slice = slices + (size_t)block * SLICES;
  for (int s = 0; s < SLICES; s++) {
    __m512 sum = _mm512_setzero_ps();
    for (uint32_t k = slice[s]; k < slice[s + 1]; k++) {
      const uint16_t *rows = sliced + (size_t)k * SLICE;
      __builtin_prefetch(rows + 1024);
      __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)rows));
      sum = _mm512_add_ps(sum, _mm512_i32gather_ps(wide, x, 4));
    }
    _mm512_storeu_ps(sums + s * SLICE, sum);
  }
}
#else
#define look_by_sixteen look_one_by_one
#endif
static void (*look)(float *restrict, const float *restrict, uint32_t) = look_one_by_one;

static void see(float *restrict sums, const float *restrict column, uint32_t block) {
  static float old[(SLICES + 1) * SLICE];
  memcpy(old, column, N * 4);
  look(sums, old, block);
}

#include "passes.h"

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

/* run IMAGE NETWORK: for each number of ticks on standard input, runs one tick that is not measured, then so many; prints
 * the processor's time in nanoseconds a resident and tick, and participation in every tick, as JSON. */
static double participation(void) {
  double sum = 0;
  for (int block = 0; block < COMMUNITIES; block++) sum += F(PARTICIPANTS)[I(BLOCKS)[8 * block + 4]];
  return sum / TOTAL;
}

int main(int count, char **arguments) {
  FILE *image = count == 3 ? fopen(arguments[1], "rb") : NULL, *network = count == 3 ? fopen(arguments[2], "rb") : NULL;
  if (!image || !network) return 1;
  memory = taken(image, MEMORY);
  starts = taken(network, (TOTAL + 1) * 4);
  edges = taken(network, (size_t)starts[TOTAL] * 2);
  slice();
  if (trial(look_by_sixteen) < trial(look_one_by_one)) look = look_by_sixteen;
  int ticks, now = 0;
  while (scanf("%d", &ticks) == 1) {
    double time = 0;
    printf("{\"participation\":[");
    for (int k = 0; k <= ticks; k++) {
      double start = processor_time();
      all_passes(++now);
      if (k > 0) time += processor_time() - start;
      printf("%s%.7g", k > 0 ? "," : "", participation());
    }
    printf("],\"time\":%.4f,\"sixteen\":%s}\n", time * 1e9 / TOTAL / ticks, look == look_one_by_one ? "false" : "true");
    fflush(stdout);
  }
}
