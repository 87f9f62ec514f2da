using MathNet.Numerics.LinearAlgebra;

namespace Zkml.Training.SupportVectors;

/// <summary>
/// The scores of a machine of degree 2 as quadratic forms, and those as few squares. The kernel of a support vector s is <c>(u·(x, 1))²</c> with <c>u = (gamma s, constant)</c>,
/// so a score is <c>(x, 1)ᵀ Q (x, 1)</c>, whatever the number of vectors. Its eigenvectors are squares; those that matter least are left out.
/// </summary>
internal static class QuadraticForms
{
    // Directions in which the training samples do not vary, such as pixels that are always white: relative to the largest.
    private const double LeastVariance = 1e-9;

    /// <summary>The form of each class.</summary>
    public static Matrix<double>[] Of(OneAgainstAllSvm machine, SquareKernel kernel, ParallelOptions parallel)
    {
        var forms = new Matrix<double>[machine.ClassCount];
        Parallel.For(0, forms.Length, parallel, own =>
        {
            forms[own] = OuterProducts.Sum(machine.Vectors, kernel.Gamma, kernel.Constant, machine.Weights(own));
            forms[own][machine.Vectors.Width, machine.Vectors.Width] += machine.Constant(own);
        });
        return forms;
    }

    /// <summary>
    /// All terms of the forms, those first that matter most on samples like the training's. The eigenvectors are those in the metric of the samples' second moments: of all
    /// ways to cut a form to so many squares, what is left out is then least where samples are.
    /// </summary>
    /// <param name="forms">A form per class.</param>
    /// <param name="samples">The training samples.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static SquareTerm[] Terms(Matrix<double>[] forms, SampleMatrix samples, ParallelOptions parallel)
    {
        var weights = new double[samples.Count];
        weights.AsSpan().Fill(1.0 / samples.Count);
        var moments = OuterProducts.Sum(samples, 1, 1, weights).Evd(Symmetricity.Symmetric);
        var variances = moments.EigenValues.Select(value => value.Real).ToArray();
        var kept = Enumerable.Range(0, variances.Length).Where(i => variances[i] > LeastVariance * variances.Max()).ToArray();
        var root = Matrix<double>.Build.DenseOfColumnVectors(kept.Select(i => moments.EigenVectors.Column(i) * Math.Sqrt(variances[i])));
        var inverse = Matrix<double>.Build.DenseOfColumnVectors(kept.Select(i => moments.EigenVectors.Column(i) / Math.Sqrt(variances[i])));
        var terms = new SquareTerm[forms.Length][];
        Parallel.For(0, forms.Length, parallel, own =>
        {
            var parts = root.TransposeThisAndMultiply(forms[own] * root).Evd(Symmetricity.Symmetric);
            var directions = inverse * parts.EigenVectors;
            terms[own] = [.. parts.EigenValues.Select((value, i) => new SquareTerm(own, value.Real, directions.Column(i).ToArray()))];
        });
        return [.. terms.SelectMany(each => each).OrderByDescending(term => Math.Abs(term.Weight))];
    }
}
