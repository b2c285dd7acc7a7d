package dev.fairfield.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CounterDrawsTest {

  @Test
  void bits_seed1234567_areThePublishedOnes() {
    assertThat(LongStream.rangeClosed(1, 5).map(i -> CounterDraws.bits(1234567, i)))
        .containsExactly(
            6457827717110365317L,
            3203168211198807973L,
            Long.parseUnsignedLong("9817491932198370423"),
            4593380528125082431L,
            Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void bits_seed0_areThePublishedOnes() {
    assertThat(LongStream.rangeClosed(1, 3).map(i -> CounterDraws.bits(0, i)))
        .containsExactly(0xe220a8397b1dcdafL, 0x6e789e6aa1b965f4L, 0x06c45d188009454fL);
  }

  @Test
  void bits_inTurn_areThoseOfSplittableRandom() {
    var random = new SplittableRandom(42);
    for (int i = 1; i <= 1_000; i++) {
      assertThat(CounterDraws.bits(42, i)).isEqualTo(random.nextLong());
    }
  }

  @Test
  void bits_ofAKeyFromACounter_goOnFromThere() {
    long from = CounterDraws.from(1234567, 3);
    assertThat(CounterDraws.bits(from, 0)).isEqualTo(CounterDraws.bits(1234567, 3));
    assertThat(CounterDraws.bits(from, 2)).isEqualTo(CounterDraws.bits(1234567, 5));
  }

  @Test
  void bits_ofSeveralKeys_areThoseOfEach() {
    long[] keys = LongStream.range(0, 37).map(CounterDraws::mix).toArray();
    long[] into = new long[40];
    CounterDraws.bits(keys, 35, 5, into);
    for (int i = 0; i < 35; i++) {
      assertThat(into[i]).isEqualTo(CounterDraws.bits(keys[i], 5));
    }
    assertThat(into[35]).isZero();
  }

  @Test
  void unit_extremeBits_staysInside() {
    assertThat(CounterDraws.unit(0L)).isEqualTo(0x1.0p-53);
    assertThat(CounterDraws.unit(-1L)).isLessThan(1).isEqualTo(1 - 0x1.0p-53);
  }

  @Test
  void key_otherKindIdOrPurpose_differs() {
    long key = EntityKey.of("account", "A1", "size");
    assertThat(EntityKey.of("account", "A1", "cycle")).isNotEqualTo(key);
    assertThat(EntityKey.of("account", "A", "1size")).isNotEqualTo(key);
    assertThat(EntityKey.of("seat", "A1", "size")).isNotEqualTo(key);
    assertThat(EntityKey.of("account", "A1", "size")).isEqualTo(key);
  }
}
