/* The tick of the bench by hand, as a C programmer would write it for one machine: columns of floats in large pages,
 * loops that the compiler makes vectors of, neighbours read ahead, and gathered in whichever of two ways is faster on this
 * processor. Start, network and draws are the library's, so participation must come out the same.
 * parameters.h is written from the scenario. */
#include <math.h>
#include <stdint.h>
#include <string.h>
#include <time.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif
#include "parameters.h"

#define N RESIDENTS
#define TOWNSHIPS ((COMMUNITIES + 9) / 10)
#define TOTAL ((size_t)COMMUNITIES * N)
#define COUNTERS ((N + 63) / 64 * 16) /* of Philox: four rows each */
#define SLICE 16
#define SLICES ((N + SLICE - 1) / SLICE) /* of a community */

static float *own_cost, *threshold, *identification, *belief, *act, *committee_kept, *committee_broken, *township_kept,
    *township_broken, *weight;
static struct { uint32_t key, stream; } *blocks;
static uint32_t *starts; /* of a row's neighbours among the edges */
static uint16_t *edges;
static uint32_t *slices; /* the same for slices of sixteen rows, whose k-th neighbours lie together */
static uint16_t *sliced;
static double drawing, looking, deciding, learning; /* seconds */

typedef struct {
  float effort, capacity, participation, delivery, trust_committee, trust_township, trust, kept, broken, working_time, identification, money;
} Community;
typedef struct {
  float effort, delivery, residents_trust, trust, kept, broken;
} Township;
static Community community[COMMUNITIES];
static Township township[TOWNSHIPS];

/* e^x as in the library: the same reduction, the same polynomial. */
static inline float expo(float x) {
  x = fmaxf(fminf(x, 89.0f), -88.0f);
  float shifted = x * 1.44269504f + 12582912.0f, n = shifted - 12582912.0f;
  float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  float p = (((0.00139261836f * r + 0.00836317905f) * r + 0.0416665546f) * r + 0.16666577f) * r + 0.5f;
  union { float f; uint32_t i; } shift = {.f = shifted}, scale = {.i = (shift.i + 127) << 23};
  return ((r * r * p + r) + 1.0f) * scale.f;
}

/* Philox4x32-7: a counter gives one word to each of four rows that are four apart. */
static void draw(float *restrict u, uint32_t block, uint32_t tick) {
  static uint32_t words[4][COUNTERS];
  for (uint32_t counter = 0; counter < COUNTERS; counter++) {
    uint32_t c0 = counter, c1 = tick, c2 = blocks[block].stream, c3 = PURPOSE, k0 = KEY0 ^ blocks[block].key, k1 = KEY1;
#pragma GCC unroll 7
    for (int round = 0; round < 7; round++) {
      uint64_t a = (uint64_t)0xd2511f53u * c0, b = (uint64_t)0xcd9e8d57u * c2;
      c0 = (uint32_t)(b >> 32) ^ c1 ^ k0, c1 = (uint32_t)b;
      c2 = (uint32_t)(a >> 32) ^ c3 ^ k1, c3 = (uint32_t)a;
      k0 += 0x9e3779b9u, k1 += 0xbb67ae85u;
    }
    words[0][counter] = c0, words[1][counter] = c1, words[2][counter] = c2, words[3][counter] = c3;
  }
  for (int group = 0; group < COUNTERS / 4; group++)
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

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static float decide(uint32_t block, uint32_t tick) {
  static float u[COUNTERS * 4], sums[SLICES * SLICE], old[(SLICES + 1) * SLICE];
  size_t first = (size_t)block * N;
  float *restrict x = act + first, *restrict b = belief + first;
  double start = seconds();
  draw(u, block, tick);
  double drawn = seconds();
  memcpy(old, x, N * 4);
  look(sums, old, block);
  double looked = seconds();
  const float noticeability = powf(reference_size / N, size_exponent), one = 1.0f / N, capacity = community[block].capacity;
  const float *restrict c = own_cost + first, *restrict theta = threshold + first, *restrict w = identification + first;
  const float *restrict A = committee_kept + first, *restrict B = committee_broken + first, *restrict each = weight + first;
  const float *restrict At = township_kept + first, *restrict Bt = township_broken + first;
  const float sanction_log = logf(1.0f - sanction_chance) * 8.0f * noticeability;
  float participants = 0;
#pragma omp simd reduction(+ : participants)
  for (int i = 0; i < N; i++) {
    b[i] += belief_speed * (sums[i] * each[i] - b[i]);
    float trust = A[i] / (A[i] + B[i]), payer = At[i] / (At[i] + Bt[i]);
    float utility = -c[i] * (1 + access_cost) + project_value * capacity * trust * (one + w[i] * (noticeability - one)) +
                    reciprocity_strength * (b[i] - theta[i]) + reward * payer * (1 - crowding_share * w[i]) -
                    crowding_out * (reward / (reward + crowding_half)) * w[i] + honour * recognition * b[i] +
                    sanction_strength * horizontal * (1 - expo(sanction_log * b[i]));
    float chance = error / 2 + (1 - error) / (1 + expo(-utility / noise));
    x[i] = u[i] < chance ? 1.0f : 0.0f;
    participants += x[i];
  }
  drawing += drawn - start, looking += looked - drawn, deciding += seconds() - looked;
  return participants;
}

static void learn(uint32_t block) {
  size_t first = (size_t)block * N;
  const float D = community[block].delivery, Dt = township[block / 10].delivery;
  const float base = block % 2 ? identification_urban : identification_rural;
  const float candour = candour_least + (1 - candour_least) * transparency;
  const float q = news_weight * (1 + channel_community), qt = news_weight * (1 + channel_township);
  const float A0 = trust_evidence * trust_prior, B0 = trust_evidence * (1 - trust_prior);
  float *restrict w = identification + first, *restrict A = committee_kept + first, *restrict B = committee_broken + first;
  float *restrict At = township_kept + first, *restrict Bt = township_broken + first;
  float sum = 0, sum_t = 0, sum_w = 0;
#pragma omp simd reduction(+ : sum, sum_t, sum_w)
  for (int i = 0; i < N; i++) {
    w[i] = fminf(fmaxf(w[i] + identification_speed * (base + identification_gain * (D - 0.5f) - w[i]), 0.0f), 1.0f);
    float T = A[i] / (A[i] + B[i]), Tt = At[i] / (At[i] + Bt[i]);
    float saw = candour * D + (1 - candour) * T, saw_t = candour * Dt + (1 - candour) * Tt;
    A[i] = A0 + memory * (A[i] - A0) + q * saw;
    B[i] = B0 + memory * (B[i] - B0) + q * (1 + negativity) * (1 - saw);
    At[i] = A0 + memory * (At[i] - A0) + qt * saw_t;
    Bt[i] = B0 + memory * (Bt[i] - B0) + qt * (1 + negativity) * (1 - saw_t);
    sum += A[i] / (A[i] + B[i]);
    sum_t += At[i] / (At[i] + Bt[i]);
    sum_w += w[i];
  }
  community[block].trust_committee = sum / N;
  community[block].trust_township = sum_t / N;
  community[block].identification = sum_w / N;
}

static float logistic(float z) { return 1.0f / (1.0f + expf(-z)); }
static const float staff = (1 - informal_share) * formal_staff + informal_share * informal_staff;

/* The committees' decide, work, handle and supervise. */
static void work(Community *c, const Township *t, float participants) {
  float utility = effort_base + effort_trust * (c->trust - 0.5f) + effort_trust * (c->trust_committee - 0.5f) + staff_strength * staff;
  c->effort += effort_speed * (logistic(utility / effort_noise) - c->effort);
  float left = fmaxf(0, 1 - c->working_time / (organising_share * staff_per_resident * N));
  float own = fminf(fmaxf(c->effort * left, 0.001f), 1), other = fminf(fmaxf(t->effort, 0.001f), 1);
  float inputs = capacity_weight * powf(own, capacity_exponent) + (1 - capacity_weight) * powf(other, capacity_exponent);
  float low = logistic(-steepness * quorum), high = logistic(steepness * (1 - quorum));
  c->participation = participants / N;
  c->capacity = powf(inputs, 1 / capacity_exponent);
  c->delivery = c->capacity * (logistic(steepness * (c->participation - quorum)) - low) / (high - low);
  c->money += (reward * yuan_per_day + recognition * recognition_cost) * participants +
              staff_per_resident * N * ((1 - informal_share) * formal_cost * formal_staff + informal_share * informal_cost * informal_staff);
  c->working_time = channel_time * (channel_superior + channel_township + channel_community) + transparency_time * transparency +
                    payment_time * participants + recognition * recognition_time * participants + agreement_time * horizontal;
}

/* A tie of an office: what it believes follows the evidence a month later. */
static void tie(float *trust, float *kept, float *broken, float delivered, float candour, float q) {
  const float A0 = trust_evidence * trust_prior, B0 = trust_evidence * (1 - trust_prior);
  float saw = candour * delivered + (1 - candour) * *trust;
  *trust = *kept / (*kept + *broken);
  *kept = A0 + memory * (*kept - A0) + q * saw;
  *broken = B0 + memory * (*broken - B0) + q * (1 + negativity) * (1 - saw);
}

static float tick(uint32_t now) {
  static float participants[COMMUNITIES];
  float all = 0;
  for (uint32_t k = 0; k < COMMUNITIES; k++) all += participants[k] = decide(k, now);
  for (Township *t = township; t < township + TOWNSHIPS; t++) {
    float utility = effort_base + effort_trust * (t->trust - 0.5f) + effort_trust * (t->residents_trust - 0.5f) + staff_strength * staff;
    t->effort += effort_speed * (logistic(utility / effort_noise) - t->effort);
    t->delivery = t->residents_trust = 0;
  }
  for (uint32_t k = 0; k < COMMUNITIES; k++) {
    work(&community[k], &township[k / 10], participants[k]);
    township[k / 10].delivery += community[k].delivery / 10;
  }
  double start = seconds();
  for (uint32_t k = 0; k < COMMUNITIES; k++) learn(k);
  learning += seconds() - start;
  for (uint32_t k = 0; k < COMMUNITIES; k++) {
    Community *c = &community[k];
    tie(&c->trust, &c->kept, &c->broken, c->delivery, candour_least + (1 - candour_least) * transparency, news_weight * (1 + channel_township));
    township[k / 10].residents_trust += c->trust_township / 10;
  }
  for (Township *t = township; t < township + TOWNSHIPS; t++)
    tie(&t->trust, &t->kept, &t->broken, t->delivery, candour_least, news_weight * (1 + channel_superior));
  return all / TOTAL;
}
