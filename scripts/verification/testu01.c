// SmallCrush of TestU01 (L'Ecuyer & Simard 2007) on 32-bit words from stdin: as they are, then from the lowest bit, since
// most of its tests see the upper bits alone. Prints the name of each result and its p, a line each.
//   cc testu01.c -o testu01 -ltestu01 -ltestu01probdist -ltestu01mylib -lm

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <testu01/bbattery.h>
#include <testu01/swrite.h>
#include <testu01/unif01.h>

static uint32_t buffer[1 << 16];
static size_t used = 0, filled = 0;

static unsigned int word(void) {
  if (used == filled) {
    filled = fread(buffer, sizeof *buffer, sizeof buffer / sizeof *buffer, stdin);
    if (filled == 0) exit(3);
    used = 0;
  }
  return buffer[used++];
}

static unsigned int reversed(void) {
  uint32_t x = word();
  x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
  x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
  x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
  return __builtin_bswap32(x);
}

static void battery(char *name, unsigned int (*next)(void)) {
  unif01_Gen *generator = unif01_CreateExternGenBits(name, next);
  bbattery_SmallCrush(generator);
  for (int k = 0; k < bbattery_NTests; k++) printf("p\tSmallCrush %s, %s\t%.9g\n", name, bbattery_TestNames[k], bbattery_pVal[k]);
  unif01_DeleteExternGenBits(generator);
}

int main(void) {
  swrite_Basic = FALSE;
  battery("upper bits", word);
  battery("lower bits", reversed);
  return 0;
}
