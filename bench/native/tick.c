/* The tick of the bench by hand: residents look, decide and learn; committees and townships work. What a C programmer
 * would write for this machine: columns of floats, loops that the compiler makes vectors of, neighbours in compressed
 * rows, draws by Philox4x32-7 sixteen at a time. parameters.h is written from the scenario. */
#include "parameters.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N RESIDENTS
#define PADDED ((N + 15) / 16 * 16)
#define TOWNSHIPS ((COMMUNITIES + 9) / 10)
#define TOTAL ((size_t)COMMUNITIES * N)

static float *own_cost, *threshold, *identification, *belief, *act, *committee_kept, *committee_broken, *township_kept,
    *township_broken;
static uint32_t *starts;
static uint16_t *edges;

typedef struct {
  float effort, capacity, participation, delivery, trust_committee, trust_township, kept, broken, working_time, identification;
} Community;
typedef struct {
  float effort, delivery, trust, kept, broken;
} Township;
static Community community[COMMUNITIES];
static Township township[TOWNSHIPS];

/* e^x as in the library: the same reduction, the same polynomial. */
static inline float expo(float x) {
  x = fmaxf(fminf(x, 89.0f), -87.4f);
  float shifted = x * 1.44269504f + 12582912.0f, n = shifted - 12582912.0f;
  float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  float p = (((0.00139261836f * r + 0.00836317905f) * r + 0.0416665546f) * r + 0.16666577f) * r + 0.5f;
  union { float f; int32_t i; } bits = {.f = shifted}, scale;
  scale.i = (int32_t)((uint32_t)(bits.i + 126) << 23);
  return ((r * r * p + r) + 1.0f) * scale.f * 2.0f;
}

static void draw_block(float *restrict u, uint32_t block, uint32_t tick) {
  for (uint32_t group = 0; group < PADDED / 16; group++) {
    uint32_t c0[4], c1[4], c2[4], c3[4];
    for (int l = 0; l < 4; l++) c0[l] = group * 4 + l, c1[l] = tick, c2[l] = block * 2654435761u, c3[l] = 12345u;
    uint32_t k0 = 1u ^ block, k1 = 2u;
    for (int round = 0; round < 7; round++) {
      for (int l = 0; l < 4; l++) {
        uint64_t a = (uint64_t)0xd2511f53u * c0[l], b = (uint64_t)0xcd9e8d57u * c2[l];
        c0[l] = (uint32_t)(b >> 32) ^ c1[l] ^ k0;
        c1[l] = (uint32_t)b;
        c2[l] = (uint32_t)(a >> 32) ^ c3[l] ^ k1;
        c3[l] = (uint32_t)a;
      }
      k0 += 0x9e3779b9u, k1 += 0xbb67ae85u;
    }
    float *out = u + group * 16;
    for (int l = 0; l < 4; l++) {
      out[l] = ((float)(int32_t)(c0[l] >> 9) + 0.5f) * 0x1p-23f;
      out[4 + l] = ((float)(int32_t)(c1[l] >> 9) + 0.5f) * 0x1p-23f;
      out[8 + l] = ((float)(int32_t)(c2[l] >> 9) + 0.5f) * 0x1p-23f;
      out[12 + l] = ((float)(int32_t)(c3[l] >> 9) + 0.5f) * 0x1p-23f;
    }
  }
}

static float decide(uint32_t block, uint32_t tick) {
  static float u[PADDED], seen[N];
  size_t first = (size_t)block * N;
  float *restrict x = act + first, *restrict b = belief + first;
  draw_block(u, block, tick);
  const uint32_t *restrict s = starts + first;
  for (int i = 0; i < N; i++) {
    float sum = 0;
    __builtin_prefetch(edges + s[i] + 2048);
    for (uint32_t k = s[i]; k < s[i + 1]; k++) sum += x[edges[k]];
    uint32_t degree = s[i + 1] - s[i];
    seen[i] = sum / (float)(degree > 0 ? degree : 1);
  }
  const float noticeability = powf(reference_size / N, size_exponent), one = 1.0f / N, capacity = community[block].capacity;
  const float *restrict c = own_cost + first, *restrict theta = threshold + first, *restrict w = identification + first;
  const float *restrict A = committee_kept + first, *restrict B = committee_broken + first;
  const float *restrict At = township_kept + first, *restrict Bt = township_broken + first;
  const float sanction_log = logf(1.0f - sanction_chance) * 8.0f * noticeability;
  float participants = 0;
#pragma omp simd reduction(+ : participants)
  for (int i = 0; i < N; i++) {
    b[i] += belief_speed * (seen[i] - b[i]);
    float trust = A[i] / (A[i] + B[i]), payer = At[i] / (At[i] + Bt[i]);
    float utility = -c[i] * (1 + access_cost) + project_value * capacity * trust * (one + w[i] * (noticeability - one)) +
                    reciprocity_strength * (b[i] - theta[i]) + reward * payer * (1 - crowding_share * w[i]) -
                    crowding_out * (reward / (reward + crowding_half)) * w[i] + honour * recognition * b[i] +
                    sanction_strength * horizontal * (1 - expo(sanction_log * b[i]));
    float chance = error / 2 + (1 - error) / (1 + expo(-utility / noise));
    x[i] = u[i] < chance ? 1.0f : 0.0f;
    participants += x[i];
  }
  return participants;
}

static void learn(uint32_t block) {
  size_t first = (size_t)block * N;
  const float D = community[block].delivery, Dt = township[block / 10].delivery, base = block % 2 ? identification_urban : identification_rural;
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

static void work(uint32_t block, float participants) {
  Community *c = &community[block];
  Township *t = &township[block / 10];
  float staff = (1 - informal_share) * formal_staff + informal_share * informal_staff, trust = c->kept / (c->kept + c->broken);
  float utility = effort_base + effort_trust * (trust - 0.5f) + effort_trust * (c->trust_committee - 0.5f) + staff_strength * staff;
  c->effort += effort_speed * (logistic(utility / effort_noise) - c->effort);
  float left = fmaxf(0, 1 - c->working_time / (organising_share * staff_per_resident * N));
  float own = fminf(fmaxf(c->effort * left, 0.001f), 1), other = fminf(fmaxf(t->effort, 0.001f), 1);
  c->participation = participants / N;
  c->capacity = powf(capacity_weight * powf(own, capacity_exponent) + (1 - capacity_weight) * powf(other, capacity_exponent), 1 / capacity_exponent);
  float low = logistic(-steepness * quorum), high = logistic(steepness * (1 - quorum));
  c->delivery = c->capacity * (logistic(steepness * (c->participation - quorum)) - low) / (high - low);
  c->working_time = channel_time * (channel_superior + channel_township + channel_community) + transparency_time * transparency +
                    payment_time * participants + recognition * recognition_time * participants + agreement_time * horizontal;
}

static void tie(float *kept, float *broken, float delivered, float candour, float q) {
  float trust = *kept / (*kept + *broken), saw = candour * delivered + (1 - candour) * trust;
  *kept = trust_evidence * trust_prior + memory * (*kept - trust_evidence * trust_prior) + q * saw;
  *broken = trust_evidence * (1 - trust_prior) + memory * (*broken - trust_evidence * (1 - trust_prior)) + q * (1 + negativity) * (1 - saw);
}

static float tick(uint32_t now) {
  static float participants[COMMUNITIES];
  float all = 0;
  for (uint32_t k = 0; k < COMMUNITIES; k++) all += participants[k] = decide(k, now);
  for (uint32_t t = 0; t < TOWNSHIPS; t++) {
    Township *one = &township[t];
    float staff = (1 - informal_share) * formal_staff + informal_share * informal_staff, trust = one->kept / (one->kept + one->broken);
    float utility = effort_base + effort_trust * (trust - 0.5f) + effort_trust * (one->trust - 0.5f) + staff_strength * staff;
    one->effort += effort_speed * (logistic(utility / effort_noise) - one->effort);
    one->delivery = 0;
  }
  for (uint32_t k = 0; k < COMMUNITIES; k++) work(k, participants[k]), township[k / 10].delivery += community[k].delivery / 10;
  for (uint32_t k = 0; k < COMMUNITIES; k++) learn(k);
  for (uint32_t t = 0; t < TOWNSHIPS; t++) township[t].trust = 0;
  for (uint32_t k = 0; k < COMMUNITIES; k++) {
    Community *c = &community[k];
    tie(&c->kept, &c->broken, c->delivery, candour_least + (1 - candour_least) * transparency, news_weight * (1 + channel_township));
    township[k / 10].trust += c->trust_township / 10;
  }
  for (uint32_t t = 0; t < TOWNSHIPS; t++) tie(&township[t].kept, &township[t].broken, township[t].delivery, candour_least, news_weight * (1 + channel_superior));
  return all / TOTAL;
}

static void *take(FILE *file, size_t size) {
  void *room = aligned_alloc(64, (size + 127) / 64 * 64);
  if (!room || fread(room, 1, size, file) != size) exit(1);
  return room;
}

int main(int count, char **arguments) {
  FILE *file = fopen(arguments[1], "rb");
  float **columns[] = {&own_cost, &threshold, &identification, &belief, &act, &committee_kept, &committee_broken, &township_kept, &township_broken};
  for (int k = 0; k < 9; k++) *columns[k] = take(file, TOTAL * 4);
  starts = take(file, (TOTAL + 1) * 4);
  edges = take(file, starts[TOTAL] * 2);
  float effort = logistic((effort_base + 2 * effort_trust * (trust_prior - 0.5f)) / effort_noise), A0 = trust_evidence * trust_prior;
  for (int k = 0; k < COMMUNITIES; k++) community[k] = (Community){effort, effort, 0, 0, trust_prior, trust_prior, A0, trust_evidence - A0, 0, 0};
  for (int t = 0; t < TOWNSHIPS; t++) township[t] = (Township){effort, 0, trust_prior, A0, trust_evidence - A0};
  int ticks = atoi(arguments[2]), warm = 5;
  struct timespec before, after;
  float participation = 0;
  double best = 1e30;
  for (int now = 1; now <= ticks; now++) {
    clock_gettime(CLOCK_MONOTONIC, &before);
    participation = tick(now);
    clock_gettime(CLOCK_MONOTONIC, &after);
    double seconds = (after.tv_sec - before.tv_sec) + 1e-9 * (after.tv_nsec - before.tv_nsec);
    static double all[100000];
    if (now > warm) all[now - warm - 1] = seconds;
    if (now == ticks) { /* the median tick */
      int n = ticks - warm;
      for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) if (all[j] < all[i]) { double t = all[i]; all[i] = all[j]; all[j] = t; }
      best = all[n / 2];
    }
  }
  printf("%g %g\n", best * 1e9 / TOTAL, participation);
  return count > 3;
}
