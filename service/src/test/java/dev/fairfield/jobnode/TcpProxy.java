package dev.fairfield.jobnode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A link to a local port that can be frozen: connections stay open and carry nothing. */
final class TcpProxy implements AutoCloseable {

  private static final int BUFFER = 8192;

  private final ServerSocket server;
  private final int target;
  private final Object gate = new Object();
  private boolean frozen;

  TcpProxy(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void freeze() {
    synchronized (gate) {
      frozen = true;
    }
  }

  void thaw() {
    synchronized (gate) {
      frozen = false;
      gate.notifyAll();
    }
  }

  @Override
  public void close() throws IOException {
    thaw();
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        passGate();
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        daemon(() -> carry(near, far));
        daemon(() -> carry(far, near));
      }
    } catch (IOException e) {
      System.out.println("The proxy ends: " + e.getMessage());
    }
  }

  private void carry(Socket from, Socket to) {
    var buffer = new byte[BUFFER];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        passGate();
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // The other end closed; so does this one.
    }
  }

  private void passGate() {
    synchronized (gate) {
      while (frozen) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
