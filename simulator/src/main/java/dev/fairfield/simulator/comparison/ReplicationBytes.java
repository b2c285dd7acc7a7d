package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Batches of replications as bytes, bit for bit. Of each column first the highest bytes of all its
 * numbers are written, then the next: neighbours alike compress well.
 */
public final class ReplicationBytes {

  private static final int FORMAT = 0x46465231; // "FFR1"

  private ReplicationBytes() {}

  /** The batch as bytes; equal batches give equal bytes. */
  public static byte[] of(ReplicationBatch batch) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.writeInt(FORMAT);
      out.writeInt(batch.from());
      out.writeInt(batch.to());
      out.writeInt(batch.plans());
      out.writeInt(batch.columns());
      for (int plan = 0; plan < batch.plans(); plan++) {
        for (int column = 0; column < batch.columns(); column++) {
          out.write(shuffled(batch.column(plan, column)));
        }
        write(out, batch.contacts(plan).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be written.", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The batch again.
   *
   * @throws IllegalArgumentException for bytes that are no batch
   */
  public static ReplicationBatch read(byte[] bytes) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      if (in.readInt() != FORMAT) {
        throw new IllegalArgumentException("These bytes are no batch of this version.");
      }
      int from = in.readInt();
      int replications = in.readInt() - from;
      var columns = new double[in.readInt()][in.readInt()][];
      var contacts = new ContactCounts[columns.length];
      for (int plan = 0; plan < columns.length; plan++) {
        for (int column = 0; column < columns[plan].length; column++) {
          columns[plan][column] = unshuffled(in.readNBytes(replications * Double.BYTES));
        }
        contacts[plan] = readContacts(in);
      }
      return new ReplicationBatch(from, columns, contacts);
    } catch (IOException e) {
      throw new IllegalArgumentException("These bytes are no whole batch.", e);
    }
  }

  private static byte[] shuffled(double[] numbers) {
    var bytes = new byte[numbers.length * Double.BYTES];
    for (int i = 0; i < numbers.length; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      for (int place = 0; place < Double.BYTES; place++) {
        bytes[place * numbers.length + i] = (byte) (bits >>> (Long.SIZE - Byte.SIZE * (place + 1)));
      }
    }
    return bytes;
  }

  private static double[] unshuffled(byte[] bytes) {
    var numbers = new double[bytes.length / Double.BYTES];
    for (int i = 0; i < numbers.length; i++) {
      long bits = 0;
      for (int place = 0; place < Double.BYTES; place++) {
        bits = bits << Byte.SIZE | bytes[place * numbers.length + i] & 0xFFL;
      }
      numbers[i] = Double.longBitsToDouble(bits);
    }
    return numbers;
  }

  private static void write(DataOutputStream out, long[] counts) throws IOException {
    out.writeInt(counts.length);
    for (long count : counts) {
      out.writeLong(count);
    }
  }

  private static ContactCounts readContacts(DataInputStream in) throws IOException {
    var counts = new long[in.readInt()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.readLong();
    }
    return ContactCounts.of(counts);
  }
}
