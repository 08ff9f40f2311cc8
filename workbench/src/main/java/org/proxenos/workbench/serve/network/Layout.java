package org.proxenos.workbench.serve.network;

import java.util.List;

/**
 * Where the accounts of a network stand: ForceAtlas2 (Jacomy and others 2014) with its linear attraction, its repulsion by
 * degree and its speed that follows how much each account swings. Repulsion is computed between all pairs, without
 * approximation; accounts begin on a spiral in their order, so that the same network always looks the same.
 */
final class Layout {
    private static final double REPULSION = 10;
    private static final double GRAVITY = 1;
    private static final double TOLERANCE = 1;

    /** Pairs that are looked at in all, so that a large network is laid out in a second or two. */
    private static final long PAIRS = 600_000_000L;

    private static final int FEWEST_ROUNDS = 100;
    private static final int MOST_ROUNDS = 600;

    /** Radians; neighbours on the spiral are as far from each other as can be. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final int n;
    private final int[][] ties;
    private final double[] mass;
    private final double[] x;
    private final double[] y;
    private final double[] forceX;
    private final double[] forceY;
    private final double[] beforeX;
    private final double[] beforeY;
    private double speed = 1;

    private Layout(int n, List<int[]> ties) {
        this.n = n;
        this.ties = ties.toArray(new int[0][]);
        mass = new double[n];
        x = new double[n];
        y = new double[n];
        forceX = new double[n];
        forceY = new double[n];
        beforeX = new double[n];
        beforeY = new double[n];
        for (int i = 0; i < n; i++) {
            mass[i] = 1;
            x[i] = 10 * Math.sqrt(i + .5) * Math.cos(i * GOLDEN_ANGLE);
            y[i] = 10 * Math.sqrt(i + .5) * Math.sin(i * GOLDEN_ANGLE);
        }
        for (int[] tie : this.ties) {
            mass[tie[0]]++;
            mass[tie[1]]++;
        }
    }

    /**
     * A place for each account.
     *
     * @param n accounts
     * @param ties pairs of their numbers, from 0
     * @return the places, x then y, in [0, 1]
     */
    static double[][] of(int n, List<int[]> ties) {
        Layout layout = new Layout(n, ties);
        long rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, PAIRS / Math.max(1, (long) n * n / 2)));
        for (long i = 0; i < rounds; i++) {
            layout.step();
        }
        return new double[][] {scaled(layout.x, layout), scaled(layout.y, layout)};
    }

    private void step() {
        for (int i = 0; i < n; i++) {
            beforeX[i] = forceX[i];
            beforeY[i] = forceY[i];
            double distance = Math.max(1e-9, Math.hypot(x[i], y[i]));
            forceX[i] = -GRAVITY * mass[i] * x[i] / distance;
            forceY[i] = -GRAVITY * mass[i] * y[i] / distance;
        }
        repel();
        attract();
        move();
    }

    private void repel() {
        for (int i = 0; i < n; i++) {
            double sumX = 0;
            double sumY = 0;
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double force = REPULSION * mass[i] * mass[j] / Math.max(1e-6, dx * dx + dy * dy);
                sumX += dx * force;
                sumY += dy * force;
                forceX[j] -= dx * force;
                forceY[j] -= dy * force;
            }
            forceX[i] += sumX;
            forceY[i] += sumY;
        }
    }

    private void attract() {
        for (int[] tie : ties) {
            double dx = x[tie[0]] - x[tie[1]];
            double dy = y[tie[0]] - y[tie[1]];
            forceX[tie[0]] -= dx;
            forceY[tie[0]] -= dy;
            forceX[tie[1]] += dx;
            forceY[tie[1]] += dy;
        }
    }

    /** All at a speed that rises while they go on and falls while they swing. */
    private void move() {
        double swinging = 0;
        double traction = 0;
        for (int i = 0; i < n; i++) {
            swinging += mass[i] * swing(i);
            traction += mass[i] * Math.hypot(forceX[i] + beforeX[i], forceY[i] + beforeY[i]) / 2;
        }
        double wanted = TOLERANCE * TOLERANCE * traction / Math.max(1e-9, swinging);
        speed += Math.min(wanted - speed, .5 * speed);
        for (int i = 0; i < n; i++) {
            double factor = speed / (1 + speed * Math.sqrt(mass[i] * swing(i)));
            x[i] += forceX[i] * factor;
            y[i] += forceY[i] * factor;
        }
    }

    private double swing(int i) {
        return Math.hypot(forceX[i] - beforeX[i], forceY[i] - beforeY[i]);
    }

    private static double[] scaled(double[] values, Layout layout) {
        double half = 1e-9;
        for (int i = 0; i < layout.n; i++) {
            half = Math.max(half, Math.max(Math.abs(layout.x[i]), Math.abs(layout.y[i])));
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = .5 + values[i] / half / 2;
        }
        return scaled;
    }
}
