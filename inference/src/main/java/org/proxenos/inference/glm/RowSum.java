package org.proxenos.inference.glm;

/**
 * A sum over rows of a function of each row's predictor and of a shape that all rows share, with its derivatives by all
 * parameters. A row adds the function's derivatives by those two alone and one outer product of its columns; the chain rule
 * to the parameters is applied once, to the sum.
 */
final class RowSum {
    private final int count;
    /** Sums of the function and its derivatives by predictor and shape: f, f_a, f_s, f_aa, f_as, f_ss. */
    private double value;

    private double byPredictor;
    private double byShape;
    private double byPredictorTwice;
    private double byBoth;
    private double byShapeTwice;
    /** The same times the row's columns. */
    private final double[] slope;

    private final double[] bend;
    private final double[] twist;
    /** Lower triangle of the sum of f_aa x x', row by row. */
    private final double[] outer;

    /** An empty sum over rows with that many columns. */
    RowSum(int count) {
        this.count = count;
        this.slope = new double[count];
        this.bend = new double[count];
        this.twist = new double[count];
        this.outer = new double[count * (count + 1) / 2];
    }

    /** Adds a row's function, a jet by its predictor and the shape. */
    void add(double[] columns, Jet function) {
        double a = function.first(0);
        double aa = function.second(0, 0);
        double as = function.second(1, 0);
        value += function.value();
        byPredictor += a;
        byShape += function.first(1);
        byPredictorTwice += aa;
        byBoth += as;
        byShapeTwice += function.second(1, 1);
        int at = 0;
        for (int j = 0; j < count; j++) {
            double bent = aa * columns[j];
            slope[j] += a * columns[j];
            bend[j] += bent;
            twist[j] += as * columns[j];
            for (int k = 0; k <= j; k++) {
                outer[at++] += bent * columns[k];
            }
        }
    }

    /**
     * The sum as a jet by all parameters, the coefficients first.
     *
     * @param shift what every row's predictor has beside its columns
     * @param shape the shape, itself a parameter or fixed
     */
    Jet along(Jet shift, Jet shape) {
        int size = shift.size();
        double[] first = new double[size];
        double[] second = new double[size * (size + 1) / 2];
        int at = 0;
        for (int j = 0; j < size; j++) {
            first[j] = of(slope, j) + byPredictor * shift.first(j) + byShape * shape.first(j);
            for (int k = 0; k <= j; k++) {
                second[at] = (j < count ? outer[at] : 0) + byPredictor * shift.second(j, k) + mixed(j, k, shift, shape);
                at++;
            }
        }
        return new Jet(value, first, second);
    }

    private double mixed(int j, int k, Jet shift, Jet shape) {
        double shiftJ = shift.first(j);
        double shiftK = shift.first(k);
        double shapeJ = shape.first(j);
        double shapeK = shape.first(k);
        return of(bend, j) * shiftK
                + shiftJ * of(bend, k)
                + of(twist, j) * shapeK
                + shapeJ * of(twist, k)
                + byPredictorTwice * shiftJ * shiftK
                + byBoth * (shiftJ * shapeK + shapeJ * shiftK)
                + byShapeTwice * shapeJ * shapeK;
    }

    private double of(double[] sums, int j) {
        return j < count ? sums[j] : 0;
    }
}
